import type { Chance } from '../chance.ts'
import type { Spot } from '../ground/plane.ts'
import { DISTRICTS } from '../names/districts.ts'
import type { NamePool, PlaceName } from '../names/name-pool.ts'
import { hierarchyOf, middleOf } from './hierarchy.ts'
import type { District, Street } from './hierarchy.ts'
import { northWestFirst } from './order.ts'
import type { Graph } from './partition.ts'
import {
  FIRST_COMMUNITY,
  FIRST_NUMBER,
  communityKind,
  ranksByNearness,
  streetKind,
} from './settlement.ts'
import type { CommunityArea, DistrictArea, StreetArea, StreetKind } from './territory.ts'

/** Streets and communities are numbered in wider bands than cells, as they are larger. */
const STREET_BAND = 1500
const COMMUNITY_BAND = 550

/** Divides the ground and gives every area its code and name. */
export function chartOf(graph: Graph, chance: Chance, names: NamePool<PlaceName>): DistrictArea[] {
  return hierarchyOf(graph, chance).map((district, i) => {
    const known = DISTRICTS[i]!
    const code = `9901${two(i + 1)}`
    const streets = streetsOf(graph, district, code, (rank, count) =>
      streetKind(known.kind, i + 1, rank, count),
    ).map(([code, kind, street]): StreetArea => {
      const name = names.take()
      return {
        code: `${code}000`,
        name,
        kind,
        communities: communitiesOf(graph, street, code, kind, names),
      }
    })
    const { zh, en, kind } = known
    return { code: `${code}000000`, number: i + 1, name: { zh, en }, kind, streets }
  })
}

function streetsOf(
  graph: Graph,
  district: District,
  code: string,
  kindOf: (rank: number, count: number) => StreetKind,
): [code: string, StreetKind, Street][] {
  const middles = district.streets.map((street) => middleOf(graph.spots, street.communities.flat()))
  const ranks = ranksByNearness(middles, middleOf(graph.spots, plotsOf(district)))
  const order = northWestFirst([...middles.keys()], (i) => middles[i]!, STREET_BAND)
  const next = { ...FIRST_NUMBER }
  return order.map((i) => {
    const kind = kindOf(ranks[i]!, order.length)
    return [code + three(next[kind]++), kind, district.streets[i]!]
  })
}

function communitiesOf(
  graph: Graph,
  street: Street,
  code: string,
  kind: StreetKind,
  names: NamePool<PlaceName>,
): CommunityArea[] {
  const middles = street.communities.map((plots) => middleOf(graph.spots, plots))
  const ranks = ranksByNearness(middles, middleOf(graph.spots, street.communities.flat()))
  const order = northWestFirst([...middles.keys()], (i) => middles[i]!, COMMUNITY_BAND)
  const next = { ...FIRST_COMMUNITY } as Record<CommunityArea['kind'], number>
  return order.map((i) => {
    const of = communityKind(kind, ranks[i]!)
    const plots = northWestFirst(street.communities[i]!, (plot): Spot => graph.spots[plot]!)
    return { code: code + three(next[of]++), name: names.take(), kind: of, plots }
  })
}

function plotsOf(district: District): number[] {
  return district.streets.flatMap((street) => street.communities.flat())
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

function three(n: number): string {
  return String(n).padStart(3, '0')
}
