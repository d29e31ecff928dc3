import { expect, test } from 'vitest'
import {
  type Clock,
  type ClockEntry,
  clockOf,
  compileCalendar,
  type Limit,
  WorktimeError,
} from './index.ts'
import { at, CITY, shown } from './testing/calendars.ts'

const MINUTE = 60_000
const HOUR = 3_600_000
const city = compileCalendar(CITY)
const hours = (value: number): Limit => ({ value, unit: 'working-hour' })

function log(
  ...entries: [time: string, action: ClockEntry['action'], limit?: Limit][]
): ClockEntry[] {
  return entries.map(([time, action, limit]) => ({ at: at(time), action, ...(limit && { limit }) }))
}

function dueOf({ dueAt }: Clock): string | null {
  return dueAt === null ? null : shown(dueAt)
}

test('a clock that only started is due where its limit ends', () => {
  const clock = clockOf(log(['2026-09-29 11:00', 'start', hours(2)]), city)
  expect(clock.status).toBe('running')
  expect(dueOf(clock)).toBe('2026-09-29 15:00')
  expect(clock.elapsed(at('2026-09-29 13:00'))).toEqual({ used: HOUR, total: 2 * HOUR })
  expect(clock.elapsed(at('2026-09-29 10:00'))).toEqual({ used: 0, total: 2 * HOUR })
  expect(clock.elapsed(at('2026-09-29 17:00'))).toEqual({ used: 4 * HOUR, total: 2 * HOUR })
})

test('a paused clock is due never, and uses nothing up', () => {
  const paused = log(['2026-09-29 10:00', 'start', hours(4)], ['2026-09-29 11:00', 'pause'])
  const clock = clockOf(paused, city)
  expect(clock).toMatchObject({ status: 'paused', dueAt: null, missedAt: null, provisional: false })
  expect(clock.elapsed(at('2026-11-24 10:00')).used).toBe(HOUR)
})

test('a clock that goes on has left what it had left', () => {
  const resumed = log(
    ['2026-09-29 10:00', 'start', hours(4)],
    ['2026-09-29 11:00', 'pause'],
    ['2026-09-30 09:30', 'resume'],
  )
  expect(dueOf(clockOf(resumed, city))).toBe('2026-09-30 14:30')
})

test('an extension adds its limit, while running and while paused', () => {
  const running = log(
    ['2026-09-29 10:00', 'start', hours(4)],
    ['2026-09-29 14:30', 'extend', hours(4)],
  )
  expect(dueOf(clockOf(running, city))).toBe('2026-09-30 10:00')
  const paused = log(
    ['2026-09-29 10:00', 'start', hours(4)],
    ['2026-09-29 11:00', 'pause'],
    ['2026-09-29 12:00', 'extend', hours(1)],
    ['2026-09-30 08:00', 'resume'],
  )
  expect(dueOf(clockOf(paused, city))).toBe('2026-09-30 12:00')
})

test('an extension in another unit begins where the first limit ends', () => {
  const clock = clockOf(
    log(
      ['2026-09-29 16:00', 'start', hours(2)],
      ['2026-09-29 17:00', 'extend', { value: 3, unit: 'urgent-hour' }],
    ),
    city,
  )
  expect(dueOf(clock)).toBe('2026-09-29 21:00')
  expect(clock.elapsed(at('2026-09-29 20:00'))).toEqual({ used: 4 * HOUR, total: 5 * HOUR })
  expect(clock.elapsed(at('2026-09-29 23:00'))).toEqual({ used: 7 * HOUR, total: 5 * HOUR })
})

test('a stopped clock keeps the due instant it had when it last ran', () => {
  const inTime = log(['2026-09-29 10:00', 'start', hours(4)], ['2026-09-29 11:00', 'stop'])
  expect(clockOf(inTime, city)).toMatchObject({
    status: 'stopped',
    dueAt: at('2026-09-29 16:00'),
    missedAt: null,
  })
  const whilePaused = log(
    ['2026-09-29 10:00', 'start', hours(4)],
    ['2026-09-29 11:00', 'pause'],
    ['2026-10-09 11:00', 'stop'],
  )
  const clock = clockOf(whilePaused, city)
  expect(clock).toMatchObject({ status: 'stopped', dueAt: at('2026-09-29 16:00'), missedAt: null })
  expect(clock.elapsed(at('2026-11-24 00:00')).used).toBe(HOUR)
})

test('an instant that passed while the clock ran is missed for good; to reach it is not to miss it', () => {
  const until = (end: string): Clock =>
    clockOf(log(['2026-09-29 08:00', 'start', hours(4)], [end, 'pause']), city)
  expect(until('2026-09-29 12:00').missedAt).toBeNull()
  expect(until('2026-09-29 12:01').missedAt).toBe(at('2026-09-29 12:00'))
  const goesOn = clockOf(
    log(
      ['2026-09-29 08:00', 'start', hours(4)],
      ['2026-09-29 13:00', 'pause'],
      ['2026-10-09 08:00', 'resume'],
    ),
    city,
  )
  expect(goesOn).toMatchObject({ dueAt: at('2026-09-29 12:00'), missedAt: at('2026-09-29 12:00') })
})

