import type { Spot } from '../ground/plane.ts'

/** Height in metres of a band that is read like a line of text. */
const BAND = 120

/** Numbering of national practice: from north to south in bands, inside a band from west to east. */
export function northWestFirst<T>(
  items: readonly T[],
  spotOf: (item: T) => Spot,
  band = BAND,
): T[] {
  return items
    .map((item, order) => ({ item, order, spot: spotOf(item) }))
    .map((one) => ({ ...one, line: Math.round(-one.spot.y / band) }))
    .sort((a, b) => a.line - b.line || a.spot.x - b.spot.x || a.order - b.order)
    .map(({ item }) => item)
}
