import { chanceOf } from '../chance.ts'
import type { LandUse } from '../city.ts'
import { groundOf } from '../ground/ground.ts'
import type { Ground } from '../ground/ground.ts'
import type { Spot } from '../ground/plane.ts'
import { ringMiddle } from '../ground/ring.ts'
import { sidesOf } from '../ground/sides.ts'
import type { Sides } from '../ground/sides.ts'
import type { NamePool, PlaceName } from '../names/name-pool.ts'
import { chartOf } from './chart.ts'
import { landUses } from './land-use.ts'
import type { CommunityArea, DistrictArea } from './territory.ts'

/** The ground with its areas: what every later stage places things on. */
export interface Land {
  readonly ground: Ground
  readonly sides: Sides
  readonly districts: readonly DistrictArea[]
  readonly communities: readonly CommunityArea[]
  /** By plot. */
  readonly middles: readonly Spot[]
  readonly communityOf: readonly CommunityArea[]
  /** Fifteen digits, by plot. */
  readonly cellOf: readonly string[]
  readonly useOf: readonly LandUse[]
}

export function landOf(seed: number, scale: number, names: NamePool<PlaceName>): Land {
  const ground = groundOf(seed, scale)
  const rings = ground.plots.map((plot) => plot.ring)
  const middles = rings.map((ring) => ringMiddle(ground.mesh, ring))
  const graph = { spots: middles, neighbours: ground.neighbours }
  const districts = chartOf(graph, chanceOf(seed, 'areas'), names)
  const communities = districts.flatMap((d) => d.streets.flatMap((s) => s.communities))
  const communityOf: CommunityArea[] = []
  const cellOf: string[] = []
  for (const community of communities)
    community.plots.forEach((plot, i) => {
      communityOf[plot] = community
      cellOf[plot] = community.code + String(i + 1).padStart(3, '0')
    })
  const useOf = landUses(ground.plots, districts, chanceOf(seed, 'land-use'))
  return {
    ground,
    sides: sidesOf(rings),
    districts,
    communities,
    middles,
    communityOf,
    cellOf,
    useOf,
  }
}
