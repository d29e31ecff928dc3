import type { Chance } from '../chance.ts'
import type { Address } from '../city.ts'
import type { Land } from '../areas/land.ts'
import { pairs, poolOf } from '../names/name-pool.ts'
import type { NamePool } from '../names/name-pool.ts'
import { LANE_FIRST, LANE_SUFFIX } from '../names/syllables.ts'
import { anchorOf, byDistrict } from './named-road.ts'
import type { NamedRoad } from './named-road.ts'
import type { Register } from './register.ts'

/** Lanes belong to one district, the one with most of them; a lane's name comes once in a district. */
export function nameLanes(
  land: Land,
  register: Register,
  roads: readonly NamedRoad[],
  chance: Chance,
): NamedRoad[] {
  const parents = new Map<number, NamedRoad>()
  for (const road of roads) for (const id of road.line.path) parents.set(id, road)
  const all = pairs(LANE_FIRST, LANE_SUFFIX)
  const pools = new Map<number, NamePool<string>>()
  const poolFor = (number: number) => {
    const pool = pools.get(number) ?? poolOf(all, chance)
    pools.set(number, pool)
    return pool
  }
  const lanes: NamedRoad[] = []
  for (const line of land.ground.roads) {
    if (line.rank !== 'lane') continue
    const parts = [...byDistrict(land, line)].sort(
      (a, b) => b[1].length - a[1].length || a[0] - b[0],
    )
    const [number, frontages] = parts[0] ?? []
    if (number === undefined || !frontages) continue
    const anchor = anchorOf(land, frontages, 12)
    if (!anchor) continue
    const name = poolFor(number).take()
    const parentId = parentOf(parents, line.path, number)?.id ?? ''
    const row = register.add({ kind: 'lane', name, road: name, parentId, ...anchor })
    lanes.push({ name, line, frontages, rows: new Map([[number, row]]) })
  }
  return lanes
}

/** The road that the lane branches off from, at either end. */
function parentOf(
  parents: ReadonlyMap<number, NamedRoad>,
  path: readonly number[],
  district: number,
): Address | undefined {
  const ends = [parents.get(path[0]!), parents.get(path.at(-1)!)]
  return ends.flatMap((road) => road?.rows.get(district) ?? [])[0]
}
