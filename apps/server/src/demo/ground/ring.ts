import type { Mesh } from './mesh.ts'
import type { Spot } from './plane.ts'

/** Square metres; positive when counterclockwise. */
export function ringArea(mesh: Mesh, ring: readonly number[]): number {
  let twice = 0
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!
    const b = ring[(i + 1) % ring.length]!
    twice += mesh.x[a]! * mesh.y[b]! - mesh.x[b]! * mesh.y[a]!
  }
  return twice / 2
}

/** Mean of the vertices: good enough to say where a cell roughly is. */
export function ringMiddle(mesh: Mesh, ring: readonly number[]): Spot {
  let x = 0
  let y = 0
  for (const id of ring) {
    x += mesh.x[id]!
    y += mesh.y[id]!
  }
  return { x: x / ring.length, y: y / ring.length }
}

export function edgeLength(mesh: Mesh, a: number, b: number): number {
  return Math.hypot(mesh.x[a]! - mesh.x[b]!, mesh.y[a]! - mesh.y[b]!)
}

export function edgeKey(a: number, b: number): number {
  return a < b ? directedKey(a, b) : directedKey(b, a)
}

/** One number for two vertices; vertex ids stay under 2^24, so it is exact. */
export function directedKey(a: number, b: number): number {
  return a * 0x1000000 + b
}

/** The one outline around edge-connected rings; undefined where it would pinch or leave a hole. */
export function mergedRing(rings: readonly (readonly number[])[]): number[] | undefined {
  const next = new Map<number, number>()
  const edges = new Set<number>()
  for (const ring of rings)
    ring.forEach((a, i) => edges.add(directedKey(a, ring[(i + 1) % ring.length]!)))
  for (const ring of rings)
    for (let i = 0; i < ring.length; i++) {
      const a = ring[i]!
      const b = ring[(i + 1) % ring.length]!
      if (edges.has(directedKey(b, a))) continue
      if (next.has(a)) return undefined
      next.set(a, b)
    }
  const outline: number[] = []
  const start = next.keys().next().value
  for (let at = start; at !== undefined; at = next.get(at)) {
    if (outline.length > 0 && at === start) break
    outline.push(at)
  }
  return outline.length === next.size ? outline : undefined
}
