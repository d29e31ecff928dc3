import pointInPolygon from 'point-in-polygon-hao'
import { expect } from 'vitest'
import { areaM2 } from '../area.ts'
import { type Area, polygonsOf } from '../geometry.ts'
import type { LayerFinding } from '../topology/layer.ts'
import { differenceOf, sharedM2, unionOf } from './clipping.ts'
import type { TestCell } from './division.ts'

/** What the snapping of crossings to positions may change in area. */
const CLOSE_M2 = 0.2

export function isInside(area: Area, { lon, lat }: { lon: number; lat: number }): boolean {
  return polygonsOf(area).some(
    (polygon) => pointInPolygon([lon, lat], polygon as [number, number][][]) === true,
  )
}

export function sum(findings: readonly LayerFinding[]): number {
  return findings.reduce((m2, finding) => m2 + finding.areaM2, 0)
}

/** Every two cells share what the overlaps that name both add up to; exactly those lie at its position. */
export function expectPairs(
  layer: readonly TestCell[],
  findings: readonly LayerFinding[],
  shared: (a: Area, b: Area) => number = sharedM2,
): void {
  const overlaps = findings.filter((f) => f.kind === 'overlap' || f.of === 'overlap')
  for (const [i, a] of layer.entries())
    for (const b of layer.slice(i + 1)) {
      const both = overlaps.filter((f) => f.cells.includes(a.code) && f.cells.includes(b.code))
      expect(Math.abs(sum(both) - shared(a.geometry, b.geometry))).toBeLessThan(CLOSE_M2)
    }
  for (const finding of overlaps) {
    const there = layer.filter((cell) => isInside(cell.geometry, finding))
    expect(there.map((cell) => cell.code).sort()).toEqual(finding.cells)
  }
}

/** Every part of the ground that the cells leave open is told with its area, and nothing else is. */
export function expectGaps(
  ground: Area,
  layer: readonly TestCell[],
  findings: readonly LayerFinding[],
): void {
  const gaps = findings.filter((f) => f.kind === 'gap' || f.of === 'gap')
  const open = differenceOf(ground, unionOf(layer.map((cell) => cell.geometry)))
  const parts = open.coordinates
    .map((coordinates): Area => ({ type: 'Polygon', coordinates }))
    .filter((part) => areaM2(part) > CLOSE_M2)
  for (const part of parts) {
    const inPart = gaps.filter((gap) => isInside(part, gap))
    // One, but for parts that are narrower in the middle than what counts as the same.
    expect(inPart.length).toBeGreaterThan(0)
    expect(Math.abs(sum(inPart) - areaM2(part))).toBeLessThan(CLOSE_M2)
  }
  for (const gap of gaps)
    if (gap.areaM2 > 2 * CLOSE_M2) expect(parts.some((part) => isInside(part, gap))).toBe(true)
}

/** Every cell is outside its parent by what is told of it, at a position that lies out there. */
export function expectOutside(
  parents: ReadonlyMap<string, Area>,
  layer: readonly TestCell[],
  findings: readonly LayerFinding[],
): void {
  const outside = findings.filter((f) => f.kind === 'outside')
  for (const { code, parent = '', geometry } of layer) {
    const area = parents.get(parent)
    const beyond = area ? differenceOf(geometry, area) : geometry
    const own = outside.filter((f) => f.cells.includes(code))
    expect(Math.abs(sum(own) - areaM2(beyond))).toBeLessThan(CLOSE_M2)
    for (const finding of own) expect(isInside(beyond, finding)).toBe(true)
  }
}
