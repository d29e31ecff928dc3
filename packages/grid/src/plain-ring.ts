import type { Position } from 'geojson'
import { latAt, lonAt } from './geometry.ts'

/** Up to here comparing all pairs of edges is quicker than laying them out. */
const MOST_POSITIONS = 64

/** Whether a short closed ring surely neither crosses nor touches itself; false when in doubt. */
export function isPlainRing(ring: readonly Position[]): boolean {
  const edges = ring.length - 1
  if (edges > MOST_POSITIONS) return false
  for (let i = 1; i <= edges; i++) {
    if (foldsBack(ring, i, (i % edges) + 1)) return false
    for (let j = i + 2; j <= edges; j++)
      if (!(i === 1 && j === edges) && mayMeet(ring, i, j)) return false
  }
  return true
}

/** Edge `i` goes from position `i − 1` to `i`. */
function foldsBack(ring: readonly Position[], i: number, j: number): boolean {
  const [dx, dy] = [lonAt(ring, i) - lonAt(ring, i - 1), latAt(ring, i) - latAt(ring, i - 1)]
  const [ex, ey] = [lonAt(ring, j) - lonAt(ring, j - 1), latAt(ring, j) - latAt(ring, j - 1)]
  return dx * ey === dy * ex && dx * ex + dy * ey <= 0
}

function mayMeet(ring: readonly Position[], i: number, j: number): boolean {
  return (
    side(ring, i, j - 1) * side(ring, i, j) <= 0 && side(ring, j, i - 1) * side(ring, j, i) <= 0
  )
}

/** Above nought when position `p` is left of edge `i`. */
function side(ring: readonly Position[], i: number, p: number): number {
  const [x, y] = [lonAt(ring, i - 1), latAt(ring, i - 1)]
  return (lonAt(ring, i) - x) * (latAt(ring, p) - y) - (latAt(ring, i) - y) * (lonAt(ring, p) - x)
}
