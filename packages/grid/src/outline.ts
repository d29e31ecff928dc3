import type { MultiPolygon, Position } from 'geojson'
import { signedAreaM2 } from './area.ts'
import type { Area } from './geometry.ts'
import { arrange } from './topology/arrange.ts'
import { type Corners, newCorners } from './topology/corners.ts'
import { type Edges, edgesLeft, loopsOf, putEdge } from './topology/edges.ts'
import { nodeEdges } from './topology/node-edges.ts'

const COVERED = new Map([[0, 1]])

/**
 * The outline of areas taken together, by cancelling the edges they share: outer rings
 * counter-clockwise, holes clockwise, every ring from its westmost position, the polygons from west
 * to east, so that the same areas in any order give the same outline. Positions are kept as given.
 */
export function outlineOf(cells: readonly { readonly geometry: Area }[]): MultiPolygon {
  const corners = newCorners()
  const outlines = cells.map(({ geometry }, owner) => {
    return { loops: loopsOf(corners, geometry), layer: 0, owner }
  })
  const edges = edgesLeft(outlines)
  nodeEdges(corners, edges)
  const coordinates = arrange(corners, borderOf(corners, edges)).faces.flatMap((face) => {
    const rings = face.cover.size === 0 ? [] : face.rings.flatMap(simpleLoops)
    const placed = rings.map((loop) => ringFromWest(corners, loop))
    // A hole that touches the outer ring came with it as one; turned clockwise it is a hole again.
    const outer = placed.filter((ring) => signedAreaM2(ring) > 0)
    const holes = placed.filter((ring) => signedAreaM2(ring) < 0).sort(byFirst)
    return outer.length > 0 ? [[...outer, ...holes]] : []
  })
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.sort((p, q) => byFirst(p[0] ?? [], q[0] ?? [])),
  }
}

/** Edges with ground that is covered, once or more often, on one side only. */
function borderOf(corners: Corners, edges: Edges): Edges {
  const { faces, sides } = arrange(corners, edges)
  const border: Edges = new Map()
  for (const { edge, left, right } of sides) {
    const [onLeft, onRight] = [faces[left]?.cover.size ?? 0, faces[right]?.cover.size ?? 0]
    if (onLeft > onRight) putEdge(border, edge.a, edge.b, COVERED, [])
    if (onLeft < onRight) putEdge(border, edge.b, edge.a, COVERED, [])
  }
  return border
}

/** Takes a closed ring that passes a corner more than once apart into rings that do not. */
function simpleLoops(ring: readonly number[]): number[][] {
  const loops: number[][] = []
  const way: number[] = []
  const placeOf = new Map<number, number>()
  for (const corner of ring) {
    const since = placeOf.get(corner)
    if (since !== undefined) {
      loops.push([...way.slice(since), corner])
      for (const passed of way.splice(since)) placeOf.delete(passed)
    }
    placeOf.set(corner, way.length)
    way.push(corner)
  }
  return loops
}

function ringFromWest(corners: Corners, loop: readonly number[]): Position[] {
  const ring = loop.slice(1).map((corner) => corners.at[corner] ?? [])
  const first = ring.reduce(
    (best, at, i) => (comparePositions(at, ring[best] ?? []) < 0 ? i : best),
    0,
  )
  const turned = [...ring.slice(first), ...ring.slice(0, first)]
  return [...turned, turned[0] ?? []]
}

function byFirst(p: readonly Position[], q: readonly Position[]): number {
  return comparePositions(p[0] ?? [], q[0] ?? [])
}

function comparePositions([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  return x1 - x2 || y1 - y2
}
