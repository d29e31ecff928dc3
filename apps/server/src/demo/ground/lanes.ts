import type { Chance } from '../chance.ts'
import { cornerOn, pathOn } from './lattice.ts'
import type { Heading } from './lattice.ts'
import { edgeKey } from './ring.ts'
import { isWater, onLand } from './roads.ts'
import type { RoadLine, Terrain } from './roads.ts'

/** Dead-end and through lanes: they leave a road and run one to four steps into a block. */
export function lanesOf(
  terrain: Terrain,
  roads: readonly RoadLine[],
  taken: ReadonlySet<number>,
  count: number,
  chance: Chance,
): RoadLine[] {
  const { mesh } = terrain
  const onRoad = new Set(roads.flatMap((road) => road.path))
  const starts = chance.shuffled([...onRoad].filter((id) => id < mesh.span * mesh.span))
  const used = new Set(taken)
  const lanes: RoadLine[] = []
  for (const start of starts) {
    if (lanes.length >= count) break
    const heading: Heading = chance.yes(0.5) ? 'east' : 'north'
    const row = Math.floor(start / mesh.span)
    const column = start % mesh.span
    const [line, from] = heading === 'east' ? [row, column] : [column, row]
    const wanted = from + 1 + chance.below(4)
    const free = (at: number) => {
      const step = pathOn(mesh, heading, line, at, at + 1)
      return (
        onLand(terrain, heading, line, at) &&
        !used.has(edgeKey(step[0]!, step[1]!)) &&
        !isWater(terrain, cornerOn(mesh, heading, line, at))
      )
    }
    let to = from
    while (
      to < wanted &&
      free(to) &&
      (to === from || !onRoad.has(cornerOn(mesh, heading, line, to)))
    )
      to++
    if (to === from) continue
    const path = pathOn(mesh, heading, line, from, to)
    for (let i = 1; i < path.length; i++) used.add(edgeKey(path[i - 1]!, path[i]!))
    lanes.push({ rank: 'lane', heading, path })
  }
  return lanes
}
