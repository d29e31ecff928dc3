import type { Position } from 'geojson'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ringsOf } from '../geometry.ts'
import { NoAnswer, unionOf } from '../testing/clipping.ts'
import { convexSharedM2 } from '../testing/convex.ts'
import {
  divisionOf,
  drawsOf,
  mergedAtRandom,
  moved,
  STEP,
  type TestCell,
  thinned,
} from '../testing/division.ts'
import { expectGaps, expectOutside, expectPairs } from '../testing/faults.ts'
import { validateArea } from '../validate-area.ts'
import { checkLayer } from './check-layer.ts'

interface Plant {
  readonly kind: 'remove' | 'double' | 'inside' | 'shift' | 'corner'
  readonly at: number
  readonly east: number
  readonly north: number
}

/** Where the faults lie is drawn anew each time; a hundred runs take half a second. */
const RUNS = 200

const KINDS = ['remove', 'double', 'inside', 'shift', 'corner'] as const
/** Parts of the spacing; the least is 10 cm, since what differs by a hair counts as the same. */
const part = fc.integer({ min: -600, max: 600 }).map((n) => n / 1000)
const plant: fc.Arbitrary<Plant> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  east: part,
  north: part,
})

const division = fc
  .record({
    seed: fc.nat(),
    columns: fc.integer({ min: 1, max: 7 }),
    rows: fc.integer({ min: 1, max: 7 }),
    jitter: fc.integer({ min: 0, max: 35 }).map((n) => n / 100),
    merges: fc.nat({ max: 15 }),
  })
  .map(({ seed, merges, ...shape }) => {
    const draw = drawsOf(seed)
    const cells = mergedAtRandom(draw, divisionOf(draw, shape), shape.columns, merges)
    return cells.map((cell, i) => ({ ...cell, parent: i * 3 < cells.length ? 'west' : 'east' }))
  })

const tees = fc.record({ seed: fc.nat(), chance: fc.constantFrom(0, 0.5) })

test('faults planted in a seamless division are found where they are, and nothing else', () => {
  let compared = 0
  const property = fc.property(
    division,
    tees,
    fc.array(plant, { maxLength: 3 }),
    (whole, { seed, chance }, plants) => {
      const cells = thinned(drawsOf(seed), whole, chance)
      const layer = plants.reduce(planted, cells)
      fc.pre(layer.every(isValid))
      if (answered(() => compare(whole, layer))) compared++
    },
  )
  fc.assert(property, { numRuns: RUNS })
  expect(compared).toBeGreaterThan(RUNS * 0.9)
})

test('triangles of a coarse lattice, full of common lines and corners, overlap as they do one by one', () => {
  const corner = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }))
  const triangle = fc.tuple(corner, corner, corner)
  const property = fc.property(fc.array(triangle, { maxLength: 7 }), (triangles) => {
    const layer = triangles.map((ring, i): TestCell => {
      const at = ring.map(([x, y]) => [120.1 + (x + y * 0.013) * STEP, 30.2 + y * STEP])
      const coordinates = [[...at, at[0] ?? []]]
      return { code: String(i), geometry: { type: 'Polygon', coordinates } }
    })
    fc.pre(layer.every(isValid))
    expectPairs(layer, checkLayer(layer).findings, convexSharedM2)
  })
  fc.assert(property, { numRuns: RUNS })
})

function answered(check: () => true): boolean {
  try {
    return check()
  } catch (error) {
    if (error instanceof NoAnswer) return false
    throw error
  }
}

function compare(whole: readonly TestCell[], layer: readonly TestCell[]): true {
  const parents = new Map(
    [...Map.groupBy(whole, (cell) => cell.parent ?? '')].map(([code, own]) => {
      return [code, unionOf(own.map((cell) => cell.geometry))]
    }),
  )
  const { findings } = checkLayer(layer, { parents, minGapM2: 0.001 })
  expectPairs(layer, findings)
  expectGaps(unionOf([...parents.values()]), layer, findings)
  expectOutside(parents, layer, findings)
  return true
}

function planted(
  cells: readonly TestCell[],
  { kind, at, east, north }: Plant,
  number: number,
): TestCell[] {
  const i = at % Math.max(1, cells.length)
  const cell = cells[i]
  if (!cell) return []
  const [lon = 0, lat = 0] = ringsOf(cell.geometry)[0]?.[0] ?? []
  const copy = (move: (at: Position) => Position) => ({
    ...moved(cell, move),
    code: `${cell.code}-${number}`,
  })
  switch (kind) {
    case 'remove':
      return cells.toSpliced(i, 1)
    case 'double':
      return [...cells, copy((p) => p)]
    case 'inside':
      return [...cells, copy(([x = 0, y = 0]) => [lon + (x - lon) * east, lat + (y - lat) * north])]
    case 'shift':
      return cells.with(
        i,
        moved(cell, ([x = 0, y = 0]) => [x + east * STEP, y + north * STEP]),
      )
    case 'corner':
      return cells.with(
        i,
        moved(cell, ([x = 0, y = 0]) =>
          x === lon && y === lat ? [x + east * STEP, y + north * STEP] : [x, y],
        ),
      )
  }
}

function isValid({ geometry }: TestCell): boolean {
  try {
    validateArea(geometry)
    return true
  } catch {
    return false
  }
}
