import { expect, test } from 'vitest'
import { roadOf, type Status, stepsOf } from './index.ts'

function steps(...statuses: readonly Status[]) {
  return stepsOf(statuses.map((to, i) => ({ to, at: i + 1 }))).map(
    ({ step, at }) => `${step} ${at ?? '-'}`,
  )
}

test('each of the five steps is told with the time it was reached', () => {
  expect(
    steps('reported', 'verifying', 'pendingFiling', 'pendingDispatch', 'pendingAcknowledgement'),
  ).toEqual(['received 1', 'accepted 4', 'handling 5', 'checking -', 'completed -'])
})

test('rework takes back what was checked, a new round what was completed', () => {
  const done = ['reported', 'pendingDispatch', 'handling', 'inspecting', 'closed'] as const
  expect(
    steps('reported', 'pendingDispatch', 'handling', 'inspecting', 'pendingAcknowledgement'),
  ).toEqual(['received 1', 'accepted 2', 'handling 5', 'checking -', 'completed -'])
  expect(steps(...done, 'pendingDispatch')).toEqual([
    'received 1',
    'accepted 6',
    'handling -',
    'checking -',
    'completed -',
  ])
})

test('what is not taken up ends after the first step', () => {
  expect(steps('reported', 'pendingFiling', 'voided')).toEqual(['received 1', 'notAccepted 3'])
})

test.each([
  ['示范市桥北区解放路 12 号 3 栋 502', '示范市桥北区解放路'],
  ['滨海公路', '滨海公路'],
  ['五一大道中段', '五一大道'],
  ['米兰春天小区 2 栋', null],
  ['3 号楼东门路口', null],
  ['路边', null],
  ['', null],
  [null, null],
])('%s shows %s', (name, road) => {
  expect(roadOf(name)).toBe(road)
})
