import { foldName } from '../fold.ts'
import type { Below } from './below.ts'
import { shortName } from './short-name.ts'
import { type AddressRow, addressSpot, type AreaRow, areaSpot, type Spot } from './spot.ts'

/** What one string may mean. */
export interface NameTarget {
  readonly spots: Spot[]
  /** 1 for a full name or alias, less for a short name. */
  readonly weight: number
  readonly isShort: boolean
}

const SHORT_WEIGHT = 0.5
/** A single sign is no name. */
const LEAST_LENGTH = 2

/** Every name the reader looks for. A short name counts only while it names one area and nothing else. */
export function collectNames(
  areas: readonly AreaRow[],
  addresses: readonly AddressRow[],
  below: Below,
): Map<string, NameTarget> {
  const names = new Map<string, NameTarget>()
  const add = (name: string, spot: Spot) => {
    const key = foldName(name)
    if (key.length < LEAST_LENGTH) return
    const found = names.get(key)
    if (!found) names.set(key, { spots: [spot], weight: 1, isShort: false })
    else if (!found.spots.some((s) => s.id === spot.id)) found.spots.push(spot)
  }
  for (const area of areas) {
    const spot = areaSpot(area)
    for (const name of [area.nameZh, ...area.aliases, ...area.formerNames]) add(name, spot)
  }
  for (const address of addresses) {
    // Numbers and buildings are found through their road and estate.
    if (address.kind === 'number' || address.kind === 'building') continue
    const spot = address.kind === 'road' ? roadSpot(address, below) : addressSpot(address)
    for (const name of [address.name, ...address.aliases, ...address.formerNames]) add(name, spot)
  }
  for (const [key, spot] of shortNames(areas, names))
    names.set(key, { spots: [spot], weight: SHORT_WEIGHT, isShort: true })
  return names
}

function shortNames(
  areas: readonly AreaRow[],
  taken: ReadonlyMap<string, unknown>,
): [string, Spot][] {
  const owners = Map.groupBy(areas, (area) => {
    const short = shortName(area.nameZh, area.level)
    return short === undefined ? '' : foldName(short)
  })
  const free: [string, Spot][] = []
  for (const [key, [area, ...others]] of owners)
    if (key !== '' && area && others.length === 0 && !taken.has(key))
      free.push([key, areaSpot(area)])
  return free
}

/** A road along several streets is in none of them: its district is all that is sure. */
function roadSpot(road: AddressRow, below: Below): Spot {
  const spot = addressSpot(road)
  for (const houses of below.get(road.id)?.values() ?? [])
    for (const house of houses)
      if (house.areaCode.slice(0, 9) !== road.areaCode.slice(0, 9))
        return { ...spot, areaCode: road.areaCode.slice(0, 6) + '000000' }
  return spot
}
