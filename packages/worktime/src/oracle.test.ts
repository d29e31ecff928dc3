import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingTime,
  type CalendarSpec,
  type ClockEntry,
  clockOf,
  compileCalendar,
  dueAt,
  type Limit,
  type SlotText,
  type Unit,
  UNITS,
  workingTimeBetween,
} from './index.ts'
import { MINUTE, minuteOracle, wallsOf } from './testing/minute-oracle.ts'

const DAY = 1440
/** Each test walks minutes of some days from one of these dates on. */
const PLACES: readonly { zone: string; around: string; what: string }[] = [
  { zone: 'Asia/Shanghai', around: '2026-10-01', what: 'no summer time' },
  { zone: 'Asia/Shanghai', around: '2026-12-31', what: 'the turn of the year' },
  { zone: 'Europe/Amsterdam', around: '2026-03-29', what: 'an hour left out' },
  { zone: 'Europe/Amsterdam', around: '2026-10-25', what: 'an hour shown twice' },
  { zone: 'America/Havana', around: '2026-03-08', what: 'midnight left out' },
  { zone: 'America/Havana', around: '2026-11-01', what: 'an hour before midnight shown twice' },
  { zone: 'Australia/Lord_Howe', around: '2026-04-05', what: 'half an hour shown twice' },
  { zone: 'Asia/Kathmandu', around: '2026-06-01', what: 'a quarter of an hour off' },
  { zone: 'Antarctica/Palmer', around: '1965-01-01', what: 'a turn of the year shown twice' },
  { zone: 'Pacific/Apia', around: '2011-12-30', what: 'a date left out' },
]

const slots: fc.Arbitrary<SlotText[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: DAY }), { minLength: 2, maxLength: 8 })
  .map((minutes) => {
    const sorted = minutes.sort((a, b) => a - b)
    const pairs = Array.from({ length: sorted.length >> 1 }, (_, i) =>
      sorted.slice(2 * i, 2 * i + 2),
    )
    return pairs.map(([from = 0, to = 0]): SlotText => [timeOfDay(from), timeOfDay(to)])
  })

function specs(zone: string, around: string): fc.Arbitrary<CalendarSpec> {
  const dates = Array.from({ length: 12 }, (_, i) => dateAfter(around, i - 5))
  const kinds = fc.constantFrom('usual', 'usual', 'holiday', 'makeup', 'part')
  return fc
    .record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3 }),
      slots,
      kinds: fc.array(kinds, { minLength: dates.length, maxLength: dates.length }),
      part: slots,
      hoursPerDay: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
    })
    .map(({ weekdays, slots, kinds, part, hoursPerDay }) => {
      const of = (kind: string): string[] => dates.filter((_, i) => kinds[i] === kind)
      return {
        zone,
        weekdays,
        slots,
        holidays: of('holiday'),
        makeupDays: of('makeup'),
        partDays: Object.fromEntries(of('part').map((date) => [date, part])),
        knownThrough: dates.at(-1) ?? around,
        hoursPerDay,
      }
    })
}

const unit = fc.constantFrom<Unit>(...UNITS)

/**
 * A limit of whole minutes, written as the fraction of its unit that it is. Working time is kept to two full
 * days, so that the walk stays short where a day has few minutes.
 */
function limitOf(minutes: number, unit: Unit, spec: CalendarSpec): Limit {
  const full = spec.slots.reduce((sum, [from, to]) => sum + minuteOf(to) - minuteOf(from), 0)
  const most = unit.startsWith('working') ? 2 * full : Infinity
  const day = spec.hoursPerDay === undefined ? full : spec.hoursPerDay * 60
  const size = {
    'urgent-hour': 60,
    'working-hour': 60,
    'urgent-day': DAY,
    'natural-day': DAY,
    'working-day': day,
  }
  return { value: (1 + ((minutes - 1) % most)) / size[unit], unit }
}

describe.each(PLACES)('$zone, $what', ({ zone, around }) => {
  const walls = wallsOf(zone, true)
  const spec = specs(zone, around)
  const begin = Date.parse(`${dateAfter(around, -3)}T00:00:00Z`)
  const minute = fc.integer({ min: 0, max: 6 * DAY }).map((m) => begin + m * MINUTE)

  test('a limit is due at the minute at which a walk by minutes has used it up', () => {
    fc.assert(
      fc.property(
        spec,
        minute,
        fc.integer({ min: 1, max: 2 * DAY }),
        unit,
        (spec, start, minutes, unit) => {
          const limit = limitOf(minutes, unit, spec)
          expect(dueAt(start, limit, compileCalendar(spec))).toBe(
            minuteOracle(spec, walls).dueAt(start, limit),
          )
        },
      ),
      { numRuns: 120 },
    )
  })

  test('working time between two minutes is what a walk counts, and leads back', () => {
    fc.assert(
      fc.property(spec, minute, minute, (spec, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const calendar = compileCalendar(spec)
        const worked = workingTimeBetween(from, to, calendar)
        expect(worked).toBe(minuteOracle(spec, walls).workingTimeBetween(from, to))
        const back = addWorkingTime(from, worked, calendar)
        expect(back).toBeLessThanOrEqual(to)
        expect(workingTimeBetween(from, back, calendar)).toBe(worked)
      }),
      { numRuns: 120 },
    )
  })

  test('a log of pauses and extensions means what a walk through it means', () => {
    const step = fc.record({
      minutes: fc.integer({ min: 0, max: DAY }),
      kind: fc.constantFrom('toggle', 'toggle', 'extend', 'stop'),
      unit,
      limit: fc.integer({ min: 1, max: DAY }),
    })
    fc.assert(
      fc.property(
        spec,
        minute,
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 4 * DAY }),
        (spec, start, steps, later) => {
          const log = logOf(start, steps, spec)
          const now = start + later * MINUTE
          const clock = clockOf(log, compileCalendar(spec))
          const walked = minuteOracle(spec, walls).clock(log, now)
          expect(clock.dueAt).toBe(clock.status === 'paused' ? null : walked.due)
          expect(clock.elapsed(now).used).toBe(walked.used)
        },
      ),
      { numRuns: 120 },
    )
  })
})

interface Step {
  readonly minutes: number
  readonly kind: string
  readonly unit: Unit
  readonly limit: number
}

/** The first step gives the limit of the start; a stop ends the log. */
function logOf(start: number, steps: readonly Step[], spec: CalendarSpec): ClockEntry[] {
  const [first, ...rest] = steps as [Step, ...Step[]]
  const log: ClockEntry[] = [
    { at: start, action: 'start', limit: limitOf(first.limit, first.unit, spec) },
  ]
  let paused = false
  let at = start
  for (const { minutes, kind, unit, limit } of rest) {
    at += minutes * MINUTE
    if (kind === 'extend') log.push({ at, action: 'extend', limit: limitOf(limit, unit, spec) })
    else if (kind === 'toggle') {
      log.push({ at, action: paused ? 'resume' : 'pause' })
      paused = !paused
    } else {
      log.push({ at, action: 'stop' })
      return log
    }
  }
  return log
}

function timeOfDay(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':')
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY * MINUTE).toISOString().slice(0, 10)
}
