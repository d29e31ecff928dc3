import { districtNumber, nameOfDistrict, nameOfStreet } from '../areas/territory.ts'
import type { Land } from '../areas/land.ts'
import type { Chance } from '../chance.ts'
import type { Address } from '../city.ts'

/** How a resident names a place. */
export interface Phrase {
  /** As it stands in a sentence. */
  readonly full: string
  /** As it stands in a title. */
  readonly short: string
}

const BESIDE: Record<Address['kind'], readonly string[]> = {
  number: ['', '门口', '门前', '对面', '旁边', '附近'],
  building: ['', '楼下', '旁边', '后面', '楼前', '门口'],
  estate: ['', '里面', '门口', '大门口', '小区里'],
  poi: ['', '门口', '旁边', '对面', '附近'],
  ...{ road: ['', '一带', '中段'], lane: ['', '里面', '口子上'] },
}

const WITH_STREET = 0.28
const WITH_DOOR = 0.2
const BARE_TITLE = 0.25

/** Names a place from the district down. `river`: beside it, never at its door. */
export function phraseFor(land: Land, at: Address, river: boolean, chance: Chance): Phrase {
  const district = districtName(land, at.areaCode, chance)
  const street = at.kind !== 'road' && chance.yes(WITH_STREET) ? streetName(land, at.areaCode) : ''
  const name = localName(at, chance)
  const beside = river ? chance.pick(['旁边', '对面', '后面']) : chance.pick(BESIDE[at.kind])
  const bare =
    at.kind === 'building' ? at.estate : at.kind === 'number' ? at.road || at.estate : at.name
  return {
    full: `${district}${street}${name}${beside}`,
    short: chance.yes(BARE_TITLE) ? bare : `${districtName(land, at.areaCode, chance)}${bare}`,
  }
}

/** `锦畔区` or, as the desk's own messages write it, `A1区`; now and then with the city. */
export function districtName({ districts }: Land, code: string, chance: Chance): string {
  const district = districts[districtNumber(code) - 1]!
  const name = nameOfDistrict(district)
  const alias = `A${district.number}${district.kind}`
  return chance.pick([name, name, name, alias, `示范市${name}`, `A市${alias}`])
}

export function streetName({ districts }: Land, code: string): string {
  const { streets } = districts[districtNumber(code) - 1]!
  const street = streets.find((one) => one.code.startsWith(code.slice(0, 9)))
  return street ? nameOfStreet(street) : ''
}

/** Some say an alias, some say the door before the estate. */
function localName(at: Address, chance: Chance): string {
  const alias = at.aliases[0]
  if (alias && chance.yes(0.3)) return alias
  const inside = at.kind === 'building' || at.kind === 'estate'
  if (inside && at.road !== '' && chance.yes(WITH_DOOR)) return at.road + at.houseNumber + at.name
  return at.name
}
