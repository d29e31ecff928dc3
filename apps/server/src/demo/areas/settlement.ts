import type { Spot } from '../ground/plane.ts'
import type { DistrictKind } from '../names/districts.ts'
import type { StreetKind } from './territory.ts'

/** Number segments of domain practice: 街道 001–099, 镇 100–199, 乡 200–399. */
export const FIRST_NUMBER: Record<StreetKind, number> = { 街道: 1, 镇: 100, 乡: 200 }

/** 居委会 001–199, 村委会 200–399. */
export const FIRST_COMMUNITY = { 社区: 1, 村: 200 } as const

/**
 * What a street is, by how near it lies to the middle of its district. Inner districts are all town;
 * counties have a seat, towns and two townships.
 */
export function streetKind(
  kind: DistrictKind,
  district: number,
  rank: number,
  count: number,
): StreetKind {
  const fromEnd = count - 1 - rank
  if (kind === '区') return district >= 5 && fromEnd < 2 && rank > 0 ? '镇' : '街道'
  if (kind === '市') return rank < 2 && fromEnd > 0 ? '街道' : '镇'
  if (rank === 0) return '街道'
  return fromEnd < 2 && rank > 1 ? '乡' : '镇'
}

export function communityKind(street: StreetKind, rank: number): '社区' | '村' {
  if (street === '街道') return '社区'
  return rank < (street === '镇' ? 2 : 1) ? '社区' : '村'
}

/** Position of each item when sorted by nearness to a spot. */
export function ranksByNearness(spots: readonly Spot[], middle: Spot): number[] {
  const far = (i: number) => Math.hypot(spots[i]!.x - middle.x, spots[i]!.y - middle.y)
  const order = [...spots.keys()].sort((a, b) => far(a) - far(b) || a - b)
  return spots.map((_, i) => order.indexOf(i))
}
