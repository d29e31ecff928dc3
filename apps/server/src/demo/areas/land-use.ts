import type { Chance } from '../chance.ts'
import type { LandUse } from '../city.ts'
import type { Plot } from '../ground/merge-faces.ts'
import type { CommunityArea, DistrictArea, StreetKind } from './territory.ts'

type Weights = Partial<Record<LandUse, number>>

/** What a community is mostly for, and the shares of land use that follow. */
const CHARACTERS = {
  homes: { residential: 58, commercial: 10, public: 8, industrial: 2, transport: 4, green: 18 },
  centre: { residential: 36, commercial: 32, public: 12, transport: 6, green: 14 },
  works: { residential: 22, commercial: 8, public: 5, industrial: 46, transport: 9, green: 10 },
  campus: { residential: 36, commercial: 10, public: 34, transport: 2, green: 18 },
  town: { residential: 40, commercial: 15, public: 9, industrial: 12, village: 10, green: 14 },
  village: { village: 32, farmland: 46, green: 15, public: 3, industrial: 2, commercial: 2 },
} satisfies Record<string, Weights>

type Character = keyof typeof CHARACTERS

/** Land use of every plot. */
export function landUses(
  plots: readonly Plot[],
  districts: readonly DistrictArea[],
  chance: Chance,
): LandUse[] {
  const uses = plots.map((): LandUse => 'water')
  for (const district of districts)
    for (const street of district.streets)
      for (const community of street.communities) {
        const weights = CHARACTERS[characterOf(district.number, street.kind, community, chance)]
        for (const plot of community.plots)
          if (!plots[plot]!.water) uses[plot] = weighted(weights, chance)
      }
  return uses
}

function characterOf(
  district: number,
  street: StreetKind,
  community: CommunityArea,
  chance: Chance,
): Character {
  if (community.kind === '村') return 'village'
  if (street !== '街道') return 'town'
  const draw = chance.next()
  const busy = district <= 2 ? 0.3 : 0.12
  if (draw < busy) return 'centre'
  if (draw < busy + 0.1) return 'campus'
  return draw < busy + 0.1 + (district >= 4 ? 0.14 : 0.04) ? 'works' : 'homes'
}

function weighted(weights: Weights, chance: Chance): LandUse {
  const list = Object.entries(weights) as [LandUse, number][]
  let left = chance.between(
    0,
    list.reduce((sum, [, weight]) => sum + weight, 0),
  )
  for (const [use, weight] of list) if ((left -= weight) < 0) return use
  return list[0]![0]
}
