import { type DayNumber, dayNumber, weekdayOf } from './calendar-date.ts'
import { DAY, HOUR } from './limit.ts'
import { lengthOfSlots, parseSlots, type Slot, type SlotText } from './slots.ts'
import { WorktimeError } from './worktime-error.ts'
import type { Year } from './year.ts'
import type { YearTable } from './year-table.ts'
import { type Zone, zoneOf } from './zone.ts'

/** The working time of one city, as its office publishes it. Dates are written 2026-10-01. */
export interface CalendarSpec {
  /** An IANA name, as Asia/Shanghai. */
  readonly zone: string
  /** Days of the week that are worked: 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
  /** Office hours of a full day, as ['08:00', '12:00'] and ['14:00', '18:00']. */
  readonly slots: readonly SlotText[]
  readonly holidays: readonly string[]
  /** Days of rest that are worked instead of a holiday. */
  readonly makeupDays: readonly string[]
  /** Dates with hours of their own, whatever day of the week they fall on. */
  readonly partDays: Readonly<Record<string, readonly SlotText[]>>
  /** The first date the lists above are complete for; without it, everything up to `knownThrough`. */
  readonly knownFrom?: string | undefined
  /** The last date the lists above are complete for. Later dates follow the days of the week and what is listed. */
  readonly knownThrough: string
  /** Hours in a working day of the elapsed clock; without it, those of a full day. */
  readonly hoursPerDay?: number | undefined
}

/** A checked calendar. Only `compileCalendar` makes one; years are worked out when first asked for and kept. */
export interface Calendar {
  readonly spec: CalendarSpec
  readonly zone: Zone
  /** Milliseconds of working time in one working day. */
  readonly workingDay: number
  readonly knownFrom: DayNumber
  readonly knownThrough: DayNumber
  readonly slotsOn: (day: DayNumber) => readonly Slot[]
  readonly years: Map<Year, YearTable>
  readonly workingDays: Map<Year, readonly DayNumber[]>
}

const NONE: readonly Slot[] = []

/** Checks a calendar and prepares it for any number of questions; an impossible one is refused. */
export function compileCalendar(spec: CalendarSpec): Calendar {
  const weekdays = weekdaysOf(spec)
  const full = parseSlots(spec.slots)
  const dates = datesOf(spec, full)
  const knownFrom = spec.knownFrom === undefined ? -Infinity : dayNumber(spec.knownFrom)
  const knownThrough = dayNumber(spec.knownThrough)
  if (knownFrom > knownThrough) throw knowsNothing(spec)
  if (!weekdays.some((worked) => worked && full.length > 0) && !someWorked(dates)) throw noTime()
  return {
    spec,
    zone: zoneOf(spec.zone),
    workingDay: workingDayOf(spec, full),
    knownFrom,
    knownThrough,
    slotsOn: (day) => dates.get(day) ?? (weekdays[weekdayOf(day)] ? full : NONE),
    years: new Map(),
    workingDays: new Map(),
  }
}

function weekdaysOf(spec: CalendarSpec): boolean[] {
  const week = new Array<boolean>(8).fill(false)
  for (const day of spec.weekdays) {
    if (!Number.isInteger(day) || day < 1 || day > 7) throw badWeekday(day)
    week[day] = true
  }
  return week
}

/** Every date that does not follow its day of the week. */
function datesOf(spec: CalendarSpec, full: readonly Slot[]): Map<DayNumber, readonly Slot[]> {
  const dates = new Map<DayNumber, readonly Slot[]>()
  for (const date of spec.makeupDays) dates.set(dayNumber(date), full)
  for (const [date, slots] of Object.entries(spec.partDays))
    dates.set(dayNumber(date), ownSlots(date, slots))
  for (const date of spec.holidays) {
    const day = dayNumber(date)
    if ((dates.get(day)?.length ?? 0) > 0) throw conflicting(date)
    dates.set(day, NONE)
  }
  return dates
}

function ownSlots(date: string, slots: readonly SlotText[]): readonly Slot[] {
  if (slots.length > 0) return parseSlots(slots)
  throw new WorktimeError('worktime/bad-slot', {
    'zh-CN': `${date} 没有任何时段；全天不上班的日期请列入节假日。`,
    en: `${date} has no slot; a date on which nobody works belongs to the holidays.`,
  })
}

function someWorked(dates: ReadonlyMap<DayNumber, readonly Slot[]>): boolean {
  return [...dates.values()].some((slots) => slots.length > 0)
}

function workingDayOf(spec: CalendarSpec, full: readonly Slot[]): number {
  const length =
    spec.hoursPerDay === undefined ? lengthOfSlots(full) : Math.round(spec.hoursPerDay * HOUR)
  if (length > 0 && length <= DAY) return length
  throw new WorktimeError('worktime/bad-hours-per-day', {
    'zh-CN': '一个工作日的小时数须大于 0 且不超过 24；没有通常时段的日历须写明该数。',
    en: 'The hours of a working day must be above 0 and at most 24; a calendar without usual slots must name them.',
  })
}

function noTime(): WorktimeError {
  return new WorktimeError('worktime/no-working-time', {
    'zh-CN': '日历中没有任何工作时间：请至少给出一个工作日和一个时段，或一个有时段的日期。',
    en: 'The calendar has no working time at all: give a weekday and a slot, or a date with a slot.',
  })
}

function badWeekday(day: number): WorktimeError {
  return new WorktimeError('worktime/bad-weekday', {
    'zh-CN': `"${day}"不是星期：1 为星期一，7 为星期日。`,
    en: `"${day}" is no day of the week: 1 is Monday, 7 is Sunday.`,
  })
}

function conflicting(date: string): WorktimeError {
  return new WorktimeError('worktime/conflicting-dates', {
    'zh-CN': `${date} 既列为节假日又列为上班日，请只保留一处。`,
    en: `${date} is listed as a holiday and as worked; keep one of them.`,
  })
}

function knowsNothing({ knownFrom, knownThrough }: CalendarSpec): WorktimeError {
  return new WorktimeError('worktime/conflicting-dates', {
    'zh-CN': `日历的起始日 ${knownFrom} 晚于截止日 ${knownThrough}。`,
    en: `The calendar is known from ${knownFrom} on but only through ${knownThrough}.`,
  })
}
