import { expect, test } from 'vitest'
import {
  addWorkingTime,
  compileCalendar,
  dueAt,
  dueByEndOfDay,
  isProvisional,
  type Limit,
  workingTimeBetween,
  WorktimeError,
} from './index.ts'
import { at, CITY, shown } from './testing/calendars.ts'

const HOUR = 3_600_000
const city = compileCalendar(CITY)
const amsterdam = compileCalendar({
  ...CITY,
  zone: 'Europe/Amsterdam',
  slots: [['00:00', '06:00']],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  holidays: [],
  makeupDays: [],
  partDays: {},
})

function due(start: string, value: number, unit: Limit['unit']): string {
  return shown(dueAt(at(start), { value, unit }, city))
}

test('urgent units run on through nights, rest days and holidays', () => {
  expect(due('2026-09-30 23:30', 2, 'urgent-hour')).toBe('2026-10-01 01:30')
  expect(due('2026-09-30 17:00', 1.5, 'urgent-day')).toBe('2026-10-02 05:00')
})

test('working hours pass over the noon break, the night and the holidays', () => {
  expect(due('2026-09-29 11:00', 2, 'working-hour')).toBe('2026-09-29 15:00')
  expect(due('2026-09-29 17:00', 2, 'working-hour')).toBe('2026-09-30 09:00')
  expect(due('2026-09-30 17:00', 2, 'working-hour')).toBe('2026-10-08 09:00')
})

test('a make-up workday is worked, a part-day only for its own hours', () => {
  expect(due('2026-10-09 17:00', 2, 'working-hour')).toBe('2026-10-10 09:00')
  expect(due('2026-12-31 11:00', 2, 'working-hour')).toBe('2027-01-01 09:00')
})

test('what comes in outside office hours begins with the next slot', () => {
  expect(due('2026-09-29 12:30', 1, 'working-hour')).toBe('2026-09-29 15:00')
  expect(due('2026-09-26 03:00', 1, 'working-hour')).toBe('2026-09-28 09:00')
})

test('a limit that ends with the close of a slot is due at the close', () => {
  expect(due('2026-09-29 08:00', 4, 'working-hour')).toBe('2026-09-29 12:00')
  expect(due('2026-09-29 08:00', 1, 'working-day')).toBe('2026-09-29 18:00')
  expect(due('2026-09-25 18:00', 1, 'working-day')).toBe('2026-09-28 18:00')
})

test('a working day is eight working hours from the minute on', () => {
  expect(due('2026-09-28 10:15', 1, 'working-day')).toBe('2026-09-29 10:15')
  expect(due('2026-09-28 10:15', 0.5, 'working-day')).toBe('2026-09-28 16:15')
  expect(due('2026-09-30 10:15', 7, 'working-day')).toBe('2026-10-15 10:15')
})

test('a city may count fewer hours to a working day than its offices are open', () => {
  const seven = compileCalendar({ ...CITY, hoursPerDay: 7 })
  expect(shown(dueAt(at('2026-09-28 08:00'), { value: 1, unit: 'working-day' }, seven))).toBe(
    '2026-09-28 17:00',
  )
})

test('no working time takes no time, wherever one stands', () => {
  const night = at('2026-09-29 03:00')
  expect(addWorkingTime(night, 0, city)).toBe(night)
})

test('a limit may take longer than the year has left', () => {
  const start = at('2026-11-24 08:00')
  const end = dueAt(start, { value: 700, unit: 'working-day' }, city)
  expect(shown(end).slice(0, 4)).toBe('2029')
  expect(workingTimeBetween(start, end, city)).toBe(700 * 8 * HOUR)
  expect(workingTimeBetween(end, start, city)).toBe(-700 * 8 * HOUR)
})

test('a natural day ends when the wall shows the same time, an urgent day after 24 hours', () => {
  const start = at('2026-03-28 10:00', '+01:00')
  const by = (unit: Limit['unit']): string =>
    shown(dueAt(start, { value: 1, unit }, amsterdam), 'Europe/Amsterdam')
  expect(by('natural-day')).toBe('2026-03-29 10:00')
  expect(by('urgent-day')).toBe('2026-03-29 11:00')
})

test('a time that the wall never shows is due at the instant it is left out', () => {
  const start = at('2026-03-28 02:30', '+01:00')
  expect(dueAt(start, { value: 1, unit: 'natural-day' }, amsterdam)).toBe(
    at('2026-03-29 03:00', '+02:00'),
  )
})

