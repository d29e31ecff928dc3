import { expect, test } from 'vitest'
import { areaM2, signedAreaM2 } from './area.ts'
import { metresBetween, metresPerLatDegree, metresPerLonDegree } from './metres.ts'
import { pointInside } from './point-inside.ts'
import { divisionOf, drawsOf, mergedAtRandom } from './testing/division.ts'
import { isInside } from './testing/faults.ts'

function box(west: number, south: number, east: number, north: number) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

function polygon(...coordinates: number[][][]) {
  return { type: 'Polygon', coordinates } as const
}

test('the whole ellipsoid has 510,065,621.7 km²', () => {
  expect(areaM2(polygon(box(-180, -90, 180, 90))) / 1e6).toBeCloseTo(510_065_621.7, 0)
})

test('a box has the sum of its metres by metres', () => {
  for (const south of [0, 22.5, 30.2, 53, 89]) {
    let sum = 0
    for (let i = 0; i < 1000; i++) {
      const lat = south + (i + 0.5) / 1000
      sum += (metresPerLonDegree(lat) * metresPerLatDegree(lat)) / 1000
    }
    expect(areaM2(polygon(box(120, south, 121, south + 1))) / sum).toBeCloseTo(1, 6)
  }
})

test('a unit grid of 100 m by 100 m has 10,000 m²', () => {
  const [w, h] = [100 / metresPerLonDegree(30.25), 100 / metresPerLatDegree(30.25)]
  expect(areaM2(polygon(box(120.1, 30.25, 120.1 + w, 30.25 + h)))).toBeCloseTo(10_000, 0)
})

test('holes are taken away and parts added, whichever way the rings turn', () => {
  const [outer, hole] = [box(120, 30, 120.01, 30.01), box(120.002, 30.002, 120.004, 30.004)]
  const whole = areaM2(polygon(outer))
  const less = areaM2(polygon(hole))
  expect(areaM2(polygon(outer, hole))).toBeCloseTo(whole - less, 4)
  expect(areaM2(polygon(outer.toReversed(), hole))).toBeCloseTo(whole - less, 4)
  const coordinates = [[outer], [box(121, 30, 121.01, 30.01)]]
  expect(areaM2({ type: 'MultiPolygon', coordinates })).toBeCloseTo(2 * whole, 4)
  expect(signedAreaM2(outer)).toBeGreaterThan(0)
  expect(signedAreaM2(outer.toReversed())).toBeCloseTo(-whole, 4)
})

test('corners put on straight edges change nothing', () => {
  const ring = [
    [120, 30],
    [120.05, 30.01],
    [120.02, 30.06],
    [120, 30],
  ]
  const fine = ring.slice(1).flatMap(([x2 = 0, y2 = 0], i) => {
    const [x1 = 0, y1 = 0] = ring[i] ?? []
    return [0, 0.2, 0.7].map((part) => [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part])
  })
  expect(signedAreaM2([...fine, [120, 30]])).toBeCloseTo(signedAreaM2(ring), 3)
})

test('no ring has no area', () => {
  expect(signedAreaM2([])).toBe(0)
  expect(areaM2(polygon())).toBe(0)
})

test('a degree has the metres that tables give', () => {
  expect(metresPerLatDegree(0)).toBeCloseTo(110_574.3, 0)
  expect(metresPerLatDegree(45)).toBeCloseTo(111_131.7, 0)
  expect(metresPerLatDegree(90)).toBeCloseTo(111_694, 0)
  expect(metresPerLonDegree(0)).toBeCloseTo(111_319.5, 0)
  expect(metresPerLonDegree(45)).toBeCloseTo(78_846.8, 0)
  expect(metresPerLonDegree(90)).toBeCloseTo(0, 6)
  expect(metresBetween(120, 30, 120, 30)).toBe(0)
  expect(metresBetween(120, 30, 120.01, 30)).toBeCloseTo(964.86, 1)
})

test('a position inside is strictly inside, in rings, in cells of several parts and in slits', () => {
  const draw = drawsOf(5)
  for (let i = 0; i < 30; i++) {
    const whole = divisionOf(draw, { columns: 6, rows: 6, jitter: 0.3 })
    for (const { geometry } of mergedAtRandom(draw, whole, 6, 20)) {
      const [lon = NaN, lat = NaN] = pointInside(geometry)
      expect(isInside(geometry, { lon, lat })).toBe(true)
    }
  }
  for (const slit of [box(120, 30, 120.01, 30 + 3e-9), box(120, 30, 120 + 3e-9, 30.01)]) {
    const [lon = NaN, lat = NaN] = pointInside(polygon(slit))
    expect(isInside(polygon(slit), { lon, lat })).toBe(true)
  }
})

test('what has no inside is refused', () => {
  expect(() => pointInside(polygon(box(120, 30, 120, 30)))).toThrow('no inside')
  expect(() => pointInside(polygon())).toThrow('no inside')
})
