import type { MultiPolygon, Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { areaM2 } from '../area.ts'
import { type Area, polygonsOf } from '../geometry.ts'
import { differenceOf, unionOf } from '../testing/clipping.ts'
import { divisionOf, drawsOf, moved, STEP, type TestCell, thinned } from '../testing/division.ts'
import { expectPairs, isInside, sum } from '../testing/faults.ts'
import { checkLayer } from './check-layer.ts'
import type { LayerFinding } from './layer.ts'

const COLUMNS = 7
const cells = divisionOf(drawsOf(7), { columns: COLUMNS, rows: 7, jitter: 0.25 })
const city = unionOf(cells.map((cell) => cell.geometry))
const parents = new Map([['p', city]])
const MIDDLE = 3 * COLUMNS + 3
const RIM = 3

function cellNo(i: number): TestCell {
  const cell = cells[i]
  if (!cell) throw new RangeError(`no cell ${i}`)
  return cell
}

function only(findings: readonly LayerFinding[]): LayerFinding {
  expect(findings).toHaveLength(1)
  const [finding] = findings
  if (!finding) throw new RangeError('no finding')
  return finding
}

test('a seamless division has no finding, with and without its parents', () => {
  expect(checkLayer(cells)).toEqual({
    ...{ cells: 49, gaps: 0, overlaps: 0, slivers: 0, outside: 0, findings: [] },
  })
  const children = cells.map((cell) => ({ ...cell, parent: 'p' }))
  expect(checkLayer(children, { parents }).findings).toEqual([])
})

test('nothing, and one cell alone, have no finding', () => {
  expect(checkLayer([]).findings).toEqual([])
  expect(checkLayer(cells.slice(0, 1)).findings).toEqual([])
})

test('a corner of one cell on the straight edge of the neighbour is no fault', () => {
  for (let seed = 0; seed < 20; seed++) {
    const draw = drawsOf(seed)
    const whole = divisionOf(draw, { columns: 9, rows: 9, jitter: 0.3 })
    const tees = thinned(draw, whole, 0.6)
    expect(tees).not.toEqual(whole)
    expect(checkLayer(tees, { minGapM2: 0 }).findings).toEqual([])
    const all = new Map([['p', unionOf(whole.map((cell) => cell.geometry))]])
    const children = tees.map((cell) => ({ ...cell, parent: 'p' }))
    expect(checkLayer(children, { parents: all, minGapM2: 0 }).findings).toEqual([])
  }
})

test('positions that agree to 10⁻⁹ degree are the same, on whichever side of a rounding they fall', () => {
  const draw = drawsOf(11)
  const nudged = cells.map((cell) =>
    moved(cell, ([x = 0, y = 0]) => [x + (draw() - 0.5) * 1e-9, y + (draw() - 0.5) * 1e-9]),
  )
  expect(checkLayer(nudged, { minGapM2: 0 }).findings).toEqual([])
})

test('a cell that is missing in the middle is a gap between its neighbours', () => {
  const gap = only(checkLayer(cells.toSpliced(MIDDLE, 1)).findings)
  expect(gap.kind).toBe('gap')
  expect(gap.cells).toEqual(
    [1, COLUMNS]
      .flatMap((d) => [MIDDLE - d, MIDDLE + d])
      .sort((a, b) => a - b)
      .map((i) => cellNo(i).code),
  )
  expect(gap.areaM2).toBeCloseTo(areaM2(cellNo(MIDDLE).geometry), 1)
  expect(isInside(cellNo(MIDDLE).geometry, gap)).toBe(true)
})

test('a cell that is missing at the rim is a gap when the parents are given', () => {
  const left = cells.toSpliced(RIM, 1)
  expect(checkLayer(left).findings).toEqual([])
  const gap = only(checkLayer(left, { parents }).findings)
  expect(gap.kind).toBe('gap')
  expect(gap.areaM2).toBeCloseTo(areaM2(cellNo(RIM).geometry), 1)
  expect(isInside(cellNo(RIM).geometry, gap)).toBe(true)
})

test('a hole that the parents have too is no gap', () => {
  const left = cells.toSpliced(MIDDLE, 1)
  const ring = new Map([['p', differenceOf(city, cellNo(MIDDLE).geometry)]])
  expect(checkLayer(left, { parents: ring }).findings).toEqual([])
})

test('a parent without any cell is a gap', () => {
  const far = moved(cellNo(0), ([x = 0, y = 0]) => [x + 1, y])
  const gap = only(
    checkLayer(cells, { parents: new Map([...parents, ['q', far.geometry]]) }).findings,
  )
  expect(gap).toMatchObject({ kind: 'gap', cells: [] })
  expect(isInside(far.geometry, gap)).toBe(true)
})

test('a cell doubled exactly is an overlap of its whole area', () => {
  const overlap = only(checkLayer([...cells, { ...cellNo(MIDDLE), code: 'twin' }]).findings)
  expect(overlap).toMatchObject({ kind: 'overlap', cells: [cellNo(MIDDLE).code, 'twin'] })
  expect(overlap.areaM2).toBeCloseTo(areaM2(cellNo(MIDDLE).geometry), 1)
  expect(isInside(cellNo(MIDDLE).geometry, overlap)).toBe(true)
})

test('a whole layer doubled names every pair once', () => {
  const twins = cells.map((cell) => ({ ...cell, code: `${cell.code}-twin` }))
  const { overlaps, findings } = checkLayer([...cells, ...twins])
  expect(overlaps).toBe(cells.length)
  expect(findings.map((f) => f.cells.join()).sort()).toEqual(
    cells.map(({ code }) => `${code},${code}-twin`),
  )
})

test('one outline given a thousand times is one overlap of a thousand cells', () => {
  const stack = Array.from({ length: 1000 }, (_, i) => ({ ...cellNo(0), code: String(1000 + i) }))
  expect(only(checkLayer(stack).findings).cells).toHaveLength(1000)
})

test('a cell inside another is an overlap', () => {
  const { geometry } = cellNo(MIDDLE)
  const [lon, lat] = centreOf(geometry)
  const small = moved({ code: 'small', geometry }, ([x = 0, y = 0]) => [
    lon + (x - lon) / 5,
    lat + (y - lat) / 5,
  ])
  const overlap = only(checkLayer([...cells, small]).findings)
  expect(overlap).toMatchObject({ kind: 'overlap', cells: [cellNo(MIDDLE).code, 'small'] })
  expect(overlap.areaM2).toBeCloseTo(areaM2(small.geometry), 1)
  expect(isInside(small.geometry, overlap)).toBe(true)
})

test('a moved corner is a gap on one side and an overlap on the other', () => {
  const { geometry } = cellNo(MIDDLE)
  const [first] = polygonsOf(geometry)[0]?.[0] ?? []
  const moveOne = (at: Position) =>
    at[0] === first?.[0] && at[1] === first?.[1]
      ? [(at[0] ?? 0) + 0.3 * STEP, (at[1] ?? 0) - 0.15 * STEP]
      : at
  const changed = moved(cellNo(MIDDLE), moveOne)
  const report = checkLayer(cells.with(MIDDLE, changed))
  expect(report.gaps).toBeGreaterThan(0)
  expect(report.overlaps).toBeGreaterThan(0)
  expectPairs(cells.with(MIDDLE, changed), report.findings)
  const gaps = report.findings.filter((f) => f.kind === 'gap' || f.of === 'gap')
  const lost = differenceOf(geometry, changed.geometry)
  expect(sum(gaps)).toBeCloseTo(areaM2(lost), 1)
  for (const gap of gaps) expect(isInside(lost, gap)).toBe(true)
})

test('a shifted cell leaves a gap and covers its neighbours', () => {
  const shifted = moved(cellNo(MIDDLE), ([x = 0, y = 0]) => [x + 0.4 * STEP, y + 0.3 * STEP])
  const layer = cells.with(MIDDLE, shifted)
  const { findings } = checkLayer(layer)
  expectPairs(layer, findings)
  const lost = differenceOf(city, unionOf(layer.map((cell) => cell.geometry)))
  expect(sum(findings.filter((f) => f.kind === 'gap'))).toBeCloseTo(areaM2(lost), 1)
})

test('a cell in the hole of another is no fault, a hole left empty is a gap', () => {
  const middle = cellNo(MIDDLE)
  const ring = unionOf([-8, -7, -6, -1, 1, 6, 7, 8].map((d) => cellNo(MIDDLE + d).geometry))
  expect(ring.coordinates[0]).toHaveLength(2)
  expect(checkLayer([{ code: 'ring', geometry: ring }, middle]).findings).toEqual([])
  const gap = only(checkLayer([{ code: 'ring', geometry: ring }]).findings)
  expect(gap).toMatchObject({ kind: 'gap', cells: ['ring'] })
  expect(isInside(middle.geometry, gap)).toBe(true)
})

test('a gap around an island of cells does not count the island', () => {
  const around = [-8, -7, -6, -1, 1, 6, 7, 8].map((d) => MIDDLE + d)
  const left = cells.filter((_, i) => !around.includes(i))
  const gap = only(checkLayer(left).findings)
  const area = around.reduce((m2, i) => m2 + areaM2(cellNo(i).geometry), 0)
  expect(gap.areaM2).toBeCloseTo(area, 1)
  expect(gap.cells).toContain(cellNo(MIDDLE).code)
  expect(cells.findIndex((cell) => isInside(cell.geometry, gap))).toSatisfy((i: number) =>
    around.includes(i),
  )
})

test('parts of one cell far apart overlap what lies under each', () => {
  const geometry: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [0, 48].flatMap((i) =>
      polygonsOf(cellNo(i).geometry).map((p) => p.map((r) => [...r])),
    ),
  }
  const { findings } = checkLayer([...cells, { code: 'parts', geometry }])
  expect(findings.map((f) => f.cells)).toEqual(
    expect.arrayContaining([
      [cellNo(0).code, 'parts'],
      [cellNo(48).code, 'parts'],
    ]),
  )
  expect(findings).toHaveLength(2)
})

