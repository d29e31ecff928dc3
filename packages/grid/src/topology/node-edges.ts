import Flatbush from 'flatbush'
import { cornerOf, type Corners } from './corners.ts'
import { dropCancelled, type Edge, edgeKey, type Edges, putEdge } from './edges.ts'

/**
 * A corner nearer to an edge than this lies on it. Where a corner was put on a neighbour's straight
 * edge, rounding to 10⁻⁹ degree moves it and the ends of the edge by up to 0.71 of that each.
 */
const ON_EDGE_DEGREES = 1.5e-9

/** Far more rounds than any layer needed; a bound, so that it ends whatever is given. */
const MOST_ROUNDS = 64

/**
 * Cuts edges where they cross and where a corner lies on them, until they meet in corners only. Parts
 * that meet their reverse vanish, as at a T-junction: a corner of one cell on the edge of another.
 */
export function nodeEdges(corners: Corners, edges: Edges): void {
  let fresh = new Set(edges.keys())
  for (let round = 0; fresh.size > 0 && round < MOST_ROUNDS; round++)
    fresh = cutAll(corners, edges, cutsOf(corners, edges, fresh))
}

/** By edge, the corners to cut it at. Two edges that were there in the last round have been compared. */
function cutsOf(corners: Corners, edges: Edges, fresh: ReadonlySet<number>): Map<Edge, number[]> {
  const list = [...edges.values()]
  const tree = treeOf(corners, list)
  const cuts = new Map<Edge, number[]>()
  for (const edge of list) {
    const key = edgeKey(edge.a, edge.b)
    if (!fresh.has(key)) continue
    const [west, south, east, north] = boundsOfEdge(corners, edge)
    for (const i of tree.search(west, south, east, north)) {
      const other = list[i]
      if (!other || other === edge) continue
      const otherKey = edgeKey(other.a, other.b)
      if (otherKey < key && fresh.has(otherKey)) continue
      compare(corners, edge, other, cuts)
    }
  }
  return cuts
}

/** Finds the edges, one at least, whose bounds meet some bounds. */
export function treeOf(corners: Corners, edges: readonly Edge[]): Flatbush {
  const tree = new Flatbush(edges.length)
  for (const edge of edges) tree.add(...boundsOfEdge(corners, edge))
  tree.finish()
  return tree
}

function boundsOfEdge(corners: Corners, { a, b }: Edge): [number, number, number, number] {
  const [x1, y1, x2, y2] = [...placeOf(corners, a), ...placeOf(corners, b)]
  const [west, east] = x1 < x2 ? [x1, x2] : [x2, x1]
  const [south, north] = y1 < y2 ? [y1, y2] : [y2, y1]
  const reach = ON_EDGE_DEGREES
  return [west - reach, south - reach, east + reach, north + reach]
}

export function placeOf(corners: Corners, corner: number): [number, number] {
  const [lon = NaN, lat = NaN] = corners.at[corner] ?? []
  return [lon, lat]
}

function compare(corners: Corners, e: Edge, f: Edge, cuts: Map<Edge, number[]>): void {
  let touch = false
  for (const [corner, edge] of [
    [e.a, f],
    [e.b, f],
    [f.a, e],
    [f.b, e],
  ] as const)
    if (liesOn(corners, corner, edge)) {
      addCut(cuts, edge, corner)
      touch = true
    }
  // Edges that share an end have no second point in common; those that touch are compared again.
  if (touch || e.a === f.a || e.a === f.b || e.b === f.a || e.b === f.b) return
  const crossing = crossingOf(corners, e, f)
  if (crossing === undefined) return
  for (const edge of [e, f])
    if (crossing !== edge.a && crossing !== edge.b) addCut(cuts, edge, crossing)
}

function addCut(cuts: Map<Edge, number[]>, edge: Edge, corner: number): void {
  const list = cuts.get(edge)
  if (!list) cuts.set(edge, [corner])
  else if (!list.includes(corner)) list.push(corner)
}

function liesOn(corners: Corners, corner: number, edge: Edge): boolean {
  if (corner === edge.a || corner === edge.b) return false
  const [x, y] = placeOf(corners, corner)
  const [x1, y1] = placeOf(corners, edge.a)
  const [x2, y2] = placeOf(corners, edge.b)
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = (x - x1) * dx + (y - y1) * dy
  const square = dx * dx + dy * dy
  if (along <= 0 || along >= square) return false
  const across = (x - x1) * dy - (y - y1) * dx
  return across * across <= ON_EDGE_DEGREES ** 2 * square
}

/** The corner where two edges cross, made where there is none. */
function crossingOf(corners: Corners, e: Edge, f: Edge): number | undefined {
  const [x1, y1] = placeOf(corners, e.a)
  const [x2, y2] = placeOf(corners, e.b)
  const [x3, y3] = placeOf(corners, f.a)
  const [x4, y4] = placeOf(corners, f.b)
  const [dx, dy, ex, ey] = [x2 - x1, y2 - y1, x4 - x3, y4 - y3]
  const turn = dx * ey - dy * ex
  if (turn === 0) return undefined
  const s = ((x3 - x1) * ey - (y3 - y1) * ex) / turn
  const t = ((x3 - x1) * dy - (y3 - y1) * dx) / turn
  if (s <= 0 || s >= 1 || t <= 0 || t >= 1) return undefined
  return cornerOf(corners, x1 + s * dx, y1 + s * dy)
}

/** Puts parts in the place of the edges that are cut and names the parts that are still there. */
function cutAll(
  corners: Corners,
  edges: Edges,
  cuts: ReadonlyMap<Edge, readonly number[]>,
): Set<number> {
  for (const edge of cuts.keys()) edges.delete(edgeKey(edge.a, edge.b))
  const fresh = new Set<number>()
  for (const [edge, at] of cuts) {
    let from = edge.a
    for (const to of [...inOrder(corners, edge, at), edge.b]) {
      putEdge(edges, from, to, edge.jump, edge.owners)
      fresh.add(edgeKey(from, to))
      from = to
    }
  }
  dropCancelled(edges)
  return new Set([...fresh].filter((key) => edges.has(key)))
}

function inOrder(corners: Corners, edge: Edge, cuts: readonly number[]): number[] {
  const [x1, y1] = placeOf(corners, edge.a)
  const [x2, y2] = placeOf(corners, edge.b)
  const along = (corner: number) => {
    const [x, y] = placeOf(corners, corner)
    return (x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)
  }
  return [...cuts].sort((p, q) => along(p) - along(q) || p - q)
}
