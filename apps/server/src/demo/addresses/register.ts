import type { Address, AddressKind, Building } from '../city.ts'
import type { Position } from '../ground/plane.ts'

/** What is known of an address when it is drawn; the rest has empty defaults. */
interface Draft {
  readonly kind: AddressKind
  readonly name: string
  readonly areaCode: string
  readonly position: Position
  readonly cell: string
  readonly road?: string
  readonly houseNumber?: string
  readonly estate?: string
  readonly building?: string
  readonly aliases?: readonly string[]
  readonly parentId?: string
}

/** Collects addresses and buildings and gives them their ids. */
export interface Register {
  readonly addresses: Address[]
  readonly buildings: Building[]
  add(draft: Draft): Address
  build(at: Address, facts: Pick<Building, 'floors' | 'units' | 'use'>): void
}

const EMPTY = { road: '', houseNumber: '', estate: '', building: '', aliases: [], parentId: '' }

export function register(): Register {
  const addresses: Address[] = []
  const buildings: Building[] = []
  const perCell = new Map<string, number>()
  return {
    addresses,
    buildings,
    add(draft) {
      const id = `sf${String(addresses.length + 1).padStart(7, '0')}`
      const address = { id, ...EMPTY, ...draft }
      addresses.push(address)
      return address
    },
    /** Numbered 00001 up inside their unit cell; the code is cell + number, 20 digits. */
    build({ id, name, position, cell }, facts) {
      const number = (perCell.get(cell) ?? 0) + 1
      perCell.set(cell, number)
      const code = cell + String(number).padStart(5, '0')
      buildings.push({ code, addressId: id, name, position, cell, ...facts })
    },
  }
}