test('three cells over each other: each pair shares what its findings add up to', () => {
  const [a, b, c] = [0, 0.3, 0.5].map((d, i) => ({
    ...moved(cellNo(MIDDLE), ([x = 0, y = 0]) => [x + d * STEP, y + d * d * STEP]),
    code: `t${i}`,
  }))
  expectPairs(
    [a, b, c].flatMap((cell) => cell ?? []),
    checkLayer([a, b, c].flatMap((cell) => cell ?? [])).findings,
  )
})

test('narrow or small faults are slivers and say of what', () => {
  const nudged = moved(cellNo(MIDDLE), ([x = 0, y = 0]) => [x + 1e-6, y])
  const report = checkLayer(cells.with(MIDDLE, nudged))
  expect(report).toMatchObject({ gaps: 0, overlaps: 0 })
  expect(new Set(report.findings.map((f) => f.of))).toEqual(new Set(['gap', 'overlap']))
  const strict = checkLayer(cells.with(MIDDLE, nudged), { sliverM2: 0, sliverWidthM: 0 })
  expect(strict.slivers).toBe(0)
  expect(strict.gaps + strict.overlaps).toBe(report.slivers)
  expect(checkLayer(cells.with(MIDDLE, nudged), { minGapM2: 50 }).findings).toEqual([])
})

