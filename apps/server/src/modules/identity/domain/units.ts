import { isAreaCode } from '@gongzhi/grid'
import { IdentityRefused } from './errors.ts'
import { UNIT_CODE } from './scopes.ts'
import { isUscc } from './uscc.ts'

export interface Unit {
  readonly code: string
  readonly uscc: string | null
  readonly nameZh: string
  readonly nameEn: string
  /** government, centre, department, street, community, institution, enterprise, or a city's own. */
  readonly kind: string
  readonly parentCode: string | null
  readonly areaCode: string | null
  readonly phone: string | null
}

/** @throws identity/bad-unit-code, bad-uscc, bad-area-code, unit-cycle */
export function checkUnit(unit: Unit): Unit {
  const { code, uscc, areaCode, parentCode } = unit
  if (!UNIT_CODE.test(code)) throw new IdentityRefused('bad-unit-code', { code })
  if (uscc !== null && !isUscc(uscc)) throw new IdentityRefused('bad-uscc', { code, uscc })
  if (areaCode !== null && !isAreaCode(areaCode))
    throw new IdentityRefused('bad-area-code', { code, areaCode })
  if (parentCode === code) throw new IdentityRefused('unit-cycle', { units: code })
  return unit
}

/** A ring of units each of which is below the next, or nothing. */
export function findCycle(parents: ReadonlyMap<string, string | null>): string[] | undefined {
  const sound = new Set<string>()
  for (const start of parents.keys()) {
    const path: string[] = []
    const onPath = new Set<string>()
    let at: string | null | undefined = start
    while (at !== null && at !== undefined && !sound.has(at)) {
      if (onPath.has(at)) return path.slice(path.indexOf(at))
      path.push(at)
      onPath.add(at)
      at = parents.get(at)
    }
    for (const code of path) sound.add(code)
  }
  return undefined
}
