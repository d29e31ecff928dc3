import type { Chance } from '../chance.ts'
import type { LandUse } from '../city.ts'
import type { CommunityArea } from '../areas/territory.ts'
import type { Land } from '../areas/land.ts'

/** Neighbouring plots of one use and one community that no road cuts apart, `most` at a time. */
export function clustersOf(
  land: Land,
  community: CommunityArea,
  use: LandUse,
  most: number,
  chance: Chance,
): number[][] {
  const { ground, communityOf, useOf } = land
  const free = new Set(community.plots.filter((plot) => useOf[plot] === use))
  const clusters: number[][] = []
  for (const start of community.plots) {
    if (!free.delete(start)) continue
    const cluster = [start]
    const wanted = 1 + chance.below(most)
    for (let i = 0; i < cluster.length && cluster.length < wanted; i++)
      for (const n of ground.neighbours[cluster[i]!]!) {
        if (cluster.length >= wanted || n.alongRoad > 0) continue
        if (communityOf[n.to] === community && free.delete(n.to)) cluster.push(n.to)
      }
    clusters.push(cluster)
  }
  return clusters
}
