import type { Position } from 'geojson'

/**
 * Positions nearer than this in both directions are one corner. Positions that agree to 10⁻⁹ degree
 * (0.1 mm, what storage and text keep) always are; 2.5 times that keeps distinct corners further
 * apart than `ON_EDGE_DEGREES`, without which cutting edges at corners need not come to an end.
 */
export const SAME_DEGREES = 2.5e-9

/** Numbers the distinct positions that are put in; one number for one position. */
export interface Corners {
  readonly at: Position[]
  /** Corner numbers by column, then row, of squares as wide as `SAME_DEGREES`. */
  readonly columns: Map<number, Map<number, number>>
}

export function newCorners(): Corners {
  return { at: [], columns: new Map() }
}

/** The number of a position; the first of several that are the same gives the corner its place. */
export function cornerOf(corners: Corners, lon: number, lat: number): number {
  const column = Math.floor(lon / SAME_DEGREES)
  const row = Math.floor(lat / SAME_DEGREES)
  // Two corners never share a square, and one that is the same lies in this or the eight around.
  const here = corners.columns.get(column)?.get(row)
  if (here !== undefined) return here
  for (const x of [column, column - 1, column + 1]) {
    const rows = corners.columns.get(x)
    if (!rows) continue
    for (const y of [row, row - 1, row + 1]) {
      const near = rows.get(y)
      if (near !== undefined && isSame(corners.at[near], lon, lat)) return near
    }
  }
  return newCorner(corners, lon, lat, column, row)
}

function newCorner(corners: Corners, lon: number, lat: number, column: number, row: number) {
  let rows = corners.columns.get(column)
  if (!rows) corners.columns.set(column, (rows = new Map()))
  const number = corners.at.length
  corners.at.push([lon, lat])
  rows.set(row, number)
  return number
}

function isSame(at: Position | undefined, lon: number, lat: number): boolean {
  const [x = NaN, y = NaN] = at ?? []
  return Math.abs(x - lon) <= SAME_DEGREES && Math.abs(y - lat) <= SAME_DEGREES
}
