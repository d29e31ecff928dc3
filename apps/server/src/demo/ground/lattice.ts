import { edgeEast, edgeNorth } from './mesh.ts'
import type { Mesh } from './mesh.ts'

/** Mesh lines running east (one per row of corners) or north (one per column). */
export type Heading = 'east' | 'north'

export function cornerOn(mesh: Mesh, heading: Heading, line: number, at: number): number {
  return heading === 'east' ? line * mesh.span + at : at * mesh.span + line
}

/** The quads left and right of step `at` of a line, as south-west corners. */
export function besides(mesh: Mesh, heading: Heading, line: number, at: number): [number, number] {
  const corner = cornerOn(mesh, heading, line, at)
  return heading === 'east' ? [corner, corner - mesh.span] : [corner - 1, corner]
}

/** Every vertex of a line from corner `from` to corner `to`, bends included. */
export function pathOn(mesh: Mesh, heading: Heading, line: number, from: number, to: number) {
  const path: number[] = []
  for (let at = from; at < to; at++) {
    const corner = cornerOn(mesh, heading, line, at)
    path.push(...(heading === 'east' ? edgeEast(mesh, corner) : edgeNorth(mesh, corner)))
  }
  path.push(cornerOn(mesh, heading, line, to))
  return path
}

/** The longest stretches [from, to) of positions that all pass. */
export function runsOf(count: number, passes: (at: number) => boolean): [number, number][] {
  const runs: [number, number][] = []
  let from = -1
  for (let at = 0; at <= count; at++) {
    if (at < count && passes(at)) from = from < 0 ? at : from
    else if (from >= 0) {
      runs.push([from, at])
      from = -1
    }
  }
  return runs
}
