import { metresPerLatDegree, metresPerLonDegree } from '../metres.ts'
import { type CellIndex, columnOf, rowOf } from './cell-index.ts'

export interface NearCell {
  readonly code: string
  /** Metres to its nearest edge. */
  readonly metres: number
}

/**
 * The cell whose edge is nearest to a position, within `maxMetres`; of equals, the one with the
 * lower code. For a position that `cellAt` finds in no cell.
 */
export function nearestCell(
  index: CellIndex,
  lon: number,
  lat: number,
  maxMetres: number,
): NearCell | undefined {
  const { raster, bucketStart, bucketCells } = index
  const perLon = metresPerLonDegree(lat)
  const perLat = metresPerLatDegree(lat)
  const clamp = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1)
  const toColumn = clamp(columnOf(raster, lon + maxMetres / perLon), raster.columns)
  const toRow = clamp(rowOf(raster, lat + maxMetres / perLat), raster.rows)
  let best = maxMetres * maxMetres
  let found = -1
  for (let row = clamp(rowOf(raster, lat - maxMetres / perLat), raster.rows); row <= toRow; row++) {
    let column = clamp(columnOf(raster, lon - maxMetres / perLon), raster.columns)
    for (; column <= toColumn; column++) {
      const bucket = row * raster.columns + column
      const end = bucketStart[bucket + 1] ?? 0
      for (let i = bucketStart[bucket] ?? 0; i < end; i++) {
        const cell = bucketCells[i] ?? 0
        if (squareToBounds(index, cell, lon, lat, perLon, perLat) > best) continue
        const square = squareToEdges(index, cell, lon, lat, perLon, perLat)
        if (square < best || (square === best && (found < 0 || cell < found))) {
          best = square
          found = cell
        }
      }
    }
  }
  const code = index.codes[found]
  return code === undefined ? undefined : { code, metres: Math.sqrt(best) }
}

function squareToBounds(
  { bounds }: CellIndex,
  cell: number,
  lon: number,
  lat: number,
  perLon: number,
  perLat: number,
): number {
  const b = cell * 4
  const dx = Math.max(0, (bounds[b] ?? 0) - lon, lon - (bounds[b + 2] ?? 0)) * perLon
  const dy = Math.max(0, (bounds[b + 1] ?? 0) - lat, lat - (bounds[b + 3] ?? 0)) * perLat
  return dx * dx + dy * dy
}

function squareToEdges(
  { edges, edgeStart }: CellIndex,
  cell: number,
  lon: number,
  lat: number,
  perLon: number,
  perLat: number,
): number {
  const end = edgeStart[cell + 1] ?? 0
  let least = Infinity
  for (let e = edgeStart[cell] ?? 0; e < end; e += 4) {
    const x = ((edges[e] ?? 0) - lon) * perLon
    const y = ((edges[e + 1] ?? 0) - lat) * perLat
    const dx = ((edges[e + 2] ?? 0) - lon) * perLon - x
    const dy = ((edges[e + 3] ?? 0) - lat) * perLat - y
    const length = dx * dx + dy * dy
    const t = length > 0 ? Math.min(1, Math.max(0, -(x * dx + y * dy) / length)) : 0
    const [px, py] = [x + t * dx, y + t * dy]
    least = Math.min(least, px * px + py * py)
  }
  return least
}
