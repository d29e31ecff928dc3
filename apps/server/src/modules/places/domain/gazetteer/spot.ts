import { areaPrefix, type AreaLevel } from '@gongzhi/grid'
import type { PlaceLevel } from '../place.ts'

/** An area as the gazetteer holds it. */
export interface AreaRow {
  readonly code: string
  readonly level: AreaLevel
  readonly nameZh: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly formerNames: readonly string[]
  readonly lon: number
  readonly lat: number
}

type AddressKind = 'road' | 'lane' | 'number' | 'estate' | 'building' | 'poi'

export interface AddressRow {
  readonly id: string
  readonly kind: AddressKind
  readonly name: string
  readonly areaCode: string
  readonly road: string
  readonly houseNumber: string
  readonly estate: string
  readonly building: string
  readonly lon: number
  readonly lat: number
  readonly cellCode: string | null
  readonly parentId: string | null
  readonly aliases: readonly string[]
  readonly formerNames: readonly string[]
}

/** Anything with a name and a position: what a name in a text may stand for. */
export interface Spot {
  readonly id: string
  readonly level: PlaceLevel
  readonly name: string
  readonly areaCode: string
  readonly lon: number
  readonly lat: number
  readonly cellCode: string | null
  readonly addressId?: string
}

export const AREA_LEVELS: readonly PlaceLevel[] = ['city', 'district', 'street', 'community']

export function isAreaSpot(spot: Spot): boolean {
  return AREA_LEVELS.includes(spot.level)
}

/** Whether a spot lies in an area, the area itself included. */
export function liesIn(spot: Spot, area: Spot): boolean {
  return spot.areaCode.startsWith(areaPrefix(area.areaCode))
}

export function areaSpot(area: AreaRow): Spot {
  return {
    ...{ id: area.code, level: area.level, name: area.nameZh, areaCode: area.code },
    ...{ lon: area.lon, lat: area.lat, cellCode: null },
  }
}

export function addressSpot(address: AddressRow): Spot {
  const exact = address.kind !== 'road'
  return {
    ...{ id: address.id, level: address.kind, name: address.name, areaCode: address.areaCode },
    ...{ lon: address.lon, lat: address.lat, addressId: address.id },
    cellCode: exact ? address.cellCode : null,
  }
}
