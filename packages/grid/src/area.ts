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

/**
 * Area of a closed ring in m², positive when it turns counter-clockwise. Edges are straight in
 * degrees, so parts of an edge add up to the edge and cells to their outline.
 */
export function signedAreaM2(ring: readonly Position[]): number {
  // Measured from the first position: differences of numbers of a few metres keep their digits.
  const height0 = equalAreaHeight(latAt(ring, 0))
  let [sum, lon0, lat0, before] = [0, lonAt(ring, 0), latAt(ring, 0), 0]
  for (let i = 1; i < ring.length; i++) {
    const [lon, lat] = [lonAt(ring, i), latAt(ring, i)]
    const height = equalAreaHeight(lat) - height0
    const middle = equalAreaHeight((lat0 + lat) / 2) - height0
    // Simpson's rule for the ground between the edge and the first latitude; heights are that smooth.
    sum -= (lon - lon0) * (before + 4 * middle + height)
    lon0 = lon
    lat0 = lat
    before = height
  }
  return (sum * EQUAL_AREA_DEGREE) / 6
}
