import type { PlaceName } from '../names/name-pool.ts'
import type { DistrictKind } from '../names/districts.ts'

/** Areas with their codes and names; plots are indices into the ground. */
export interface DistrictArea {
  /** Twelve digits, as all codes here. */
  readonly code: string
  /** 1 to 9, as in the alias A3区 and in unit codes. */
  readonly number: number
  readonly name: PlaceName
  readonly kind: DistrictKind
  readonly streets: readonly StreetArea[]
}

export type StreetKind = '街道' | '镇' | '乡'

export interface StreetArea {
  readonly code: string
  readonly name: PlaceName
  readonly kind: StreetKind
  readonly communities: readonly CommunityArea[]
}

export interface CommunityArea {
  readonly code: string
  readonly name: PlaceName
  readonly kind: '社区' | '村'
  /** In the order of their unit-grid numbers. */
  readonly plots: readonly number[]
}

export const CITY_CODE = '990100000000'
export const CITY = { zh: '示范市', en: 'Shifan City' } as const

export function nameOfDistrict({ name, kind }: DistrictArea): string {
  return name.zh + kind
}

export function nameOfStreet({ name, kind }: StreetArea): string {
  return name.zh + kind
}

export function nameOfCommunity({ name, kind }: CommunityArea): string {
  return name.zh + kind
}

/** 990103000000 → 3 */
export function districtNumber(code: string): number {
  return Number(code.slice(4, 6))
}
