import { expect, test } from 'vitest'
import { areaM2 } from '../area.ts'
import { differenceOf, unionOf } from '../testing/clipping.ts'
import { divisionOf, drawsOf, moved, STEP, type TestCell } from '../testing/division.ts'
import { isInside } from '../testing/faults.ts'
import { checkLayer } from './check-layer.ts'
import type { LayerFinding } from './layer.ts'

const COLUMNS = 7
const cells = divisionOf(drawsOf(7), { columns: COLUMNS, rows: 7, jitter: 0.25 })
const MIDDLE = 3 * COLUMNS + 3

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

test('a cell outside its parent is named with the area and a position out there', () => {
  const half = (from: number, to: number) =>
    unionOf(cells.slice(from * COLUMNS, to * COLUMNS).map((cell) => cell.geometry))
  const two = new Map([
    ['south', half(0, 3)],
    ['north', half(3, 7)],
  ])
  const children = cells.map((cell, i) => ({
    ...cell,
    parent: i < 3 * COLUMNS ? 'south' : 'north',
  }))
  expect(checkLayer(children, { parents: two }).findings).toEqual([])

  const wrong = children.with(MIDDLE, { ...cellNo(MIDDLE), parent: 'south' })
  const whole = only(checkLayer(wrong, { parents: two }).findings)
  expect(whole).toMatchObject({ kind: 'outside', cells: [cellNo(MIDDLE).code] })
  expect(whole.areaM2).toBeCloseTo(areaM2(cellNo(MIDDLE).geometry), 1)

  const shifted = moved(cellNo(2 * COLUMNS + 3), ([x = 0, y = 0]) => [x, y + 0.4 * STEP])
  const partly = checkLayer(children.with(2 * COLUMNS + 3, { ...shifted, parent: 'south' }), {
    parents: two,
  })
  const outside = only(partly.findings.filter((f) => f.kind === 'outside'))
  const beyond = differenceOf(shifted.geometry, half(0, 3))
  expect(outside.areaM2).toBeCloseTo(areaM2(beyond), 1)
  expect(isInside(beyond, outside)).toBe(true)
})

test('a cell that names a parent nobody gave is outside with all its area', () => {
  const lost = only(
    checkLayer([{ ...cellNo(0), parent: 'x' }], { parents: new Map([['p', cellNo(0).geometry]]) })
      .findings,
  )
  expect(lost.kind).toBe('outside')
  expect(lost.areaM2).toBeCloseTo(areaM2(cellNo(0).geometry), 1)
})
