import type { Chance } from '../chance.ts'
import { districtNumber } from '../areas/territory.ts'
import type { CommunityArea } from '../areas/territory.ts'
import type { Land } from '../areas/land.ts'
import { scatter } from '../ground/inside.ts'
import { pairs, poolOf } from '../names/name-pool.ts'
import type { NamePool } from '../names/name-pool.ts'
import { HAMLET_FIRST, HAMLET_SUFFIX } from '../names/words.ts'
import { clustersOf } from './clusters.ts'
import type { Register } from './register.ts'

const PLOTS = 3
const HOUSES = { low: 2, high: 4, gap: 18 }

/** Hamlets of villages: houses carry a number of the hamlet, as no road has a name there. */
export function buildHamlets(land: Land, register: Register, chance: Chance): void {
  const all = pairs(HAMLET_FIRST, HAMLET_SUFFIX)
  const pools = new Map<number, NamePool<string>>()
  for (const community of land.communities) {
    const number = districtNumber(community.code)
    const names = pools.get(number) ?? poolOf(all, chance)
    pools.set(number, names)
    for (const plots of clustersOf(land, community, 'village', PLOTS, chance))
      buildHamlet(land, register, community, plots, names, chance)
  }
}

function buildHamlet(
  land: Land,
  register: Register,
  community: CommunityArea,
  plots: readonly number[],
  names: NamePool<string>,
  chance: Chance,
): void {
  const { mesh, plots: grounds } = land.ground
  const spots = plots.flatMap((plot) => {
    const count = HOUSES.low + chance.below(HOUSES.high - HOUSES.low + 1)
    const found = scatter(mesh, grounds[plot]!.ring, count, HOUSES.gap, chance)
    return found.map((position) => ({ position, cell: land.cellOf[plot]! }))
  })
  const middle = spots[spots.length >> 1]
  if (!middle) return
  const name = names.take()
  const areaCode = community.code
  const hamlet = register.add({ kind: 'estate', name, estate: name, areaCode, ...middle })
  for (const [i, spot] of spots.entries()) {
    const houseNumber = `${i + 1}号`
    const house = register.add({
      ...{ kind: 'number', name: name + houseNumber, estate: name, houseNumber, areaCode },
      ...{ parentId: hamlet.id, ...spot },
    })
    register.build(house, { floors: 1 + chance.below(3), units: 1, use: 'residential' })
  }
}
