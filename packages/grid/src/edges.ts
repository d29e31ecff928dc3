import type { Position } from 'geojson'
import { signedAreaM2 } from './area.ts'
import { type Area, latAt, lonAt, polygonsOf } from './geometry.ts'

/** Positions are the same when they agree to 10⁻⁹ degree, 0.1 mm; storage and text keep that much. */
const PER_DEGREE = 1e9

/** Numbers the distinct positions that are put in; one number for one position. */
export interface Corners {
  readonly at: Position[]
  readonly numbers: Map<number, Map<number, number>>
}

/** Directed edges with the area on their left: how often each is there, by its end, by its start. */
export type Boundary = Map<number, Map<number, number>>

export function newCorners(): Corners {
  return { at: [], numbers: new Map() }
}

export function cornerOf(corners: Corners, lon: number, lat: number): number {
  const x = Math.round(lon * PER_DEGREE)
  const y = Math.round(lat * PER_DEGREE)
  let column = corners.numbers.get(x)
  if (!column) corners.numbers.set(x, (column = new Map()))
  let number = column.get(y)
  if (number === undefined) {
    number = corners.at.length
    corners.at.push([lon, lat])
    column.set(y, number)
  }
  return number
}

/**
 * Adds the boundary of an area `times` times (−1 takes it away). An edge meets its reverse and both
 * vanish, so the sum over the cells of a seamless division is the boundary of the whole.
 */
export function addBoundary(to: Boundary, corners: Corners, area: Area, times = 1): void {
  for (const polygon of polygonsOf(area))
    polygon.forEach((ring, i) => {
      const sign = Math.sign(signedAreaM2(ring)) * (i === 0 ? times : -times)
      let from = cornerOf(corners, lonAt(ring, 0), latAt(ring, 0))
      for (let j = 1; j < ring.length; j++) {
        const end = cornerOf(corners, lonAt(ring, j), latAt(ring, j))
        addEdge(to, from, end, sign)
        from = end
      }
    })
}

/** An edge counted less than nought times is its reverse; what comes to nought is removed. */
export function addEdge(to: Boundary, start: number, end: number, times: number): void {
  if (start === end || times === 0) return
  const [a, b, count] = start < end ? [start, end, times] : [end, start, -times]
  let ends = to.get(a)
  if (!ends) to.set(a, (ends = new Map()))
  const sum = (ends.get(b) ?? 0) + count
  if (sum !== 0) ends.set(b, sum)
  else if (ends.size > 1) ends.delete(b)
  else to.delete(a)
}

/** The edges that are left, each as [start, end, times] with `times` above nought. */
export function edgesLeft(boundary: Boundary): [number, number, number][] {
  const left: [number, number, number][] = []
  for (const [a, ends] of boundary)
    for (const [b, count] of ends) left.push(count > 0 ? [a, b, count] : [b, a, -count])
  return left
}
