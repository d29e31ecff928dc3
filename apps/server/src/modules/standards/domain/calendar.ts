import { type CalendarSpec, compileCalendar, WorktimeError } from '@gongzhi/worktime'
import { HEADER_ROW, isDay, type Refusal } from './columns.ts'

/** Days in a row on which the office rests, under the name people know them by. */
interface Holiday {
  readonly nameZh: string
  readonly nameEn: string
  readonly from: string
  readonly to: string
}

/** What one year's announcement says. */
export interface CalendarYear {
  readonly year: number
  readonly holidays: readonly Holiday[]
  readonly makeupDays: readonly string[]
  readonly partDays: CalendarSpec['partDays']
  readonly source: string
}

export interface CalendarFile {
  readonly weekdays: readonly number[]
  readonly slots: CalendarSpec['slots']
  readonly hoursPerDay?: number | undefined
  readonly knownThrough: string
  readonly years: readonly CalendarYear[]
}

/** The specification for the calculator, or what is wrong with the file. */
export function readCalendar(
  file: CalendarFile,
  zone: string,
): { readonly spec: CalendarSpec } | { readonly refused: readonly Refusal[] } {
  const refused = [...checkYears(file), ...file.years.flatMap((y) => checkYear(y, file))]
  if (refused.length > 0) return { refused }
  const spec = specOf(file, zone)
  try {
    compileCalendar(spec)
    return { spec }
  } catch (error) {
    if (!(error instanceof WorktimeError)) throw error
    const words = { zh: error.words['zh-CN'], en: error.words.en }
    return { refused: [refuse('calendar', 'standards/calendar-impossible', words)] }
  }
}

function specOf(file: CalendarFile, zone: string): CalendarSpec {
  const { years, hoursPerDay } = file
  return {
    zone,
    weekdays: file.weekdays,
    slots: file.slots,
    holidays: years.flatMap((y) => y.holidays.flatMap(daysOf)),
    makeupDays: years.flatMap((y) => y.makeupDays),
    partDays: Object.assign({}, ...years.map((y) => y.partDays)),
    knownFrom: `${Math.min(...years.map((y) => y.year))}-01-01`,
    knownThrough: file.knownThrough,
    ...(hoursPerDay !== undefined && { hoursPerDay }),
  }
}

function checkYears(file: CalendarFile): Refusal[] {
  const years = file.years.map((y) => y.year).toSorted((a, b) => a - b)
  const gap = years.findIndex((year, i) => i > 0 && year !== (years[i - 1] ?? 0) + 1)
  const last = String(years.at(-1) ?? '')
  return [
    ...(years.length === 0 ? [refuse('years', 'standards/calendar-no-year', {})] : []),
    ...(gap > 0 ? [refuse('years', 'standards/calendar-gap', { given: years[gap] ?? '' })] : []),
    ...(isDay(file.knownThrough) && file.knownThrough.startsWith(last)
      ? []
      : [
          refuse('knownThrough', 'standards/calendar-known-through', {
            given: file.knownThrough,
            year: last,
          }),
        ]),
  ]
}

function checkYear(year: CalendarYear, file: CalendarFile): Refusal[] {
  const at = (part: string) => `years.${year.year}.${part}`
  const inYear = (given: string, part: string) =>
    isDay(given) && given.startsWith(`${year.year}-`)
      ? []
      : [refuse(at(part), 'standards/calendar-day', { given, year: year.year })]
  const order = year.holidays
    .filter((h) => h.to < h.from)
    .map((h) => refuse(at('holidays'), 'standards/row-date-order', { given: h.to, from: h.from }))
  const idle = year.makeupDays
    .filter((d) => isDay(d) && file.weekdays.includes(weekdayOf(d)))
    .map((given) => refuse(at('makeupDays'), 'standards/calendar-idle-makeup', { given }))
  return [
    ...year.holidays.flatMap((h) => [...inYear(h.from, 'holidays'), ...inYear(h.to, 'holidays')]),
    ...year.makeupDays.flatMap((d) => inYear(d, 'makeupDays')),
    ...Object.keys(year.partDays).flatMap((d) => inYear(d, 'partDays')),
    ...order,
    ...idle,
  ]
}

function refuse(column: string, code: string, params: Refusal['params']): Refusal {
  return { row: HEADER_ROW, column, code, params }
}

export function daysOf({ from, to }: { readonly from: string; readonly to: string }): string[] {
  const days: string[] = []
  for (let at = from; at <= to; at = addDays(at, 1)) days.push(at)
  return days
}

export function addDays(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
