import { expect, test } from 'vitest'
import { clockIn, dayIn, endOfDayIn } from './city-time.ts'

test('an instant is shown as the clocks of the city show it', () => {
  const at = new Date('2026-11-23T18:05:30Z')
  expect(clockIn('Asia/Shanghai', at)).toBe('2026-11-24 02:05:30')
  expect(dayIn('Asia/Shanghai', at)).toBe('2026-11-24')
  expect(dayIn('UTC', at)).toBe('2026-11-23')
})

test.each([
  ['Asia/Shanghai', '2027-12-31', '2027-12-31T16:00:00.000Z'],
  ['UTC', '2028-02-29', '2028-03-01T00:00:00.000Z'],
  ['America/New_York', '2026-10-31', '2026-11-01T04:00:00.000Z'],
  ['America/New_York', '2026-11-01', '2026-11-02T05:00:00.000Z'],
  ['Pacific/Auckland', '2026-09-26', '2026-09-26T12:00:00.000Z'],
  ['Pacific/Auckland', '2026-09-27', '2026-09-27T11:00:00.000Z'],
])('in %s the day %s ends at %s', (zone, day, end) => {
  expect(endOfDayIn(zone, day).toISOString()).toBe(end)
})
