import type { Chance } from '../chance.ts'
import type { Spot } from '../ground/plane.ts'
import { partition } from './partition.ts'
import type { Graph } from './partition.ts'

/** Plots grouped three deep; numbering and names come later. */
export interface District {
  readonly streets: readonly Street[]
}
export interface Street {
  readonly communities: readonly (readonly number[])[]
}

const DISTRICTS = 9
const PLOTS_PER_STREET = 223
const PLOTS_PER_COMMUNITY = 30

/** Districts from the middle outwards: the first lie in town, the last at the rim. */
export function hierarchyOf(graph: Graph, chance: Chance): District[] {
  const all = [...graph.spots.keys()]
  return partition(graph, all, DISTRICTS, chance)
    .sort((a, b) => remoteness(graph, a) - remoteness(graph, b))
    .map((district) => ({
      streets: partition(graph, district, parts(district, PLOTS_PER_STREET), chance).map(
        (street) => ({
          communities: partition(graph, street, parts(street, PLOTS_PER_COMMUNITY), chance),
        }),
      ),
    }))
}

/** At least two, so that even a tiny city has a border at every level. */
function parts(members: readonly number[], each: number): number {
  return Math.max(2, Math.round(members.length / each))
}

function remoteness(graph: Graph, members: readonly number[]): number {
  const { x, y } = middleOf(graph.spots, members)
  return Math.hypot(x, y)
}

export function middleOf(spots: readonly Spot[], members: readonly number[]): Spot {
  const sum = { x: 0, y: 0 }
  for (const member of members) {
    sum.x += spots[member]!.x
    sum.y += spots[member]!.y
  }
  return { x: sum.x / members.length, y: sum.y / members.length }
}
