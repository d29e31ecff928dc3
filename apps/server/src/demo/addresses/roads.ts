import type { Chance } from '../chance.ts'
import type { Address } from '../city.ts'
import type { Land } from '../areas/land.ts'
import type { RoadLine } from '../ground/roads.ts'
import type { NamePool, PlaceName } from '../names/name-pool.ts'
import { anchorOf, byDistrict } from './named-road.ts'
import type { NamedRoad } from './named-road.ts'
import type { Register } from './register.ts'

const SUFFIXES = {
  avenue: { east: ['大道', '大道', '东路'], north: ['大道', '大道', '南路'] },
  road: {
    east: ['路', '路', '路', '街', '东路', '西路', '中路'],
    north: ['路', '路', '路', '街', '南路', '北路'],
  },
} as const

const OLD_NAME = 0.14
const OLD_SUFFIXES = ['老街', '公路', '马路']

/** Names every avenue and road, and enters it once in each district it runs through. */
export function nameRoads(
  land: Land,
  register: Register,
  names: NamePool<PlaceName>,
  chance: Chance,
): NamedRoad[] {
  return land.ground.roads
    .filter((line) => line.rank !== 'lane')
    .map((line) => {
      const name = names.take().zh + chance.pick(suffixes(line))
      const aliases = chance.yes(OLD_NAME) ? [names.take().zh + chance.pick(OLD_SUFFIXES)] : []
      const parts = byDistrict(land, line)
      const rows = new Map<number, Address>()
      for (const [number, stretch] of [...parts].sort((a, b) => a[0] - b[0])) {
        const anchor = anchorOf(land, stretch, 9)
        if (anchor)
          rows.set(number, register.add({ kind: 'road', name, road: name, aliases, ...anchor }))
      }
      return { name, line, frontages: [...parts.values()].flat(), rows }
    })
}

function suffixes({ rank, heading }: RoadLine): readonly string[] {
  return SUFFIXES[rank === 'avenue' ? 'avenue' : 'road'][heading]
}
