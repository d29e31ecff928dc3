import { expect, test } from 'vitest'
import { waitAfter } from './lockout.ts'

test('four failures are free, then the wait doubles from a minute to an hour', () => {
  const minutes = [1, 4, 5, 6, 7, 8, 9, 10, 11, 50].map((n) => waitAfter(n) / 60_000)
  expect(minutes).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60])
})
