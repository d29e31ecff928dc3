import { foldName } from '../fold.ts'
import { numberKey } from '../numerals.ts'
import { type AddressRow, addressSpot, type Spot } from './spot.ts'

/** House numbers and buildings by the id of the road, lane or estate they belong to, then by number. */
export type Below = ReadonlyMap<string, ReadonlyMap<string, readonly Spot[]>>

/**
 * A row belongs to the parent it names. Where it names none, or one that is no road and no estate,
 * it belongs to those of its district that bear the name of its road or estate.
 */
export function collectBelow(addresses: readonly AddressRow[]): Below {
  const holders = new Map<string, AddressRow>()
  const byName = new Map<string, string[]>()
  for (const address of addresses) {
    if (address.kind === 'number' || address.kind === 'building') continue
    holders.set(address.id, address)
    const key = nameKey(address.name, address.areaCode)
    const same = byName.get(key)
    if (same) same.push(address.id)
    else byName.set(key, [address.id])
  }
  const all = new Map<string, Map<string, Spot[]>>()
  for (const address of addresses) {
    const { kind, road, estate, parentId } = address
    if (kind !== 'number' && kind !== 'building') continue
    const number = numberKey(kind === 'number' ? address.houseNumber : address.building)
    if (number === '') continue
    const name = kind === 'number' ? road || estate : estate || road
    const named = byName.get(nameKey(name, address.areaCode)) ?? []
    const parents = parentId !== null && holders.has(parentId) ? [parentId] : named
    const spot = addressSpot(address)
    for (const parent of parents) put(all, parent, number, spot)
  }
  return all
}

function nameKey(name: string, areaCode: string): string {
  return `${areaCode.slice(0, 6)} ${foldName(name)}`
}

function put(
  all: Map<string, Map<string, Spot[]>>,
  parent: string,
  number: string,
  spot: Spot,
): void {
  let below = all.get(parent)
  if (!below) all.set(parent, (below = new Map()))
  const same = below.get(number)
  if (same) same.push(spot)
  else below.set(number, [spot])
}
