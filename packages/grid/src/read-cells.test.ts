import { describe, expect, test } from 'vitest'
import { checkDivision } from './check-division.ts'
import { fromWgs84 } from './crs.ts'
import { ringsOf } from './geometry.ts'
import { GridError } from './grid-error.ts'
import { outlineOf } from './outline.ts'
import { readCells } from './read-cells.ts'
import { divisionOf, drawsOf, moved, STEP } from './testing/division.ts'

const division = divisionOf(drawsOf(2), { columns: 4, rows: 4, jitter: 0.2 })

function feature(properties: unknown, geometry: unknown = division[0]?.geometry): unknown {
  return { type: 'Feature', properties, geometry }
}

function collection(...features: unknown[]) {
  return { type: 'FeatureCollection', features }
}

describe('readCells', () => {
  test('keeps code, parent, geometry and properties', () => {
    const { cells, refused } = readCells(
      collection(feature({ code: ' c1 ', parent: 'p', landUse: '07' })),
    )
    expect(refused).toEqual([])
    expect(cells).toEqual([
      {
        code: 'c1',
        parent: 'p',
        geometry: division[0]?.geometry,
        properties: { code: ' c1 ', parent: 'p', landUse: '07' },
        feature: 1,
      },
    ])
  })

  test('takes codes written as numbers, as long as they are exact', () => {
    const codes = [990101001201001, 9.5, 1e20].map((code) => feature({ code }))
    const { cells, refused } = readCells(collection(...codes))
    expect(cells.map((cell) => cell.code)).toEqual(['990101001201001'])
    expect(refused.map((r) => r.code)).toEqual(['grid/no-code', 'grid/no-code'])
  })

  test('refuses what cannot be read, by the number of the feature, and keeps the rest', () => {
    const { cells, refused } = readCells(
      collection(
        feature({ code: 'a' }),
        'x',
        feature(null),
        feature({ code: '' }),
        feature({ code: 'b' }, null),
        feature(
          { code: 'c' },
          {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [1, 1],
                [1, 0],
                [0, 1],
                [0, 0],
              ],
            ],
          },
        ),
        feature({ code: 'a' }),
        feature({ code: 'd' }),
      ),
    )
    expect(cells.map((cell) => [cell.code, cell.feature])).toEqual([
      ['a', 1],
      ['d', 8],
    ])
    expect(refused.map((r) => [r.feature, r.code])).toEqual([
      [2, 'grid/bad-feature'],
      [3, 'grid/no-code'],
      [4, 'grid/no-code'],
      [5, 'grid/bad-geometry'],
      [6, 'grid/self-intersection'],
      [7, 'grid/code-used-twice'],
    ])
    expect(refused[5]?.words).toEqual({
      'zh-CN': '第 7 个要素：代码 a 已用于第 1 个要素；代码须唯一。',
      en: 'Feature 7: Code a is that of feature 1 already; codes are unique.',
    })
  })

  test.each([null, [], 'x', {}, { type: 'Feature' }, { type: 'FeatureCollection', features: {} }])(
    'refuses %j as a whole',
    (given) => {
      expect(() => readCells(given)).toThrow(
        expect.objectContaining({ code: 'grid/not-a-feature-collection' }),
      )
    },
  )

  test('an empty collection has no cells', () => {
    expect(readCells(collection())).toEqual({ cells: [], refused: [] })
  })

  test('properties are taken as asked; a GridError refuses, any other error is a bug', () => {
    const properties = (given: Readonly<Record<string, unknown>>) => {
      if (given.use === undefined)
        throw new GridError('grid/no-code', { 'zh-CN': '缺', en: 'none' })
      if (typeof given.use !== 'string') throw new TypeError('bug')
      return { use: given.use }
    }
    const read = readCells(collection(feature({ code: 'a', use: 'x' }), feature({ code: 'b' })), {
      properties,
    })
    expect(read.cells.map((cell) => cell.properties.use)).toEqual(['x'])
    expect(read.refused).toMatchObject([{ feature: 2, words: { en: 'Feature 2: none' } }])
    expect(() => readCells(collection(feature({ code: 'a', use: 1 })), { properties })).toThrow(
      'bug',
    )
  })

  test('positions of other systems become WGS84', () => {
    const [cell] = division
    if (!cell) throw new RangeError('no cell')
    const shifted = moved(cell, ([lon = 0, lat = 0]) => fromWgs84(lon, lat, 'bd09'))
    const { cells } = readCells(collection(feature({ code: 'a' }, shifted.geometry)), {
      properties: () => null,
      crs: 'bd09',
    })
    const [read] = cells.flatMap(({ geometry }) => ringsOf(geometry)[0]?.[0] ?? [])
    expect(read).toBeCloseTo(ringsOf(cell.geometry)[0]?.[0]?.[0] ?? NaN, 9)
  })
})

