import type { Position } from 'geojson'
import { areaM2 } from '../area.ts'
import { type Area, latAt, lonAt, ringsOf } from '../geometry.ts'

/** m² that two convex areas share: one is cut along every edge of the other (Sutherland–Hodgman). */
export function convexSharedM2(a: Area, b: Area): number {
  let rest = counterClockwise(a)
  const by = counterClockwise(b)
  for (let i = 0; i < by.length; i++) rest = cut(rest, by[i] ?? [], by[(i + 1) % by.length] ?? [])
  return areaM2({ type: 'Polygon', coordinates: [[...rest, ...rest.slice(0, 1)]] })
}

function counterClockwise(area: Area): Position[] {
  const ring = ringsOf(area)[0]?.slice(1) ?? []
  const [p = [], q = [], r = []] = ring
  return leftBy(p, q, r) > 0 ? ring : ring.toReversed()
}

function cut(ring: readonly Position[], from: Position, to: Position): Position[] {
  return ring.flatMap((at, i) => {
    const before = ring.at(i - 1) ?? []
    const [left, leftBefore] = [leftBy(from, to, at), leftBy(from, to, before)]
    const part = leftBefore / (leftBefore - left)
    const between = [0, 1].map((k) => (before[k] ?? 0) + part * ((at[k] ?? 0) - (before[k] ?? 0)))
    const crosses = left > 0 !== leftBefore > 0
    return [...(crosses ? [between] : []), ...(left > 0 ? [at] : [])]
  })
}

function leftBy(from: Position, to: Position, at: Position): number {
  const line = [from, to, at]
  const [x, y] = [lonAt(line, 0), latAt(line, 0)]
  return (lonAt(line, 1) - x) * (latAt(line, 2) - y) - (latAt(line, 1) - y) * (lonAt(line, 2) - x)
}
