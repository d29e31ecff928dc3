import { areaM2, validateArea } from '@gongzhi/grid'
import { expect, test } from 'vitest'
import { chanceOf } from '../chance.ts'
import { quadRing } from './extent.ts'
import { meshOf } from './mesh.ts'
import { outlineOf } from './outline.ts'

const SPAN = 8
const mesh = meshOf(SPAN, chanceOf(5, 'outline'))

/** Quads by a picture, the first line being the northern one. */
function quads(picture: string): number[][] {
  const lines = picture.trim().split(/\s+/).reverse()
  return lines.flatMap((line, row) =>
    [...line].flatMap((mark, column) =>
      mark === '#' ? [quadRing(mesh, row * SPAN + column)] : [],
    ),
  )
}

function shapeOf(picture: string) {
  const rings = quads(picture)
  const area = { type: 'MultiPolygon' as const, coordinates: outlineOf(mesh, rings) }
  const sum = rings.reduce((total, ring) => {
    const coordinates = outlineOf(mesh, [ring])
    return total + areaM2({ type: 'MultiPolygon', coordinates })
  }, 0)
  expect(areaM2(validateArea(area))).toBeCloseTo(sum, 2)
  return area.coordinates.map((rings) => rings.length - 1).sort()
}

test('one block has one outline', () => {
  expect(shapeOf('### ##.')).toEqual([0])
})

test('a block around another has a hole', () => {
  expect(shapeOf('### #.# ###')).toEqual([1])
})

test('an island in the hole is an outline of its own', () => {
  expect(shapeOf('##### #...# #.#.# #...# #####')).toEqual([0, 1])
})

test('blocks that meet in a corner are two outlines', () => {
  expect(shapeOf('#. .#')).toEqual([0, 0])
})

test('a ring that closes in a corner keeps its hole', () => {
  expect(shapeOf('##. #.# ###')).toEqual([1])
})

test('two holes that meet in a corner stay two', () => {
  expect(shapeOf('##### #.### ##.## #####')).toEqual([2])
})
