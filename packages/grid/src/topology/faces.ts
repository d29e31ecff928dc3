import type { Corners } from './corners.ts'
import type { Edge, Edges } from './edges.ts'
import { placeOf } from './node-edges.ts'

/**
 * Edges that meet in corners only, taken apart into the circuits around their faces. Edge `i` is
 * walked from its lower corner as step `2i` and back as step `2i + 1`.
 */
export interface Circuits {
  readonly edges: readonly Edge[]
  /** The circuit of every step: the face on the left of the step lies inside or, for a rim, around it. */
  readonly circuitOf: Int32Array
  /** The corners of every circuit in the order they are walked, the first not repeated. */
  readonly loops: readonly number[][]
  readonly components: readonly Component[]
}

/** Edges that hang together. */
export interface Component {
  /** Their westmost corner, of several the southmost. */
  readonly corner: number
  /** The circuit that turns clockwise around all of them. */
  readonly rim: number
}

export function circuitsOf(corners: Corners, given: Edges): Circuits {
  const edges = [...given.values()]
  const startOf = (step: number) => (step & 1 ? edges[step >> 1]?.b : edges[step >> 1]?.a) ?? 0
  const leaving = new Map<number, number[]>()
  for (let step = 0; step < edges.length * 2; step++) {
    const start = startOf(step)
    const list = leaving.get(start)
    if (list) list.push(step)
    else leaving.set(start, [step])
  }
  const next = new Int32Array(edges.length * 2)
  for (const [corner, steps] of leaving) {
    sortByAngle(corners, corner, steps, (step) => startOf(step ^ 1))
    // Arrived along the reverse of a step, the face on the left goes on with the step clockwise of it.
    steps.forEach((step, i) => (next[step ^ 1] = steps.at(i - 1) ?? step))
  }
  const circuitOf = new Int32Array(edges.length * 2).fill(-1)
  const loops: number[][] = []
  for (let first = 0; first < next.length; first++) {
    if (circuitOf[first] !== -1) continue
    const loop: number[] = []
    for (let step = first; circuitOf[step] === -1; step = next[step] ?? first) {
      circuitOf[step] = loops.length
      loop.push(startOf(step))
    }
    loops.push(loop)
  }
  return { edges, circuitOf, loops, components: componentsOf(corners, leaving, startOf, circuitOf) }
}

/** Counter-clockwise from west. Steps of noded edges never point the same way. */
function sortByAngle(
  corners: Corners,
  corner: number,
  steps: number[],
  endOf: (step: number) => number,
): void {
  const [x, y] = placeOf(corners, corner)
  const directions = new Map(
    steps.map((step) => {
      const [px, py] = placeOf(corners, endOf(step))
      return [step, [px - x, py - y]]
    }),
  )
  steps.sort((p, q) => {
    const [px = 0, py = 0] = directions.get(p) ?? []
    const [qx = 0, qy = 0] = directions.get(q) ?? []
    const north = Number(isNorth(px, py)) - Number(isNorth(qx, qy))
    return north || qx * py - px * qy
  })
}

function isNorth(dx: number, dy: number): boolean {
  return dy > 0 || (dy === 0 && dx > 0)
}

/** West to east, so that what a component lies in comes before it. */
function componentsOf(
  corners: Corners,
  leaving: ReadonlyMap<number, readonly number[]>,
  startOf: (step: number) => number,
  circuitOf: Int32Array,
): Component[] {
  const westToEast = [...leaving.keys()].sort((p, q) => {
    const [[px, py], [qx, qy]] = [placeOf(corners, p), placeOf(corners, q)]
    return px - qx || py - qy
  })
  const seen = new Set<number>()
  const components: Component[] = []
  for (const corner of westToEast) {
    if (seen.has(corner)) continue
    // All steps from the westmost corner point east; the last of them has the open west on its left.
    components.push({ corner, rim: circuitOf[leaving.get(corner)?.at(-1) ?? 0] ?? 0 })
    const waiting = [corner]
    seen.add(corner)
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const step of leaving.get(at) ?? []) {
        const end = startOf(step ^ 1)
        if (!seen.has(end)) waiting.push(end)
        seen.add(end)
      }
  }
  return components
}
