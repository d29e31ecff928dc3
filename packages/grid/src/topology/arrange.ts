import type Flatbush from 'flatbush'
import type { Corners } from './corners.ts'
import type { Edge, Edges } from './edges.ts'
import { type Circuits, circuitsOf, type Component } from './faces.ts'
import { placeOf, treeOf } from './node-edges.ts'

export interface Face {
  /** How often each layer covers the face; layers that do not are absent. */
  readonly cover: ReadonlyMap<number, number>
  /** Closed rings of corners with the face on their left: the outer ring, then the holes. */
  readonly rings: readonly (readonly number[])[]
}

export interface Side {
  readonly edge: Edge
  /** Numbers of the faces on the left and the right of the edge. */
  readonly left: number
  readonly right: number
}

/** The faces that edges make, the first of them the outside, which has holes only. */
export interface Arrangement {
  readonly faces: readonly Face[]
  readonly sides: readonly Side[]
}

/** Lays out edges that meet in corners only (`nodeEdges`). */
export function arrange(corners: Corners, edges: Edges): Arrangement {
  if (edges.size === 0) return { faces: [{ cover: new Map(), rings: [] }], sides: [] }
  const circuits = circuitsOf(corners, edges)
  const rims = new Set(circuits.components.map(({ rim }) => rim))
  const faceOf = new Int32Array(circuits.loops.length)
  let count = 1
  for (let circuit = 0; circuit < faceOf.length; circuit++)
    if (!rims.has(circuit)) faceOf[circuit] = count++
  const stepsOf = stepsByCircuit(circuits)
  const around = findAround(corners, circuits)
  const covers: Map<number, number>[] = [new Map()]
  for (const component of circuits.components) {
    const outside = around(component)
    faceOf[component.rim] = outside === undefined ? 0 : (faceOf[outside] ?? 0)
    spread(circuits, stepsOf, faceOf, component.rim, covers)
  }
  const rings: number[][][] = Array.from({ length: count }, () => [])
  circuits.loops.forEach((loop, circuit) => {
    const of = rings[faceOf[circuit] ?? 0]
    const ring = [...loop, loop[0] ?? 0]
    if (rims.has(circuit)) of?.push(ring)
    else of?.unshift(ring)
  })
  const face = (step: number) => faceOf[circuits.circuitOf[step] ?? 0] ?? 0
  return {
    faces: rings.map((rings, i) => ({ cover: covers[i] ?? new Map<number, number>(), rings })),
    sides: circuits.edges.map((edge, i) => ({ edge, left: face(2 * i), right: face(2 * i + 1) })),
  }
}

function stepsByCircuit({ circuitOf, loops }: Circuits): number[][] {
  const steps: number[][] = loops.map(() => [])
  circuitOf.forEach((circuit, step) => steps[circuit]?.push(step))
  return steps
}

/** From the rim of a component, whose cover is known, to all its faces. */
function spread(
  { edges, circuitOf }: Circuits,
  stepsOf: readonly (readonly number[])[],
  faceOf: Int32Array,
  rim: number,
  covers: Map<number, number>[],
): void {
  const waiting = [rim]
  for (let circuit = waiting.pop(); circuit !== undefined; circuit = waiting.pop()) {
    const cover = covers[faceOf[circuit] ?? 0] ?? new Map<number, number>()
    for (const step of stepsOf[circuit] ?? []) {
      const beyond = circuitOf[step ^ 1] ?? 0
      const face = faceOf[beyond] ?? 0
      const edge = edges[step >> 1]
      if (covers[face] || !edge) continue
      covers[face] = across(cover, edge, step & 1 ? 1 : -1)
      waiting.push(beyond)
    }
  }
}

function across(cover: ReadonlyMap<number, number>, edge: Edge, sign: number): Map<number, number> {
  const beyond = new Map(cover)
  for (const [layer, times] of edge.jump) {
    const sum = (beyond.get(layer) ?? 0) + sign * times
    if (sum === 0) beyond.delete(layer)
    else beyond.set(layer, sum)
  }
  return beyond
}

/**
 * Tells the circuit around a component: the one of the nearest edge west of its westmost corner, on
 * the side of that edge that looks east. None in the open.
 */
function findAround(corners: Corners, { edges, circuitOf, components }: Circuits) {
  const tree: Flatbush | undefined = components.length > 1 ? treeOf(corners, edges) : undefined
  return ({ corner }: Component): number | undefined => {
    const [x, y] = placeOf(corners, corner)
    let nearest: Upright | undefined
    for (const i of tree?.search(-Infinity, y, x, y) ?? []) {
      const edge = uprightOf(corners, edges, i)
      // Looking along a hair above the corner: an edge that ends at its height is below.
      if (!edge || y < edge.y1 || y >= edge.y2 || !isEast(x, y, edge)) continue
      if (!nearest || isEastOf(edge, nearest)) nearest = edge
    }
    return nearest && circuitOf[nearest.eastStep]
  }
}

/** An edge from its lower to its upper end. */
interface Upright {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** The step along it that has the east on its left: down. */
  readonly eastStep: number
}

function uprightOf(corners: Corners, edges: readonly Edge[], i: number): Upright | undefined {
  const edge = edges[i]
  if (!edge) return undefined
  const [[x1, y1], [x2, y2]] = [placeOf(corners, edge.a), placeOf(corners, edge.b)]
  return y1 < y2
    ? { x1, y1, x2, y2, eastStep: 2 * i + 1 }
    : { x1: x2, y1: y2, x2: x1, y2: y1, eastStep: 2 * i }
}

function isEast(x: number, y: number, { x1, y1, x2, y2 }: Upright): boolean {
  return (x2 - x1) * (y - y1) < (x - x1) * (y2 - y1)
}

/**
 * Of two edges that reach one height. They do not cross, so an end of one tells; where they would be
 * met at that height may be too close to say, just below a corner where they come together.
 */
function isEastOf(e: Upright, f: Upright): boolean {
  if (e.x1 === f.x1 && e.y1 === f.y1)
    return e.y2 <= f.y2 ? isEast(e.x2, e.y2, f) : !isEast(f.x2, f.y2, e)
  return e.y1 >= f.y1 ? isEast(e.x1, e.y1, f) : !isEast(f.x1, f.y1, e)
}
