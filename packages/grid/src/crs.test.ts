import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaToWgs84, type Crs, fromWgs84, toWgs84 } from './crs.ts'

const SHIFTED = ['gcj02', 'bd09'] as const

const inChina = fc.tuple(
  fc.double({ min: 73.5, max: 135, noNaN: true }),
  fc.double({ min: 3.9, max: 53.5, noNaN: true }),
)

test('known positions in Beijing', () => {
  const [lon, lat] = fromWgs84(116.404, 39.915, 'gcj02')
  expect(lon).toBeCloseTo(116.410244499, 7)
  expect(lat).toBeCloseTo(39.916404282, 7)
  const [baiduLon, baiduLat] = fromWgs84(...toWgs84(116.404, 39.915, 'gcj02'), 'bd09')
  expect(baiduLon).toBeCloseTo(116.410369494, 7)
  expect(baiduLat).toBeCloseTo(39.921336994, 7)
})

describe.each(SHIFTED)('%s', (crs) => {
  test('there and back is the same position to a millimetre', () => {
    fc.assert(
      fc.property(inChina, ([lon, lat]) => {
        const [x, y] = toWgs84(...fromWgs84(lon, lat, crs), crs)
        expect(Math.abs(x - lon)).toBeLessThan(1e-8)
        expect(Math.abs(y - lat)).toBeLessThan(1e-8)
        const [there, up] = fromWgs84(...toWgs84(lon, lat, crs), crs)
        expect(Math.abs(there - lon)).toBeLessThan(1e-8)
        expect(Math.abs(up - lat)).toBeLessThan(1e-8)
      }),
      { numRuns: 2000 },
    )
  })

  test('moves a position by a hundred metres to two kilometres', () => {
    fc.assert(
      fc.property(inChina, ([lon, lat]) => {
        const [x, y] = fromWgs84(lon, lat, crs)
        const moved = Math.hypot(x - lon, y - lat)
        expect(moved).toBeGreaterThan(0.0005)
        expect(moved).toBeLessThan(0.03)
      }),
    )
  })

  test.each([
    [139.69, 35.69],
    [-0.1276, 51.5072],
    [151.2, -33.87],
    [0, 0],
    [180, 90],
  ])('leaves %f, %f outside China as it is', (lon, lat) => {
    expect(fromWgs84(lon, lat, crs)).toEqual([lon, lat])
    expect(toWgs84(lon, lat, crs)).toEqual([lon, lat])
  })

  test('ends at the rim of the shift too, with a position near by', () => {
    for (const lon of [72.004, 72.0041, 72.01, 137.8346, 137.8347, 137.84])
      for (const lat of [0.8293, 0.83, 55.8271, 55.82]) {
        const [x, y] = toWgs84(lon, lat, crs)
        expect(Math.hypot(x - lon, y - lat)).toBeLessThan(0.1)
      }
  })
})

test('WGS84 is left as it is', () => {
  const crs: Crs = 'wgs84'
  expect(toWgs84(120, 30, crs)).toEqual([120, 30])
  expect(fromWgs84(120, 30, crs)).toEqual([120, 30])
})

test('areas are moved position by position', () => {
  const ring = [
    [120, 30],
    [120.1, 30],
    [120.1, 30.1],
    [120, 30],
  ]
  const moved = ring.map(([lon = 0, lat = 0]) => toWgs84(lon, lat, 'gcj02'))
  expect(areaToWgs84({ type: 'Polygon', coordinates: [ring] }, 'gcj02')).toEqual({
    ...{ type: 'Polygon', coordinates: [moved] },
  })
  expect(areaToWgs84({ type: 'MultiPolygon', coordinates: [[ring]] }, 'gcj02')).toEqual({
    ...{ type: 'MultiPolygon', coordinates: [[moved]] },
  })
})
