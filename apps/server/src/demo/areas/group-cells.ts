import type { Chance } from '../chance.ts'
import type { GroupCell } from '../city.ts'
import { outlineOf } from '../ground/outline.ts'
import { middleOf } from './hierarchy.ts'
import type { Land } from './land.ts'
import { northWestFirst } from './order.ts'
import { partition } from './partition.ts'
import { nameOfCommunity, nameOfStreet } from './territory.ts'
import type { CommunityArea, StreetArea } from './territory.ts'

/** Unit cells of one community grid: some 300 households. */
const PLOTS_PER_COMMUNITY_GRID = 10

/** Unit cells that one grid worker walks; the outcome is 20 to 60. */
const PLOTS_PER_ROUND = 36

/** Community grids, numbered 01 up inside their community (12 + 2 digits). */
export function communityCells(land: Land, chance: Chance): GroupCell[] {
  return land.communities.flatMap((community) =>
    groupsOf(land, community.plots, PLOTS_PER_COMMUNITY_GRID, chance).map((plots, i) => ({
      ...{ code: community.code + two(i + 1), parent: community.code },
      nameZh: `${nameOfCommunity(community)}第${i + 1}网格`,
      ...shapeOf(land, plots),
    })),
  )
}

/** Rounds of one grid worker each, cut anew within a street: they follow roads, not communities. */
export function responsibilityCells(land: Land, chance: Chance): GroupCell[] {
  const streets = land.districts.flatMap((district) => district.streets)
  return streets.flatMap((street) =>
    groupsOf(land, plotsOf(street), PLOTS_PER_ROUND, chance).map((plots, i) => ({
      ...{ code: `${street.code.slice(0, 9)}R${two(i + 1)}`, parent: street.code },
      nameZh: `${nameOfStreet(street)}第${i + 1}责任网格（${mostIn(land, plots)}一带）`,
      ...shapeOf(land, plots),
    })),
  )
}

function groupsOf(
  land: Land,
  members: readonly number[],
  each: number,
  chance: Chance,
): number[][] {
  const { middles: spots, ground } = land
  const count = Math.max(1, Math.round(members.length / each))
  const groups = partition({ spots, neighbours: ground.neighbours }, members, count, chance)
  return northWestFirst(groups, (plots) => middleOf(spots, plots))
}

function shapeOf({ ground, cellOf }: Land, plots: readonly number[]) {
  return {
    members: plots.map((plot) => cellOf[plot]!).sort(),
    outline: outlineOf(
      ground.mesh,
      plots.map((plot) => ground.plots[plot]!.ring),
    ),
  }
}

function plotsOf(street: StreetArea): number[] {
  return street.communities.flatMap((community: CommunityArea) => community.plots)
}

/** The community in which most of the plots lie. */
function mostIn({ communityOf }: Land, plots: readonly number[]): string {
  const counts = new Map<string, number>()
  for (const plot of plots) {
    const name = nameOfCommunity(communityOf[plot]!)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
