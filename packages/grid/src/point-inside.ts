import type { Position } from 'geojson'
import { GridError } from './grid-error.ts'
import { type Area, latAt, lonAt, ringsOf } from './geometry.ts'

/** Lines tried at most; enough to find the broad part of an outline of thousands of positions. */
const LINES = 64

/**
 * A position [lon, lat] strictly inside the area, in a broad part of it, away from edges.
 * @throws GridError `grid/bad-geometry` when the area has no inside
 */
export function pointInside(area: Area): Position {
  const rings = ringsOf(area)
  const heights = [...new Set(rings.flatMap((ring) => ring.map((at) => at[1] ?? NaN)))]
  heights.sort((a, b) => a - b)
  const step = Math.max(1, Math.floor(heights.length / LINES))
  // Lines between positions of almost one height see nothing; then every line is tried.
  const found = broadest(rings, heights, step) ?? (step > 1 && broadest(rings, heights, 1))
  if (found) return found
  throw new GridError('grid/bad-geometry', {
    'zh-CN': '该图形没有内部；请给出面积大于零的面。',
    en: 'The geometry has no inside; give a polygon with an area above zero.',
  })
}

function broadest(
  rings: readonly Position[][],
  heights: readonly number[],
  step: number,
): Position | undefined {
  let best: Position | undefined
  let bestRoom = 0
  for (let i = 0; i + 1 < heights.length; i += step) {
    const below = heights[i] ?? NaN
    const above = heights[i + 1] ?? NaN
    const lat = (below + above) / 2
    if (lat <= below || lat >= above) continue
    const crossings = crossingsAt(rings, lat)
    for (let j = 0; j + 1 < crossings.length; j += 2) {
      const west = crossings[j] ?? NaN
      const east = crossings[j + 1] ?? NaN
      const room = Math.min(east - west, (above - below) * 4)
      const lon = (west + east) / 2
      if (room > bestRoom && lon > west && lon < east) {
        best = [lon, lat]
        bestRoom = room
      }
    }
  }
  return best
}

function crossingsAt(rings: readonly Position[][], lat: number): number[] {
  const crossings: number[] = []
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [y1, y2] = [latAt(ring, i - 1), latAt(ring, i)]
      if (y1 < lat === y2 < lat) continue
      const [x1, x2] = [lonAt(ring, i - 1), lonAt(ring, i)]
      crossings.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1))
    }
  return crossings.sort((a, b) => a - b)
}
