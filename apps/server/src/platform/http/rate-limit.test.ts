import { expect, test } from 'vitest'
import { networkOf } from './rate-limit.ts'
import { isFull, takeToken } from './token-bucket.ts'

test('a bucket lets a burst through, then a trickle', () => {
  const rate = { burst: 3, perSecond: 0.5 }
  let bucket
  for (const expected of [0, 0, 0, 2, 2]) {
    const taken = takeToken(bucket, rate, 1_000)
    expect(taken.waitS).toBe(expected)
    bucket = taken.bucket
  }
  expect(takeToken(bucket, rate, 3_000).waitS).toBe(0)
  expect(takeToken(bucket, rate, 500).waitS).toBe(2)
  expect(isFull({ tokens: 0, atMs: 0 }, rate, 6_000)).toBe(true)
  expect(isFull({ tokens: 0, atMs: 0 }, rate, 5_000)).toBe(false)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1:2:3:4:5', '2001:db8:0:1'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::ffff:203.0.113.9', '::ffff:203.0.113.9'],
])('whoever holds %s is counted as %s', (address, counted) => {
  expect(networkOf(address)).toBe(counted)
})