test('an hour shown twice counts twice as work and once as natural time', () => {
  const start = at('2026-10-25 00:00', '+02:00')
  expect(workingTimeBetween(start, at('2026-10-25 12:00', '+01:00'), amsterdam)).toBe(7 * HOUR)
  expect(dueAt(start, { value: 1, unit: 'natural-day' }, amsterdam)).toBe(
    at('2026-10-26 00:00', '+01:00'),
  )
})

test('hours shown twice at the turn of the year count once as natural time', () => {
  const palmer = compileCalendar({ ...CITY, zone: 'Antarctica/Palmer' })
  // At midnight the wall went back to 21:00, so that the old year ended a second time.
  const secondTen = at('1964-12-31 22:00', '-03:00')
  expect(dueAt(secondTen, { value: 1, unit: 'natural-day' }, palmer)).toBe(
    at('1965-01-02 00:00', '-03:00'),
  )
})

test('whole days begin with the day after, whatever the hour', () => {
  const end = (start: string, n: number, unit: 'working-day' | 'natural-day'): string =>
    shown(dueByEndOfDay(at(start), n, unit, city))
  expect(end('2026-09-28 00:00', 1, 'working-day')).toBe('2026-09-30 00:00')
  expect(end('2026-09-28 23:59', 1, 'working-day')).toBe('2026-09-30 00:00')
  expect(end('2026-09-30 10:00', 2, 'working-day')).toBe('2026-10-10 00:00')
  expect(end('2026-12-25 10:00', 20, 'working-day')).toBe('2027-01-23 00:00')
  expect(end('2026-09-30 10:00', 5, 'natural-day')).toBe('2026-10-06 00:00')
})

test('the last day may end with the office, and move off a day of rest', () => {
  const start = at('2026-09-30 10:00')
  const end = (n: number, options: Parameters<typeof dueByEndOfDay>[4]): string =>
    shown(dueByEndOfDay(start, n, 'natural-day', city, options))
  expect(end(5, { restDay: 'moves-on' })).toBe('2026-10-09 00:00')
  expect(end(8, { until: 'closing' })).toBe('2026-10-08 18:00')
  expect(end(5, { until: 'closing', restDay: 'moves-on' })).toBe('2026-10-08 18:00')
  expect(end(5, { until: 'closing' })).toBe('2026-10-06 00:00')
})

test('what leaves the known dates is provisional, to the very midnight', () => {
  const from2026 = compileCalendar({ ...CITY, knownFrom: '2026-01-01' })
  const newYear = at('2027-01-01 00:00')
  expect(isProvisional(at('2026-12-01 00:00'), newYear, city)).toBe(false)
  expect(isProvisional(at('2026-12-01 00:00'), newYear + 1, city)).toBe(true)
  expect(isProvisional(at('2026-01-01 00:00'), newYear, from2026)).toBe(false)
  expect(isProvisional(at('2026-01-01 00:00') - 1, newYear, from2026)).toBe(true)
  expect(isProvisional(at('2020-01-01 00:00'), newYear, city)).toBe(false)
})

test.each<[string, () => unknown]>([
  ['worktime/bad-limit', () => dueAt(0, { value: 0, unit: 'working-day' }, city)],
  ['worktime/bad-limit', () => dueAt(0, { value: -1, unit: 'urgent-hour' }, city)],
  ['worktime/bad-limit', () => dueAt(0, { value: NaN, unit: 'urgent-hour' }, city)],
  ['worktime/bad-limit', () => dueAt(0, { value: Infinity, unit: 'urgent-hour' }, city)],
  ['worktime/bad-limit', () => dueAt(0, { value: 1, unit: 'fortnight' as 'urgent-day' }, city)],
  ['worktime/bad-instant', () => dueAt(NaN, { value: 1, unit: 'urgent-hour' }, city)],
  ['worktime/bad-instant', () => workingTimeBetween(0, Infinity, city)],
  ['worktime/out-of-range', () => dueAt(0, { value: 1e9, unit: 'working-day' }, city)],
  ['worktime/out-of-range', () => dueAt(0, { value: 1e9, unit: 'natural-day' }, city)],
  ['worktime/out-of-range', () => dueAt(0, { value: 1e9, unit: 'urgent-day' }, city)],
  [
    'worktime/out-of-range',
    () => dueAt(at('1899-01-01 00:00'), { value: 1, unit: 'urgent-day' }, city),
  ],
  ['worktime/bad-day-count', () => dueByEndOfDay(0, 0, 'working-day', city)],
  ['worktime/bad-day-count', () => dueByEndOfDay(0, 1.5, 'natural-day', city)],
])('refuses with %s', (code, ask) => {
  expect(ask).toThrow(WorktimeError)
  expect(ask).toThrow(expect.objectContaining({ code }))
})
