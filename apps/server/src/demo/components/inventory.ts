import type { Chance } from '../chance.ts'
import type { Component } from '../city.ts'
import { districtNumber } from '../areas/territory.ts'
import type { Position } from '../ground/plane.ts'
import { CLASSES } from './classes.ts'

/** Collects components; numbers run per district and class. */
export interface Inventory {
  readonly components: Component[]
  add(code: string, position: Position, cell: string): void
}

const FIRST_YEAR = 2009
const YEARS = 17
const DAMAGED = 0.025
const SOURCES = ['实测', '实测', '实测', '地形图', '基础地理数据'] as const

export function inventory(chance: Chance): Inventory {
  const components: Component[] = []
  const counts = new Map<string, number>()
  return {
    components,
    add(code, position, cell) {
      const known = CLASSES[code]
      if (!known) throw new RangeError(`no class ${code}`)
      const prefix = cell.slice(0, 6) + code
      const number = (counts.get(prefix) ?? 0) + 1
      counts.set(prefix, number)
      const unit = (key: string) => unitOf(key, districtNumber(cell))
      components.push({
        ...{ id: prefix + String(number).padStart(6, '0'), classCode: code, name: known.name },
        ...{
          position,
          cell,
          supervisingUnit: unit(known.supervising),
          ownerUnit: unit(known.owner),
        },
        maintainerUnit: unit(known.maintainer),
        ...{ status: statusOf(chance), since: dayOf(chance), dataSource: chance.pick(SOURCES) },
      })
    },
  }
}

/** `care` in district 3 → `a3-care`; city units as they are. */
export function unitOf(key: string, district: number): string {
  return key.startsWith('city-') ? key : `a${district}-${key}`
}

function statusOf(chance: Chance): Component['status'] {
  if (!chance.yes(DAMAGED)) return '完好'
  return chance.pick(['破损', '破损', '破损', '丢失', '废弃'] as const)
}

function dayOf(chance: Chance): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const year = FIRST_YEAR + chance.below(YEARS)
  return `${year}${two(1 + chance.below(12))}${two(1 + chance.below(28))}`
}
