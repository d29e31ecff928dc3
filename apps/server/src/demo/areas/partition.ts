import type { Chance } from '../chance.ts'
import type { Neighbour } from '../ground/neighbours.ts'
import type { Spot } from '../ground/plane.ts'
import { heap } from './heap.ts'
import { spreadSeeds } from './seeds.ts'

export interface Graph {
  readonly spots: readonly Spot[]
  readonly neighbours: readonly (readonly Neighbour[])[]
}

/** Metres a border gains on its rivals where it may follow a road instead of crossing a block. */
const ROAD_COST = 150
const NOISE = 90

/** Metres of head start a group loses for being as large as it should be, per metre of its radius. */
const BALANCE = 3

/**
 * Splits connected members into `count` edge-connected groups of similar number. Groups grow plot by
 * plot; a large one waits, a step over a road costs more, so borders wander but tend to follow roads.
 */
export function partition(
  graph: Graph,
  members: readonly number[],
  count: number,
  chance: Chance,
): number[][] {
  const seeds = spreadSeeds(graph.spots, members, Math.min(count, members.length))
  const free = new Set(members)
  const groups = seeds.map((): number[] => [])
  const weight = (BALANCE * 100) / Math.sqrt(members.length / seeds.length)
  const costs = new Map<number, number>()
  const frontier = heap()
  const reach = (plot: number, group: number, cost: number) => {
    const item = plot * seeds.length + group
    if (cost >= (costs.get(item) ?? Infinity)) return
    costs.set(item, cost)
    frontier.push(cost + weight * groups[group]!.length, item)
  }
  seeds.forEach((seed, group) => reach(seed, group, 0))
  for (let next = frontier.pop(); next; next = frontier.pop()) {
    const plot = Math.floor(next.item / seeds.length)
    const group = next.item % seeds.length
    if (!free.delete(plot)) continue
    groups[group]!.push(plot)
    for (const n of graph.neighbours[plot]!)
      if (free.has(n.to)) {
        const step = stepCost(graph, plot, n) + chance.next() * NOISE
        reach(n.to, group, costs.get(next.item)! + step)
      }
  }
  return groups
}

function stepCost(graph: Graph, from: number, n: Neighbour): number {
  const a = graph.spots[from]!
  const b = graph.spots[n.to]!
  return Math.hypot(a.x - b.x, a.y - b.y) + (n.alongRoad > 0 ? ROAD_COST : 0)
}