describe('checkDivision', () => {
  const community = '990101001201'
  const cells = division.map((cell, i) => ({
    ...cell,
    code: `${community}${String(i + 1).padStart(3, '0')}`,
    parent: community,
  }))
  const parents = new Map([[community, outlineOf(cells)]])
  const NONE = { withinCommunity: 0, sizeBand: 0, seamless: 0, closed: 0, uniqueCode: 0 }

  test('a sound division keeps all five principles', () => {
    const report = checkDivision(cells, { parents })
    expect(report).toMatchObject({ cells: 16, broken: NONE, findings: [] })
    expect(report.sizes.mean).toBeCloseTo(report.sizes.total / 16, 6)
    expect(report.sizes.least).toBeLessThanOrEqual(report.sizes.median)
    expect(report.sizes.most).toBeGreaterThanOrEqual(report.sizes.median)
    expect(report.sizes).toMatchObject({ belowBand: 0, aboveBand: 0 })
  })

  test('no cells keep them too', () => {
    expect(checkDivision([])).toMatchObject({
      cells: 0,
      broken: NONE,
      sizes: { total: 0, mean: 0 },
    })
  })

  test('sizes out of the band are told', () => {
    const report = checkDivision(cells, { band: { least: 12_000, most: 13_000 } })
    const { belowBand, aboveBand } = report.sizes
    expect(belowBand + aboveBand).toBe(report.broken.sizeBand)
    expect(report.broken.sizeBand).toBeGreaterThan(0)
  })

  test('a code used twice, one of a closed cell, and one of another community are told', () => {
    const [first, second, third] = cells
    if (!first || !second || !third) throw new RangeError('no cells')
    const report = checkDivision(
      [first, { ...second, code: first.code }, { ...third, code: '990101001202001' }],
      { closedCodes: new Set(['990101001202001']) },
    )
    expect(report.broken).toMatchObject({ uniqueCode: 2, withinCommunity: 1 })
    expect(report.findings.map((f) => f.words.en).join()).toMatch(
      /2 cells.*closed cell.*does not begin/,
    )
  })

  test('a cell that is not closed is told and leaves a gap', () => {
    const open = cells.map((cell, i) =>
      i === 5
        ? {
            ...cell,
            geometry: {
              type: 'Polygon' as const,
              coordinates: [
                [
                  [120, 30],
                  [120, 31],
                ],
              ],
            },
          }
        : cell,
    )
    const report = checkDivision(open, { parents })
    expect(report.broken).toMatchObject({ closed: 1, seamless: 1, withinCommunity: 0 })
    expect(report.sizes.total).toBeLessThan(checkDivision(cells).sizes.total)
  })

  test('a cell across the border of its community is told with position and area', () => {
    const report = checkDivision(
      cells
        .map((cell, i) => (i === 0 ? moved(cell, ([x = 0, y = 0]) => [x - STEP / 4, y]) : cell))
        .map((cell) => ({ ...cell, parent: community })),
      { parents },
    )
    expect(report.broken.withinCommunity).toBe(1)
    const outside = report.findings.find((f) => f.principle === 'withinCommunity')
    expect(outside?.place?.areaM2).toBeGreaterThan(1000)
    expect(outside?.words['zh-CN']).toContain('所属区域之外')
  })
})
