import fc from 'fast-check'
import type { Position } from 'geojson'
import pointInPolygon from 'point-in-polygon-hao'
import { describe, expect, test } from 'vitest'
import { type Area, polygonsOf, ringsOf } from '../geometry.ts'
import { metresBetween, metresPerLatDegree, metresPerLonDegree } from '../metres.ts'
import { divisionOf, drawsOf, mergedAtRandom, STEP, thinned } from '../testing/division.ts'
import { cellAt } from './cell-at.ts'
import { buildIndex, type IndexedCell } from './cell-index.ts'
import { nearestCell } from './nearest-cell.ts'
import { buildPointIndex, pointsNear } from './points-near.ts'

const city = fc
  .record({
    seed: fc.nat(),
    columns: fc.integer({ min: 1, max: 9 }),
    rows: fc.integer({ min: 1, max: 9 }),
    merges: fc.nat({ max: 20 }),
    chance: fc.constantFrom(0, 0.5),
  })
  .map(({ seed, columns, rows, merges, chance }) => {
    const draw = drawsOf(seed)
    const whole = mergedAtRandom(
      draw,
      divisionOf(draw, { columns, rows, jitter: 0.3 }),
      columns,
      merges,
    )
    return { draw, cells: thinned(draw, whole, chance), columns, rows }
  })

/** true inside, false outside, 0 on the line, by another's reckoning. */
function place(area: Area, lon: number, lat: number): boolean | 0 {
  const places = polygonsOf(area).map((polygon) =>
    pointInPolygon([lon, lat], polygon as [number, number][][]),
  )
  return places.includes(true) || (places.includes(0) ? 0 : false)
}

describe('cellAt', () => {
  test('finds the one cell that another finds by asking all', () => {
    const property = fc.property(city, ({ draw, cells, columns, rows }) => {
      const index = buildIndex(cells)
      for (let i = 0; i < 200; i++) {
        const lon = 120.1 + (draw() * (columns + 1) - 0.5) * STEP
        const lat = 30.2 + (draw() * (rows + 1) - 0.5) * STEP
        const there = cells.filter(({ geometry }) => place(geometry, lon, lat) === true)
        if (there.length === 0 && metresToAny(cells, lon, lat) < 0.02) continue
        expect([cellAt(index, lon, lat)]).toEqual(
          there.length > 0 ? there.map((c) => c.code) : [undefined],
        )
      }
    })
    fc.assert(property, { numRuns: 60 })
  })

  test('gives every corner and every position on an edge to one cell that touches it', () => {
    const property = fc.property(city, ({ draw, cells }) => {
      const index = buildIndex(cells)
      const shuffled = buildIndex(cells.toSorted(() => draw() - 0.5))
      for (const { geometry } of cells)
        for (const ring of ringsOf(geometry))
          for (let i = 1; i < ring.length; i++)
            for (const part of [0, 0.5, draw()]) {
              const [lon, lat] = between(ring[i - 1] ?? [], ring[i] ?? [], part)
              const code = cellAt(index, lon, lat)
              const found = cells.find((cell) => cell.code === code)
              expect(found && metresTo(found.geometry, lon, lat)).toBeLessThan(0.01)
              expect(cellAt(shuffled, lon, lat)).toBe(code)
            }
    })
    fc.assert(property, { numRuns: 30 })
  })

  test('positions far outside, and nothing indexed, give nothing', () => {
    const cells = divisionOf(drawsOf(1), { columns: 3, rows: 3, jitter: 0.3 })
    const index = buildIndex(cells)
    for (const [lon, lat] of [
      [0, 0],
      [-180, -90],
      [180, 90],
      [120.1, 31],
      [121, 30.2],
      [NaN, NaN],
    ] as const)
      expect(cellAt(index, lon, lat)).toBeUndefined()
    expect(cellAt(buildIndex([]), 120.1, 30.2)).toBeUndefined()
    expect(nearestCell(buildIndex([]), 120.1, 30.2, 1e6)).toBeUndefined()
  })

  test('the hole of a cell belongs to what lies in it, or to none', () => {
    const cells = divisionOf(drawsOf(1), { columns: 1, rows: 1, jitter: 0 })
    const hole = [
      [120.1003, 30.2003],
      [120.1006, 30.2003],
      [120.1006, 30.2006],
      [120.1003, 30.2003],
    ]
    const [first] = cells
    const ring: IndexedCell = {
      code: 'ring',
      geometry: {
        type: 'Polygon',
        coordinates: [...ringsOf(first?.geometry ?? { type: 'Polygon', coordinates: [] }), hole],
      },
    }
    expect(cellAt(buildIndex([ring]), 120.1005, 30.2004)).toBeUndefined()
    const inner: IndexedCell = { code: 'inner', geometry: { type: 'Polygon', coordinates: [hole] } }
    expect(cellAt(buildIndex([ring, inner]), 120.1005, 30.2004)).toBe('inner')
    expect(cellAt(buildIndex([ring, inner]), 120.1002, 30.2002)).toBe('ring')
  })
})

