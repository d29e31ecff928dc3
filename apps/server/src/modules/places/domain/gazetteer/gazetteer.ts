import { buildMatcher, type Matcher } from '@gongzhi/text'
import { type Below, collectBelow } from './below.ts'
import { collectNames, type NameTarget } from './names.ts'
import type { AddressRow, AreaRow } from './spot.ts'

/** All names of a city, ready for reading texts. Built once from rows, never changed. */
export interface Gazetteer {
  readonly areas: ReadonlyMap<string, AreaRow>
  readonly addresses: ReadonlyMap<string, AddressRow>
  readonly names: Matcher<NameTarget>
  readonly below: Below
}

export function buildGazetteer(
  areas: readonly AreaRow[],
  addresses: readonly AddressRow[],
): Gazetteer {
  const below = collectBelow(addresses)
  return {
    areas: new Map(areas.map((area) => [area.code, area])),
    addresses: new Map(addresses.map((address) => [address.id, address])),
    names: buildMatcher(collectNames(areas, addresses, below)),
    below,
  }
}
