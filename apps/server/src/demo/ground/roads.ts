import type { Chance } from '../chance.ts'
import { besides, pathOn, runsOf } from './lattice.ts'
import type { Heading } from './lattice.ts'
import type { Mesh } from './mesh.ts'
import { edgeKey } from './ring.ts'

export type RoadRank = 'avenue' | 'road' | 'lane'

export interface RoadLine {
  readonly rank: RoadRank
  readonly heading: Heading
  /** Vertex ids, west to east or south to north. */
  readonly path: readonly number[]
}

/** Which quads are city and which are river. */
export interface Terrain {
  readonly mesh: Mesh
  readonly inside: Uint8Array
  /** The river fills the quads of this column of corners and of the next. */
  readonly riverColumn: number
}

const HEADINGS: readonly Heading[] = ['east', 'north']
const MINOR_KEPT = 0.62

export function isWater(terrain: Terrain, quad: number): boolean {
  const column = quad % terrain.mesh.span
  return column === terrain.riverColumn || column === terrain.riverColumn + 1
}

/** Avenues and roads. Rows cross the river by bridges only on main lines; both banks carry a road. */
export function roadsOf(terrain: Terrain, chance: Chance): RoadLine[] {
  const { mesh, riverColumn } = terrain
  const main: Record<Heading, number[]> = {
    east: mainLines(mesh.span, [chance.below(6) + 3], chance),
    north: mainLines(mesh.span, [riverColumn, riverColumn + 2], chance),
  }
  const lines: RoadLine[] = []
  for (const heading of HEADINGS) {
    const crossing = new Set(main[heading === 'east' ? 'north' : 'east'])
    main[heading].forEach((line, order) => {
      const rank = order % 3 === 0 ? 'avenue' : 'road'
      const length = rank === 'avenue' ? () => chance.between(45, 75) : () => chance.between(22, 42)
      for (const [from, to] of runsOf(mesh.span - 1, (at) => inCity(terrain, heading, line, at)))
        for (const [a, b] of pieces(from, to, crossing, length))
          lines.push({ rank, heading, path: pathOn(mesh, heading, line, a, b) })
    })
    for (const line of minorLines(main[heading], chance))
      for (const [from, to] of runsOf(mesh.span - 1, (at) => onLand(terrain, heading, line, at)))
        for (const [a, b] of pieces(from, to, crossing, () => chance.between(6, 22)))
          if (chance.yes(MINOR_KEPT))
            lines.push({ rank: 'road', heading, path: pathOn(mesh, heading, line, a, b) })
  }
  return lines
}

export function roadEdges(lines: readonly RoadLine[]): Set<number> {
  const edges = new Set<number>()
  for (const { path } of lines)
    for (let i = 1; i < path.length; i++) edges.add(edgeKey(path[i - 1]!, path[i]!))
  return edges
}

function inCity({ mesh, inside }: Terrain, heading: Heading, line: number, at: number): boolean {
  return besides(mesh, heading, line, at).every((quad) => inside[quad])
}

export function onLand(terrain: Terrain, heading: Heading, line: number, at: number): boolean {
  const sides = besides(terrain.mesh, heading, line, at)
  return sides.every((q) => terrain.inside[q]) && sides.some((q) => !isWater(terrain, q))
}

/** Line numbers 6 to 9 steps apart, growing outwards from the fixed ones. */
function mainLines(span: number, fixed: readonly number[], chance: Chance): number[] {
  const lines = [...fixed]
  while (lines.at(-1)! < span - 10) lines.push(lines.at(-1)! + 6 + chance.below(4))
  while (lines[0]! > 9) lines.unshift(lines[0]! - 6 - chance.below(4))
  return lines
}

function minorLines(main: readonly number[], chance: Chance): number[] {
  return main.flatMap((line, i) => {
    const gap = (main[i + 1] ?? line) - line
    return gap < 6 ? [] : [line + 2 + chance.below(gap - 3)]
  })
}

/** Cuts a run at crossing main lines into pieces of about the drawn length; scraps join the last piece. */
function pieces(from: number, to: number, crossing: ReadonlySet<number>, length: () => number) {
  const cuts: [number, number][] = []
  let start = from
  let wanted = length()
  for (let at = from + 1; at < to; at++)
    if (crossing.has(at) && at - start >= wanted) {
      cuts.push([start, at])
      start = at
      wanted = length()
    }
  const last = cuts.at(-1)
  if (last && to - start < 5) last[1] = to
  else if (to - start >= 3) cuts.push([start, to])
  return cuts
}
