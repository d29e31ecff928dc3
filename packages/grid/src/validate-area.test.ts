import { describe, expect, test } from 'vitest'
import { GridError } from './grid-error.ts'
import { validateArea } from './validate-area.ts'

/** A ring near 120.1 E, 30.2 N from hundreds of metres. */
function ring(...at: readonly (readonly [number, number])[]): number[][] {
  return at.map(([x, y]) => [120.1 + x / 1000, 30.2 + y / 1000])
}

const SQUARE = ring([0, 0], [4, 0], [4, 4], [0, 4], [0, 0])
const HOLE = ring([1, 1], [2, 1], [2, 2], [1, 2], [1, 1])

function polygon(...coordinates: number[][][]) {
  return { type: 'Polygon', coordinates }
}

function multi(...coordinates: number[][][][]) {
  return { type: 'MultiPolygon', coordinates }
}

function refusalOf(given: unknown): GridError {
  try {
    validateArea(given)
  } catch (error) {
    if (error instanceof GridError) return error
    throw error
  }
  throw new Error('accepted')
}

describe('accepted', () => {
  test.each([
    ['a square', polygon(SQUARE)],
    ['turned clockwise', polygon(SQUARE.toReversed())],
    ['with a hole', polygon(SQUARE, HOLE)],
    [
      'a hole that touches the outer ring in a corner',
      polygon(SQUARE, ring([0, 0], [2, 1], [1, 2], [0, 0])),
    ],
    ['two parts', multi([SQUARE], [ring([5, 5], [6, 5], [6, 6], [5, 5])])],
    ['a part in the hole of another', multi([SQUARE, HOLE], [HOLE])],
    ['parts that share an edge', multi([SQUARE], [ring([4, 0], [6, 0], [4, 4], [4, 0])])],
    [
      'a ring that touches itself in a corner',
      polygon(ring([0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4], [0, 0])),
    ],
    ['a position twice in a row', polygon(ring([0, 0], [4, 0], [4, 0], [4, 4], [0, 0]))],
  ])('%s', (_, given) => {
    expect(validateArea(given).type).toBe(given.type)
  })

  test('height is left away and the last position made the same as the first', () => {
    const given = polygon([...SQUARE.slice(0, -1), [120.1 + 1e-9, 30.2]].map((at) => [...at, 12]))
    expect(validateArea(given)).toEqual(polygon(SQUARE))
  })

  test('a ring of thousands of positions', () => {
    const round = Array.from({ length: 5000 }, (_, i): [number, number] => {
      const angle = (i / 5000) * 2 * Math.PI
      return [Math.cos(angle), Math.sin(angle)]
    })
    const [first] = round
    expect(() => validateArea(polygon(ring(...round, first ?? [0, 0])))).not.toThrow()
  })
})

describe('refused', () => {
  test.each([
    ['nothing', null, 'grid/bad-geometry'],
    ['a text', 'POLYGON', 'grid/bad-geometry'],
    ['a point', { type: 'Point', coordinates: [120, 30] }, 'grid/bad-geometry'],
    ['no coordinates', { type: 'Polygon' }, 'grid/bad-geometry'],
    ['no rings', polygon(), 'grid/bad-geometry'],
    ['an empty part', multi([SQUARE], []), 'grid/bad-geometry'],
    ['a position of one number', polygon([[120], ...SQUARE.slice(1)]), 'grid/bad-geometry'],
    ['three positions', polygon(ring([0, 0], [1, 0], [0, 0])), 'grid/too-few-positions'],
    ['an open ring', polygon(SQUARE.slice(0, 4)), 'grid/unclosed-ring'],
    [
      'latitude first',
      polygon(SQUARE.map(([x = 0, y = 0]) => [y, x])),
      'grid/position-out-of-range',
    ],
    ['metres', polygon(SQUARE.map(() => [513_000, 3_340_000])), 'grid/position-out-of-range'],
    ['all in one line', polygon(ring([0, 0], [1, 1], [2, 2], [0, 0])), 'grid/bad-geometry'],
    ['all in one place', polygon(ring([0, 0], [0, 0], [0, 0], [0, 0])), 'grid/bad-geometry'],
    ['a bow-tie', polygon(ring([0, 0], [4, 4], [4, 0], [0, 4], [0, 0])), 'grid/self-intersection'],
    [
      'an uneven bow-tie',
      polygon(ring([0, 0], [5, 4], [4, 0], [0, 4], [0, 0])),
      'grid/self-intersection',
    ],
    [
      'a bow-tie with its crossing a corner',
      polygon(ring([0, 0], [2, 2], [4, 4], [4, 0], [2, 2], [0, 4], [0, 0])),
      'grid/self-intersection',
    ],
    ['a ring walked twice', polygon([...SQUARE, ...SQUARE.slice(1)]), 'grid/self-intersection'],
    [
      'a hole outside',
      polygon(SQUARE, ring([5, 5], [6, 5], [6, 6], [5, 5])),
      'grid/self-intersection',
    ],
    [
      'a hole across the outer ring',
      polygon(SQUARE, ring([3, 1], [6, 1], [3, 2], [3, 1])),
      'grid/self-intersection',
    ],
    ['holes over each other', polygon(SQUARE, HOLE, HOLE), 'grid/self-intersection'],
    ['parts over each other', multi([SQUARE], [HOLE]), 'grid/self-intersection'],
  ])('%s', (_, given, code) => {
    expect(refusalOf(given).code).toBe(code)
  })

  test('a crossing is told with its position', () => {
    const { words } = refusalOf(polygon(ring([0, 0], [4, 4], [4, 0], [0, 4], [0, 0])))
    const [lon, lat] = (/near \[(.*)\]/.exec(words.en)?.[1] ?? '').split(', ').map(Number)
    expect(lon).toBeCloseTo(120.102, 9)
    expect(lat).toBeCloseTo(30.202, 9)
    expect(words['zh-CN']).toContain(String(lon))
  })

  test('positions that look swapped are told so, projected ones are not', () => {
    const swapped = refusalOf(polygon(SQUARE.map(([x = 0, y = 0]) => [y, x])))
    expect(swapped.words['zh-CN']).toContain('颠倒')
    const metres = refusalOf(polygon(SQUARE.map(() => [513_000, 3_340_000])))
    expect(metres.words['zh-CN']).not.toContain('颠倒')
  })
})
