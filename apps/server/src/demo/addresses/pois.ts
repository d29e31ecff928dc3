import type { Chance } from '../chance.ts'
import { nameOfCommunity, nameOfDistrict, nameOfStreet } from '../areas/territory.ts'
import type { Land } from '../areas/land.ts'
import { scatter } from '../ground/inside.ts'
import type { Doors } from './numbers.ts'
import { IN_CITY, IN_COMMUNITY, IN_DISTRICT, IN_STREET, IN_VILLAGE } from './poi-plan.ts'
import type { PublicPlace } from './poi-plan.ts'
import type { Register } from './register.ts'

interface Owner {
  /** Bare name and full name. */
  readonly names: readonly [bare: string, full: string]
  readonly plots: readonly number[]
}

/** Schools, markets, parks, hospitals and other public places, named after the area they serve. */
export function placePublic(land: Land, register: Register, doors: Doors, chance: Chance): void {
  const taken = new Set<number>()
  const settle = (owner: Owner, plan: readonly PublicPlace[]) => {
    for (const place of plan)
      if (chance.yes(place.share)) found(land, register, doors, owner, place, taken, chance)
  }
  const { districts } = land
  districts.slice(0, 2).forEach((district, i) => {
    const plan = IN_CITY.filter((_, order) => order % 2 === i)
    const plots = district.streets[0]!.communities.flatMap((community) => community.plots)
    settle({ names: ['', ''], plots }, plan)
  })
  for (const district of districts) {
    const all = district.streets.flatMap((street) => street.communities.flatMap((c) => c.plots))
    settle({ names: [district.name.zh, nameOfDistrict(district)], plots: all }, IN_DISTRICT)
    for (const street of district.streets) {
      const plots = street.communities.flatMap((community) => community.plots)
      settle({ names: [street.name.zh, nameOfStreet(street)], plots }, IN_STREET)
      for (const community of street.communities)
        settle(
          { names: [community.name.zh, nameOfCommunity(community)], plots: community.plots },
          community.kind === '村' ? IN_VILLAGE : IN_COMMUNITY,
        )
    }
  }
}

function found(
  land: Land,
  register: Register,
  doors: Doors,
  owner: Owner,
  place: PublicPlace,
  taken: Set<number>,
  chance: Chance,
): void {
  const plot = plotFor(land, owner.plots, place, taken, chance)
  if (plot === undefined) return
  const [position] = scatter(land.ground.mesh, land.ground.plots[plot]!.ring, 1, 0, chance)
  if (!position) return
  taken.add(plot)
  const fill = (text: string) =>
    text.replace('{full}', owner.names[1]).replace('{}', owner.names[0])
  const door = doors.get(plot)?.[0]
  const poi = register.add({
    ...{ kind: 'poi', name: fill(place.name), aliases: (place.aliases ?? []).map(fill), position },
    ...{ areaCode: land.communityOf[plot]!.code, cell: land.cellOf[plot]! },
    ...(door ? { road: door.road, houseNumber: door.houseNumber, parentId: door.id } : {}),
  })
  if (place.floors) register.build(poi, { floors: place.floors, units: 1, use: 'public' })
}

/** A free plot of the first use there is, else any free dry one. */
function plotFor(
  { useOf, ground }: Land,
  plots: readonly number[],
  place: PublicPlace,
  taken: ReadonlySet<number>,
  chance: Chance,
): number | undefined {
  const free = plots.filter((plot) => !taken.has(plot) && !ground.plots[plot]!.water)
  for (const use of place.on) {
    const fit = free.filter((plot) => useOf[plot] === use)
    if (fit.length > 0) return chance.pick(fit)
  }
  return free.length > 0 ? chance.pick(free) : undefined
}
