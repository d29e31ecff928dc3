import { expect, test } from 'vitest'
import {
  type CalendarSpec,
  compileCalendar,
  dueAt,
  workingTimeBetween,
  WorktimeError,
} from './index.ts'
import { at, CITY, shown } from './testing/calendars.ts'

const HOUR = 3_600_000

function hoursOn(date: string, change: Partial<CalendarSpec>): number {
  const start = at(`${date} 00:00`)
  return (
    workingTimeBetween(start, start + 24 * HOUR, compileCalendar({ ...CITY, ...change })) / HOUR
  )
}

test.each<[string, Partial<CalendarSpec>]>([
  ['worktime/no-working-time', { weekdays: [], makeupDays: [], partDays: {} }],
  ['worktime/no-working-time', { slots: [], partDays: {} }],
  [
    'worktime/overlapping-slots',
    {
      slots: [
        ['08:00', '12:00'],
        ['11:59', '18:00'],
      ],
    },
  ],
  [
    'worktime/overlapping-slots',
    {
      slots: [
        ['08:00', '12:00'],
        ['08:00', '12:00'],
      ],
    },
  ],
  [
    'worktime/overlapping-slots',
    {
      partDays: {
        '2026-12-31': [
          ['08:00', '12:00'],
          ['09:00', '10:00'],
        ],
      },
    },
  ],
  ['worktime/bad-slot', { slots: [['12:00', '12:00']] }],
  ['worktime/bad-slot', { slots: [['22:00', '06:00']] }],
  ['worktime/bad-slot', { slots: [['8:00', '12:00']] }],
  ['worktime/bad-slot', { slots: [['08:00', '24:01']] }],
  ['worktime/bad-slot', { slots: [['08:00', '25:00']] }],
  ['worktime/bad-slot', { slots: [['08:60', '12:00']] }],
  ['worktime/bad-slot', { partDays: { '2026-12-31': [] } }],
  ['worktime/conflicting-dates', { holidays: ['2026-10-10'] }],
  ['worktime/conflicting-dates', { holidays: ['2026-12-31'] }],
  ['worktime/bad-date', { holidays: ['2026-02-30'] }],
  ['worktime/bad-date', { makeupDays: ['2026-1-4'] }],
  ['worktime/bad-date', { partDays: { tomorrow: [['08:00', '12:00']] } }],
  ['worktime/bad-date', { knownThrough: '2026' }],
  ['worktime/conflicting-dates', { knownFrom: '2027-01-01' }],
  ['worktime/bad-weekday', { weekdays: [0] }],
  ['worktime/bad-weekday', { weekdays: [1.5] }],
  ['worktime/unknown-zone', { zone: 'Asia/Atlantis' }],
  ['worktime/bad-hours-per-day', { hoursPerDay: 0 }],
  ['worktime/bad-hours-per-day', { hoursPerDay: 25 }],
  ['worktime/bad-hours-per-day', { hoursPerDay: NaN }],
  ['worktime/bad-hours-per-day', { slots: [] }],
])('refuses with %s a calendar of %j', (code, change) => {
  const compile = (): unknown => compileCalendar({ ...CITY, ...change })
  expect(compile).toThrow(WorktimeError)
  expect(compile).toThrow(expect.objectContaining({ code }))
})

test('every refusal speaks both languages', () => {
  try {
    compileCalendar({ ...CITY, zone: 'Asia/Atlantis' })
    expect.unreachable()
  } catch (error) {
    expect(error).toMatchObject({
      words: {
        'zh-CN': expect.stringContaining('Asia/Atlantis'),
        en: expect.stringContaining('Asia/Atlantis'),
      },
    })
  }
})

test('slots may come in any order and touch each other', () => {
  expect(
    hoursOn('2026-09-29', {
      slots: [
        ['12:00', '18:00'],
        ['08:00', '12:00'],
      ],
    }),
  ).toBe(10)
})

test('a slot may fill the date, and the next date go on with it', () => {
  const open = compileCalendar({ ...CITY, slots: [['00:00', '24:00']] })
  expect(shown(dueAt(at('2026-09-29 20:00'), { value: 6, unit: 'working-hour' }, open))).toBe(
    '2026-09-30 02:00',
  )
  expect(hoursOn('2026-09-29', { slots: [['00:00', '24:00']] })).toBe(24)
})

test('a part-day has its own hours on any day of the week and as a make-up workday', () => {
  expect(hoursOn('2026-09-26', { partDays: { '2026-09-26': [['09:00', '11:30']] } })).toBe(2.5)
  expect(hoursOn('2026-10-10', { partDays: { '2026-10-10': [['09:00', '11:30']] } })).toBe(2.5)
})

test('a holiday on a day of rest and a date listed twice are no fault', () => {
  expect(hoursOn('2026-10-03', { holidays: ['2026-10-03', '2026-10-03'] })).toBe(0)
})

test('a calendar may consist of single dates, and its working time end', () => {
  const dates = compileCalendar({
    ...CITY,
    weekdays: [],
    slots: [],
    holidays: [],
    makeupDays: [],
    partDays: { '2026-12-31': [['08:00', '12:00']] },
    hoursPerDay: 8,
  })
  const start = at('2026-11-24 08:00')
  expect(shown(dueAt(start, { value: 0.5, unit: 'working-day' }, dates))).toBe('2026-12-31 12:00')
  expect(() => dueAt(start, { value: 1, unit: 'working-day' }, dates)).toThrow(
    expect.objectContaining({ code: 'worktime/out-of-range' }),
  )
})

test('dates beyond the known ones follow the days of the week and what is listed already', () => {
  expect(hoursOn('2027-10-01', {})).toBe(8)
  expect(hoursOn('2027-10-01', { holidays: ['2027-10-01'] })).toBe(0)
})

test('the same questions in another order have the same answers', () => {
  const limit = { value: 5, unit: 'working-day' } as const
  const starts = [
    '2028-03-01 09:00',
    '2026-01-01 09:00',
    '2027-06-01 09:00',
    '2026-12-31 23:59',
  ].map((t) => at(t))
  const one = compileCalendar(CITY)
  const other = compileCalendar(CITY)
  const answers = starts.map((start) => dueAt(start, limit, one))
  expect(starts.toReversed().map((start) => dueAt(start, limit, other))).toEqual(
    answers.toReversed(),
  )
})
