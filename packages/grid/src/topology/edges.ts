import { signedAreaM2 } from '../area.ts'
import { type Area, latAt, lonAt, polygonsOf } from '../geometry.ts'
import { cornerOf, type Corners } from './corners.ts'

/** A closed ring of corner numbers with the area on its left. */
export type Loop = readonly number[]

/** What is laid out: the loops of one area, in which layer they count, and whose they are. */
export interface Outline {
  readonly loops: readonly Loop[]
  readonly layer: number
  readonly owner: number
}

/** An edge from the lower to the higher corner number. */
export interface Edge {
  readonly a: number
  readonly b: number
  /** By layer, how many times more its areas cover the left of the edge than the right; never nought. */
  readonly jump: Map<number, number>
  /** Whose outlines run along it. */
  readonly owners: Set<number>
}

export type Edges = Map<number, Edge>

/** More corners than 12,300 cells of 5,000 positions have; two such numbers fit in the 53 bits of one. */
const MOST_CORNERS = 2 ** 26

/** One number for an edge, whichever way it runs. */
export function edgeKey(a: number, b: number): number {
  return a < b ? a * MOST_CORNERS + b : b * MOST_CORNERS + a
}

/** The rings of an area by corner number: outer rings counter-clockwise, holes clockwise. */
export function loopsOf(corners: Corners, area: Area): Loop[] {
  return polygonsOf(area).flatMap((polygon) =>
    polygon.map((ring, i) => {
      const loop = ring.map((_, j) => cornerOf(corners, lonAt(ring, j), latAt(ring, j)))
      return signedAreaM2(ring) >= 0 === (i === 0) ? loop : loop.reverse()
    }),
  )
}

/**
 * The edges that do not meet their reverse in the same layer. In a seamless division only the
 * boundary of the whole is left, and what is left of any division tells how often each place is
 * covered: crossing an edge changes that by its jump.
 */
export function edgesLeft(outlines: readonly Outline[]): Edges {
  const sums = new Map<number, Map<number, number>>()
  for (const { loops, layer } of outlines) {
    let sum = sums.get(layer)
    if (!sum) sums.set(layer, (sum = new Map()))
    for (const loop of loops)
      for (let i = 1; i < loop.length; i++) addStep(sum, loop[i - 1] ?? 0, loop[i] ?? 0)
  }
  const left: Edges = new Map()
  const layers = [...sums.values()]
  for (const { loops, layer, owner } of outlines)
    for (const loop of loops)
      for (let i = 1; i < loop.length; i++) {
        const [from, to] = [loop[i - 1] ?? 0, loop[i] ?? 0]
        const key = edgeKey(from, to)
        if (from !== to && layers.some((sum) => sum.get(key)))
          putEdge(left, from, to, new Map([[layer, 1]]), [owner])
      }
  dropCancelled(left)
  return left
}

/** All edges, for outlines of which each is a layer of its own. */
export function edgesOf(outlines: readonly Outline[]): Edges {
  const edges: Edges = new Map()
  for (const { loops, layer, owner } of outlines)
    for (const loop of loops)
      for (let i = 1; i < loop.length; i++)
        putEdge(edges, loop[i - 1] ?? 0, loop[i] ?? 0, new Map([[layer, 1]]), [owner])
  dropCancelled(edges)
  return edges
}

/** Lays a jump along the way between two corners; an edge may come to no jump and stay. */
export function putEdge(
  edges: Edges,
  from: number,
  to: number,
  jump: ReadonlyMap<number, number>,
  owners: Iterable<number>,
): void {
  if (from === to) return
  const key = edgeKey(from, to)
  let edge = edges.get(key)
  if (!edge) {
    const [a, b] = from < to ? [from, to] : [to, from]
    edges.set(key, (edge = { a, b, jump: new Map(), owners: new Set() }))
  }
  for (const [layer, times] of jump) {
    const sum = (edge.jump.get(layer) ?? 0) + (from < to ? times : -times)
    if (sum === 0) edge.jump.delete(layer)
    else edge.jump.set(layer, sum)
  }
  for (const owner of owners) edge.owners.add(owner)
}

export function dropCancelled(edges: Edges): void {
  for (const [key, edge] of edges) if (edge.jump.size === 0) edges.delete(key)
}

function addStep(sum: Map<number, number>, from: number, to: number): void {
  const key = edgeKey(from, to)
  const times = (sum.get(key) ?? 0) + (from < to ? 1 : -1)
  if (times === 0) sum.delete(key)
  else sum.set(key, times)
}
