import { type CellIndex, columnOf, rowOf } from './cell-index.ts'
import { nearestCell } from './nearest-cell.ts'

/** Bound on what rounding does to a point on an outer edge or at a T-junction, with a wide margin. */
const ON_THE_LINE_METRES = 0.01

/**
 * The code of the cell a WGS84 position lies in, `undefined` outside all. A point on a line between
 * cells gets one of them, always the same. Allocates nothing for points inside.
 */
export function cellAt(index: CellIndex, lon: number, lat: number): string | undefined {
  const { raster, bucketStart, bucketCells, bounds } = index
  const column = columnOf(raster, lon)
  const row = rowOf(raster, lat)
  if (column >= 0 && row >= 0 && column < raster.columns && row < raster.rows) {
    const bucket = row * raster.columns + column
    const end = bucketStart[bucket + 1] as number
    for (let i = bucketStart[bucket] as number; i < end; i++) {
      const cell = bucketCells[i] as number
      const b = cell * 4
      if (lon < (bounds[b] as number) || lon > (bounds[b + 2] as number)) continue
      if (lat < (bounds[b + 1] as number) || lat > (bounds[b + 3] as number)) continue
      if (covers(index, cell, lon, lat)) return index.codes[cell]
    }
  }
  return nearestCell(index, lon, lat, ON_THE_LINE_METRES)?.code
}

/** Even-odd count of the edges east of the point, lower end included, upper end not. */
function covers(index: CellIndex, cell: number, lon: number, lat: number): boolean {
  const { edges, edgeStart } = index
  const end = edgeStart[cell + 1] as number
  let inside = false
  for (let e = edgeStart[cell] as number; e < end; e += 4) {
    const y1 = edges[e + 1] as number
    const y2 = edges[e + 3] as number
    if (lat < y1 || lat >= y2) continue
    const x1 = edges[e] as number
    const x2 = edges[e + 2] as number
    if ((x2 - x1) * (lat - y1) > (lon - x1) * (y2 - y1)) inside = !inside
  }
  return inside
}
