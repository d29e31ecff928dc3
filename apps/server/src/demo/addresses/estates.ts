import type { Chance } from '../chance.ts'
import type { Address } from '../city.ts'
import { northWestFirst } from '../areas/order.ts'
import { districtNumber } from '../areas/territory.ts'
import type { Land } from '../areas/land.ts'
import { scatter } from '../ground/inside.ts'
import { toSpot } from '../ground/plane.ts'
import { poolOf, takeNew } from '../names/name-pool.ts'
import { clustersOf } from './clusters.ts'
import { HOUSE_GROUPS } from './house-groups.ts'
import type { HouseGroup } from './house-groups.ts'
import type { Doors } from './numbers.ts'
import type { Register } from './register.ts'

/** An estate is read like a page: its buildings are numbered in bands of this height in metres. */
const BAND = 32
const ALIASED = 0.12

/** Estates, towers and works with their buildings; a name comes once in a district. */
export function buildEstates(land: Land, register: Register, doors: Doors, chance: Chance): void {
  const inUse = new Map<number, Set<string>>()
  for (const group of HOUSE_GROUPS) {
    const names = poolOf(group.names, chance)
    for (const community of land.communities) {
      const used = inUse.get(districtNumber(community.code)) ?? new Set()
      inUse.set(districtNumber(community.code), used)
      for (const plots of clustersOf(land, community, group.use, group.plots, chance)) {
        const spots = chance.yes(group.built) ? spotsIn(land, plots, group, chance) : []
        const name = spots.length > 0 && takeNew(names, used, group.names.length)
        if (name)
          buildEstate({ register, doors, chance, group }, name, community.code, plots, spots)
      }
    }
  }
}

type Spot = Pick<Address, 'position' | 'cell'>

function spotsIn(land: Land, plots: readonly number[], group: HouseGroup, chance: Chance): Spot[] {
  const [low, high] = group.perPlot
  return plots.flatMap((plot) => {
    const { ring } = land.ground.plots[plot]!
    const count = low + chance.below(high - low + 1)
    const positions = scatter(land.ground.mesh, ring, count, group.gap, chance)
    return positions.map((position) => ({ position, cell: land.cellOf[plot]! }))
  })
}

interface Site {
  readonly register: Register
  readonly doors: Doors
  readonly chance: Chance
  readonly group: HouseGroup
}

/** It stands at the door of the road it fronts on, if it fronts on one. */
function buildEstate(
  { register, doors, chance, group }: Site,
  name: string,
  areaCode: string,
  plots: readonly number[],
  spots: readonly Spot[],
): void {
  const door = plots.flatMap((plot) => doors.get(plot) ?? [])[0]
  const estate = register.add({
    ...{ kind: 'estate', name, estate: name, areaCode, aliases: aliasesOf(name, chance) },
    ...whereOf(door, spots[0]!),
  })
  if (spots.length === 1) return register.build(estate, group.facts(chance))
  const style = chance.pick(group.styles)
  for (const [i, spot] of northWestFirst(spots, (s) => toSpot(s.position), BAND).entries())
    register.build(register.add(blockOf(estate, style(i), spot)), group.facts(chance))
}

function whereOf(door: Address | undefined, { position, cell }: Spot) {
  if (!door) return { position, cell }
  const { road, houseNumber, id: parentId } = door
  return { position: door.position, cell: door.cell, road, houseNumber, parentId }
}

function blockOf(estate: Address, building: string, spot: Spot) {
  const { road, houseNumber, areaCode, id: parentId } = estate
  const name = estate.name + building
  return {
    kind: 'building',
    name,
    estate: estate.name,
    building,
    road,
    houseNumber,
    areaCode,
    parentId,
    ...spot,
  } as const
}

function aliasesOf(name: string, chance: Chance): string[] {
  if (name.endsWith('小区') || !chance.yes(ALIASED)) return []
  return [`${name}小区`]
}
