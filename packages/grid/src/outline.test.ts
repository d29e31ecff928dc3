import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaM2 } from './area.ts'
import { outlineOf } from './outline.ts'
import { differenceOf, NoAnswer, unionOf } from './testing/clipping.ts'
import { divisionOf, drawsOf, thinned } from './testing/division.ts'
import { validateArea } from './validate-area.ts'

const COLUMNS = 6
const cells = divisionOf(drawsOf(3), { columns: COLUMNS, rows: 6, jitter: 0.3 })

function some(...numbers: number[]) {
  return numbers.flatMap((i) => cells[i] ?? [])
}

test('one cell is its own outline', () => {
  const [cell] = some(0)
  const outline = outlineOf(some(0))
  expect(outline.coordinates).toHaveLength(1)
  expect(new Set(outline.coordinates.flat(2).map(String))).toEqual(
    new Set(cell?.geometry.coordinates.flat(1).map(String)),
  )
})

test('no cells have an outline of no polygons', () => {
  expect(outlineOf([])).toEqual({ type: 'MultiPolygon', coordinates: [] })
})

test('cells around one that is missing have a hole', () => {
  const outline = outlineOf(some(0, 1, 2, 6, 8, 12, 13, 14))
  expect(outline.coordinates.map((polygon) => polygon.length)).toEqual([2])
})

test('cells apart, and cells that meet in one corner, are polygons of their own', () => {
  expect(outlineOf(some(0, 2, 35)).coordinates).toHaveLength(3)
  expect(outlineOf(some(0, 7)).coordinates).toHaveLength(2)
})

test('a hole that touches the outer ring in one corner stays a hole', () => {
  // 7 is open and meets the open outside at 0 only over the corner the two share.
  const outline = outlineOf(some(1, 2, 6, 8, 12, 13, 14))
  expect(outline.coordinates.map((polygon) => polygon.length)).toEqual([2])
  expect(() => validateArea(outline)).not.toThrow()
})

test('cells over each other count once', () => {
  expect(outlineOf([...some(0, 1), ...some(1, 2)])).toEqual(outlineOf(some(0, 1, 2)))
})

test('the outline does not depend on the order of the cells', () => {
  expect(outlineOf(cells.toReversed())).toEqual(outlineOf(cells))
})

test('outer rings turn counter-clockwise and holes clockwise', () => {
  const outline = outlineOf(some(0, 1, 2, 6, 8, 12, 13, 14))
  const turns = outline.coordinates.flat().map((ring) => {
    const doubled = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
      const [px = 0, py = 0] = ring[i] ?? []
      return sum + (px - 120) * (y - 30) - (x - 120) * (py - 30)
    }, 0)
    return Math.sign(doubled)
  })
  expect(turns).toEqual([1, -1])
})

test('any choice of cells has the outline that another finds, sound and of the summed area', () => {
  const choice = fc.record({
    seed: fc.nat(),
    columns: fc.integer({ min: 1, max: 8 }),
    rows: fc.integer({ min: 1, max: 8 }),
    chance: fc.constantFrom(0, 0.5),
    density: fc.double({ min: 0.2, max: 1, noNaN: true }),
  })
  const property = fc.property(choice, ({ seed, columns, rows, chance, density }) => {
    const draw = drawsOf(seed)
    const all = thinned(draw, divisionOf(draw, { columns, rows, jitter: 0.3 }), chance)
    const chosen = all.filter(() => draw() < density)
    const outline = outlineOf(chosen)
    if (chosen.length > 0) expect(() => validateArea(outline)).not.toThrow()
    const total = chosen.reduce((sum, { geometry }) => sum + areaM2(geometry), 0)
    expect(Math.abs(areaM2(outline) - total)).toBeLessThan(0.05)
    try {
      const other = unionOf(chosen.map((cell) => cell.geometry))
      expect(areaM2(differenceOf(other, outline))).toBeLessThan(0.1)
      expect(areaM2(differenceOf(outline, other))).toBeLessThan(0.1)
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
    }
  })
  fc.assert(property, { numRuns: 200 })
})
