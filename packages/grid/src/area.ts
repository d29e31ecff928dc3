import type { Position } from 'geojson'
import { type Area, latAt, lonAt, polygonsOf } from './geometry.ts'
import { EQUAL_AREA_DEGREE, equalAreaHeight } from './metres.ts'

/** Area in m² on the ellipsoid; holes are subtracted, the turning of the rings does not matter. */
export function areaM2(area: Area): number {
  let sum = 0
  for (const [outer, ...holes] of polygonsOf(area)) {
    sum += Math.abs(signedAreaM2(outer ?? []))
    for (const hole of holes) sum -= Math.abs(signedAreaM2(hole))
  }
  return sum
}

/** Area of a closed ring in m², positive when it turns counter-clockwise. */
export function signedAreaM2(ring: readonly Position[]): number {
  // Measured from the first position: differences of numbers of a few metres keep their digits.
  const lon0 = lonAt(ring, 0)
  const height0 = equalAreaHeight(latAt(ring, 0))
  let [sum, x0, y0] = [0, 0, 0]
  for (let i = 1; i < ring.length; i++) {
    const x = (lonAt(ring, i) - lon0) * EQUAL_AREA_DEGREE
    const y = equalAreaHeight(latAt(ring, i)) - height0
    sum += x0 * y - x * y0
    x0 = x
    y0 = y
  }
  return sum / 2
}
