import type { MultiPolygon, Polygon, Position } from 'geojson'
import { unionOf } from './clipping.ts'

export interface TestCell {
  readonly code: string
  readonly geometry: Polygon | MultiPolygon
  readonly parent?: string
}

/** Numbers from 0 to below 1, the same for the same seed. */
export type Draw = () => number

export function drawsOf(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Shape {
  readonly columns: number
  readonly rows: number
  /** How far corners stray, as a part of the spacing. */
  readonly jitter: number
}

const WEST = 120.1
const SOUTH = 30.2
/** About 100 m. */
export const STEP = 0.001

/** A seamless division into four-sided cells with up to two more corners on every straight edge. */
export function divisionOf(draw: Draw, { columns, rows, jitter }: Shape): TestCell[] {
  const stray = () => (draw() - 0.5) * 2 * jitter * STEP
  const lattice = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column): Position => {
      return [WEST + column * STEP + stray(), SOUTH + row * STEP + stray()].map(kept)
    }),
  )
  const between = new Map<string, Position[]>()
  /** The corners from one lattice corner to the next one; the way back has the same. */
  const walk = (x1: number, y1: number, x2: number, y2: number): Position[] => {
    const back = between.get([x2, y2, x1, y1].join())
    const [from = [], to = []] = [lattice[y1]?.[x1], lattice[y2]?.[x2]]
    const parts = [1, 2].filter(() => draw() < 0.5).map((i) => i / 3)
    const way = back?.toReversed() ?? parts.map((part) => pointBetween(from, to, part))
    between.set([x1, y1, x2, y2].join(), way)
    return [from, ...way]
  }
  const cells: TestCell[] = []
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const ring = [
        ...walk(x, y, x + 1, y),
        ...walk(x + 1, y, x + 1, y + 1),
        ...walk(x + 1, y + 1, x, y + 1),
        ...walk(x, y + 1, x, y),
      ]
      const coordinates = [[...ring, ring[0] ?? []]]
      cells.push({ code: codeOf(cells.length), geometry: { type: 'Polygon', coordinates } })
    }
  return cells
}

/** Joins cells, neighbours or not, into fewer: rings around others and cells of several parts come out. */
export function mergedAtRandom(
  draw: Draw,
  cells: readonly TestCell[],
  columns: number,
  merges: number,
): TestCell[] {
  const group = cells.map((_, i) => i)
  for (let i = 0; i < merges; i++) {
    const at = Math.floor(draw() * cells.length)
    const offset = [1, columns, columns + 1, 2 * columns][Math.floor(draw() * 4)] ?? 1
    const [from, to] = [group[at] ?? 0, group[at + offset] ?? group[at] ?? 0]
    group.forEach((g, j) => (group[j] = g === from ? to : g))
  }
  return [...Map.groupBy(cells, (_, i) => group[i])].map(([, list], i) => {
    const [only] = list
    const geometry = list.length > 1 || !only ? unionOf(list.map((c) => c.geometry)) : only.geometry
    return { code: codeOf(i), geometry }
  })
}

/** Without some of the corners on straight edges, which the neighbours may keep: T-junctions. */
export function thinned(draw: Draw, cells: readonly TestCell[], chance: number): TestCell[] {
  return cells.map((cell) =>
    withRings(cell, (ring) => {
      const kept = ring.slice(1, -1).filter((at, i) => {
        return draw() >= chance || !isBetween(ring[i] ?? [], at, ring[i + 2] ?? [])
      })
      return [ring[0] ?? [], ...kept, ring[0] ?? []]
    }),
  )
}

function isBetween(
  [x1 = 0, y1 = 0]: Position,
  [x = 0, y = 0]: Position,
  [x2 = 0, y2 = 0]: Position,
) {
  const across = (x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)
  return Math.abs(across) < 1e-9 * Math.hypot(x2 - x1, y2 - y1)
}

/** With every position moved. */
export function moved(cell: TestCell, move: (at: Position) => Position): TestCell {
  return withRings(cell, (ring) => ring.map(move))
}

function withRings(cell: TestCell, change: (ring: Position[]) => Position[]): TestCell {
  const { geometry } = cell
  const changed: Polygon | MultiPolygon =
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: geometry.coordinates.map(change) }
      : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((p) => p.map(change)) }
  return { ...cell, geometry: changed }
}

function pointBetween([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, part: number) {
  return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part].map(kept)
}

/** As it is stored: nine decimals. */
function kept(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9
}

function codeOf(i: number): string {
  return `c${String(i).padStart(5, '0')}`
}