test('a pause outside office hours costs nothing', () => {
  const clock = clockOf(
    log(
      ['2026-09-29 17:00', 'start', hours(2)],
      ['2026-09-29 18:30', 'pause'],
      ['2026-09-30 07:00', 'resume'],
    ),
    city,
  )
  expect(dueOf(clock)).toBe('2026-09-30 09:00')
})

test('several entries may bear one instant', () => {
  const clock = clockOf(
    log(
      ['2026-09-29 10:00', 'start', hours(1)],
      ['2026-09-29 10:00', 'pause'],
      ['2026-09-29 10:00', 'extend', hours(1)],
      ['2026-09-29 10:00', 'resume'],
    ),
    city,
  )
  expect(dueOf(clock)).toBe('2026-09-29 12:00')
})

test('working time on dates not yet known is provisional, time on the wall is not', () => {
  const start = '2026-12-31 11:59'
  expect(clockOf(log([start, 'start', hours(1)]), city).provisional).toBe(true)
  expect(
    clockOf(log([start, 'start', { value: MINUTE / HOUR, unit: 'working-hour' }]), city)
      .provisional,
  ).toBe(false)
  expect(clockOf(log([start, 'start', { value: 9, unit: 'natural-day' }]), city).provisional).toBe(
    false,
  )
  expect(clockOf(log([start, 'start', { value: 9, unit: 'urgent-day' }]), city).provisional).toBe(
    false,
  )
  expect(
    clockOf(log([start, 'start', hours(1)], ['2027-01-04 09:00', 'pause']), city).provisional,
  ).toBe(true)
})

test('another calendar gives another due instant; the log stays as it was written', () => {
  const written = log(
    ['2026-12-31 10:00', 'start', hours(4)],
    ['2026-12-31 11:00', 'pause'],
    ['2026-12-31 11:30', 'resume'],
  )
  const before = structuredClone(written)
  for (const entry of written) Object.freeze(entry)
  Object.freeze(written)
  const newYearOff = compileCalendar({
    ...CITY,
    holidays: [...CITY.holidays, '2027-01-01'],
    knownThrough: '2027-12-31',
  })
  expect(clockOf(written, city)).toMatchObject({ dueAt: at('2027-01-01 10:30'), provisional: true })
  expect(clockOf(written, newYearOff)).toMatchObject({
    dueAt: at('2027-01-04 10:30'),
    provisional: false,
  })
  expect(clockOf(written, city).dueAt).toBe(at('2027-01-01 10:30'))
  expect(written).toEqual(before)
})

test.each<[string, [string, ClockEntry['action'], Limit?][]]>([
  ['worktime/not-started', []],
  ['worktime/not-started', [['2026-09-29 10:00', 'pause']]],
  ['worktime/not-started', [['2026-09-29 10:00', 'extend', hours(1)]]],
  ['worktime/limit-missing', [['2026-09-29 10:00', 'start']]],
  [
    'worktime/limit-missing',
    [
      ['2026-09-29 10:00', 'start', hours(1)],
      ['2026-09-29 10:00', 'extend'],
    ],
  ],
  ['worktime/bad-limit', [['2026-09-29 10:00', 'start', hours(0)]]],
  ['worktime/bad-instant', [['no time', 'start', hours(1)]]],
  [
    'worktime/started-twice',
    [
      ['2026-09-29 10:00', 'start', hours(1)],
      ['2026-09-29 10:01', 'start', hours(1)],
    ],
  ],
  [
    'worktime/resume-without-pause',
    [
      ['2026-09-29 10:00', 'start', hours(1)],
      ['2026-09-29 10:01', 'resume'],
    ],
  ],
  [
    'worktime/pause-while-paused',
    [
      ['2026-09-29 10:00', 'start', hours(1)],
      ['2026-09-29 10:01', 'pause'],
      ['2026-09-29 10:02', 'pause'],
    ],
  ],
  [
    'worktime/already-stopped',
    [
      ['2026-09-29 10:00', 'start', hours(1)],
      ['2026-09-29 10:01', 'stop'],
      ['2026-09-29 10:02', 'extend', hours(1)],
    ],
  ],
  [
    'worktime/time-goes-backwards',
    [
      ['2026-09-29 10:00', 'start', hours(1)],
      ['2026-09-29 09:59', 'pause'],
    ],
  ],
  [
    'worktime/time-goes-backwards',
    [
      ['2026-09-29 10:00', 'start', hours(1)],
      ['no time', 'pause'],
    ],
  ],
])('refuses with %s', (code, entries) => {
  const read = (): unknown => clockOf(log(...entries), city)
  expect(read).toThrow(WorktimeError)
  expect(read).toThrow(expect.objectContaining({ code }))
})