test('rings may turn either way', () => {
  const turned = cells.map((cell, i) => {
    const { geometry } = cell
    if (i % 2 || geometry.type !== 'Polygon') return cell
    const coordinates = geometry.coordinates.map((ring) => ring.toReversed())
    return { ...cell, geometry: { type: 'Polygon', coordinates } satisfies Polygon }
  })
  expect(checkLayer(turned).findings).toEqual([])
})

test('12,600 cells take seconds, sound or with every eleventh one shifted', () => {
  const draw = drawsOf(1)
  const many = thinned(draw, divisionOf(draw, { columns: 120, rows: 105, jitter: 0.3 }), 0.3)
  const start = performance.now()
  expect(checkLayer(many).findings).toEqual([])
  const shifted = many.map((cell, i) =>
    i % 11 ? cell : moved(cell, ([x = 0, y = 0]) => [x + 0.2 * STEP, y + 0.1 * STEP]),
  )
  const { gaps, overlaps } = checkLayer(shifted)
  expect(Math.min(gaps, overlaps)).toBeGreaterThan(1000)
  expect(performance.now() - start).toBeLessThan(10_000)
})

function centreOf(area: Area): [number, number] {
  const ring = polygonsOf(area)[0]?.[0]?.slice(1) ?? []
  const mean = (k: number) => ring.reduce((all, at) => all + (at[k] ?? 0), 0) / ring.length
  return [mean(0), mean(1)]
}
