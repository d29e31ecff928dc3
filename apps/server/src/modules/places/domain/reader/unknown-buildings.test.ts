import { expect, test } from 'vitest'
import { findUnknownBuildings } from './unknown-buildings.ts'
import { findUnknownNames } from './unknown-names.ts'

/** What is read with nothing known but what suffixes give away. */
function read(text: string): string[] {
  const names = findUnknownNames(text, [])
  return findUnknownBuildings(text, names).map((m) => `${m.kind} ${text.slice(m.start, m.end)}`)
}

test('a building gives away the estate between it and the road', () => {
  expect(read('联丰路米兰春天g2栋320')).toEqual(['estate 米兰春天', 'building g2栋'])
  expect(read('府前街3号楼')).toEqual(['building 3号楼'])
  expect(read('幸福小区十二栋楼下')).toEqual(['building 十二栋'])
})

test('prose between a road and a building is no name', () => {
  expect(read('人民路的路灯坏了，在我家2栋前面')).toEqual(['building 2栋'])
  expect(read('我家住在2栋')).toEqual(['building 2栋'])
})

test('seats and sums are no buildings', () => {
  expect(read('影院有20座位，花了300元')).toEqual([])
})
