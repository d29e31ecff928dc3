import { isAreaCode, isUnitGridCode, isWithin, levelOf, parentOf } from '@gongzhi/grid'

/** What is acted upon: where it lies and which unit has it. Unknown is null. */
export interface Target {
  /** An area code, or the unit-grid code where it is known. */
  readonly areaCode?: string | null
  readonly unitCode?: string | null
}

export type ScopeKind = 'all' | 'area' | 'cell' | 'unit'

export const UNIT_CODE = /^(?=.*[a-z])[a-z0-9-]{2,32}$/

/** City ⊃ district ⊃ street ⊃ community ⊃ cell, or one unit, or `*` for all. */
export function scopeKind(scope: string): ScopeKind | undefined {
  if (scope === '*') return 'all'
  if (isAreaCode(scope)) return 'area'
  if (isUnitGridCode(scope)) return 'cell'
  return UNIT_CODE.test(scope) ? 'unit' : undefined
}

/** One database is one city: who has the city has all of it, also what has no place yet. */
export function isWholeCity(scope: string): boolean {
  return scope === '*' || (isAreaCode(scope) && levelOf(scope) === 'city')
}

export function covers(scope: string, target: Target): boolean {
  switch (scopeKind(scope)) {
    case 'all':
      return true
    case 'area':
      return target.areaCode ? isWithin(target.areaCode, scope) : isWholeCity(scope)
    case 'cell':
      return target.areaCode === scope
    case 'unit':
      return target.unitCode === scope
    case undefined:
      return false
  }
}

/** Every scope that covers this area or cell. */
export function scopesCovering(code: string): string[] {
  const scopes = ['*', code]
  let at = isUnitGridCode(code) ? code.slice(0, 12) : parentIfArea(code)
  while (at !== undefined) {
    scopes.push(at)
    at = parentIfArea(at)
  }
  return scopes
}

function parentIfArea(code: string): string | undefined {
  return isAreaCode(code) ? parentOf(code) : undefined
}
