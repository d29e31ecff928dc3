import type { Mesh } from './mesh.ts'
import { edgeKey, edgeLength } from './ring.ts'

export interface Neighbour {
  readonly to: number
  /** Metres of common border, and how many of them lie along a road. */
  length: number
  alongRoad: number
}

/** For each ring, the rings that share an edge with it. */
export function neighboursOf(
  mesh: Mesh,
  rings: readonly (readonly number[])[],
  roadEdges: ReadonlySet<number>,
): Neighbour[][] {
  const owner = new Map<number, number>()
  const out: Neighbour[][] = rings.map(() => [])
  rings.forEach((ring, here) => {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!
      const key = edgeKey(a, b)
      const there = owner.get(key)
      if (there === undefined) return void owner.set(key, here)
      const length = edgeLength(mesh, a, b)
      const alongRoad = roadEdges.has(key) ? length : 0
      join(out[here]!, there, length, alongRoad)
      join(out[there]!, here, length, alongRoad)
    })
  })
  return out
}

function join(list: Neighbour[], to: number, length: number, alongRoad: number) {
  const known = list.find((n) => n.to === to)
  if (!known) return void list.push({ to, length, alongRoad })
  known.length += length
  known.alongRoad += alongRoad
}