describe('nearestCell', () => {
  test('finds the cell with the nearest edge that asking all finds', () => {
    const property = fc.property(city, ({ draw, cells, columns, rows }) => {
      const index = buildIndex(cells)
      for (let i = 0; i < 60; i++) {
        const lon = 120.1 + (draw() * (columns + 6) - 3) * STEP
        const lat = 30.2 + (draw() * (rows + 6) - 3) * STEP
        const max = draw() * 300
        const all = cells.map((cell) => metresTo(cell.geometry, lon, lat))
        const least = Math.min(...all)
        const near = nearestCell(index, lon, lat, max)
        if (Math.abs(least - max) < 0.001) continue
        if (least > max) expect(near).toBeUndefined()
        else {
          const found = cells.find((cell) => cell.code === near?.code)
          expect(near?.metres).toBeCloseTo(least, 3)
          expect(found && metresTo(found.geometry, lon, lat)).toBeCloseTo(least, 3)
        }
      }
    })
    fc.assert(property, { numRuns: 40 })
  })

  test('of two as near, the one with the lower code', () => {
    const box = (code: string, west: number): IndexedCell => ({
      code,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, 30],
            [west + 1, 30],
            [west + 1, 31],
            [west, 31],
            [west, 30],
          ],
        ],
      },
    })
    expect(nearestCell(buildIndex([box('b', 120), box('a', 121)]), 121, 29.9999, 100)?.code).toBe(
      'a',
    )
  })
})

describe('pointsNear', () => {
  test('gives what asking all gives, nearest first', () => {
    const draw = drawsOf(9)
    const points = Array.from({ length: 400 }, (_, id) => ({
      id,
      lon: 120.1 + draw() * 0.02,
      lat: 30.2 + draw() * 0.02,
    }))
    const index = buildPointIndex(points)
    for (let i = 0; i < 100; i++) {
      const [lon, lat, metres] = [120.1 + draw() * 0.02, 30.2 + draw() * 0.02, draw() * 800]
      const expected = points
        .map((point) => ({ point, metres: metresBetween(lon, lat, point.lon, point.lat) }))
        .filter((near) => near.metres <= metres)
        .sort((a, b) => a.metres - b.metres)
      expect(pointsNear(index, lon, lat, metres, 1000)).toEqual(expected)
      expect(pointsNear(index, lon, lat, metres, 3)).toEqual(expected.slice(0, 3))
    }
  })

  test('equals come in the order they were given, none from none', () => {
    const twins = [0, 1, 2].map((id) => ({ id, lon: 120, lat: 30 }))
    expect(pointsNear(buildPointIndex(twins), 120, 30, 1, 2).map((near) => near.point.id)).toEqual([
      0, 1,
    ])
    expect(pointsNear(buildPointIndex([]), 120, 30, 1000, 5)).toEqual([])
  })
})

function between(
  [x1 = 0, y1 = 0]: Position,
  [x2 = 0, y2 = 0]: Position,
  part: number,
): [number, number] {
  return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part]
}

function metresToAny(cells: readonly IndexedCell[], lon: number, lat: number): number {
  return Math.min(...cells.map((cell) => metresTo(cell.geometry, lon, lat)))
}

/** To the nearest edge, on the plane at the position. */
function metresTo(area: Area, lon: number, lat: number): number {
  const [perLon, perLat] = [metresPerLonDegree(lat), metresPerLatDegree(lat)]
  const onPlane = ([x = 0, y = 0]: Position) => [(x - lon) * perLon, (y - lat) * perLat] as const
  const edges = ringsOf(area).flatMap((ring) =>
    ring.slice(1).map((to, i) => [onPlane(ring[i] ?? []), onPlane(to)] as const),
  )
  return Math.min(
    ...edges.map(([[x1, y1], [x2, y2]]) => {
      const square = (x2 - x1) ** 2 + (y2 - y1) ** 2
      const part = square > 0 ? -(x1 * (x2 - x1) + y1 * (y2 - y1)) / square : 0
      const t = Math.min(1, Math.max(0, part))
      return Math.hypot(x1 + t * (x2 - x1), y1 + t * (y2 - y1))
    }),
  )
}
