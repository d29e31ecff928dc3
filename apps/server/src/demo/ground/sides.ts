import type { Mesh } from './mesh.ts'
import { directedKey, edgeLength } from './ring.ts'
import type { Spot } from './plane.ts'

/** The plot on the left of each directed edge. */
export type Sides = ReadonlyMap<number, number>

export function sidesOf(rings: readonly (readonly number[])[]): Sides {
  const left = new Map<number, number>()
  rings.forEach((ring, plot) =>
    ring.forEach((a, i) => left.set(directedKey(a, ring[(i + 1) % ring.length]!), plot)),
  )
  return left
}

/** One plot's border with a road, seen along the road. */
export interface Frontage {
  readonly a: number
  readonly b: number
  readonly side: 'left' | 'right'
  readonly plot: number
  /** Metres from the start of the road to `a`. */
  readonly from: number
  readonly length: number
}

/** Both sides of a road, edge by edge. */
export function frontagesOf(mesh: Mesh, sides: Sides, path: readonly number[]): Frontage[] {
  const out: Frontage[] = []
  let from = 0
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!]
    const length = edgeLength(mesh, a, b)
    const left = sides.get(directedKey(a, b))
    const right = sides.get(directedKey(b, a))
    if (left !== undefined) out.push({ a, b, side: 'left', plot: left, from, length })
    if (right !== undefined) out.push({ a, b, side: 'right', plot: right, from, length })
    from += length
  }
  return out
}

/** A spot at a share of the frontage's length, some metres off the road. */
export function besideRoad(
  mesh: Mesh,
  { a, b, side, length }: Frontage,
  share: number,
  off: number,
): Spot {
  const dx = mesh.x[b]! - mesh.x[a]!
  const dy = mesh.y[b]! - mesh.y[a]!
  const out = (side === 'left' ? off : -off) / length
  return { x: mesh.x[a]! + dx * share - dy * out, y: mesh.y[a]! + dy * share + dx * out }
}
