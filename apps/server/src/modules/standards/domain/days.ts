import type { CalendarSpec } from '@gongzhi/worktime'
import { addDays, type CalendarYear, weekdayOf } from './calendar.ts'

type DayKind = 'working' | 'weekend' | 'holiday' | 'makeup' | 'part'

export interface CalendarDay {
  readonly date: string
  readonly weekday: number
  readonly kind: DayKind
  readonly working: boolean
  /** Office hours of the day; empty when nobody works. */
  readonly slots: CalendarSpec['slots']
  readonly holiday: { readonly zh: string; readonly en: string } | null
  /** The announcement of the year has not come out: the day only follows the week. */
  readonly provisional: boolean
}

/** The days of one month, `2026-10`. */
export function daysOfMonth(
  month: string,
  spec: CalendarSpec,
  years: readonly CalendarYear[],
): CalendarDay[] {
  const days: CalendarDay[] = []
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1))
    days.push(dayOf(date, spec, years))
  return days
}

function dayOf(date: string, spec: CalendarSpec, years: readonly CalendarYear[]): CalendarDay {
  const holiday = years.flatMap((y) => y.holidays).find((h) => h.from <= date && date <= h.to)
  const kind = kindOf(date, spec, holiday !== undefined)
  const slots = kind === 'part' ? (spec.partDays[date] ?? []) : spec.slots
  const working = kind === 'working' || kind === 'makeup' || kind === 'part'
  return {
    date,
    weekday: weekdayOf(date),
    kind,
    working,
    slots: working ? slots : [],
    holiday: holiday ? { zh: holiday.nameZh, en: holiday.nameEn } : null,
    provisional: date > spec.knownThrough || date < (spec.knownFrom ?? ''),
  }
}

function kindOf(date: string, spec: CalendarSpec, holiday: boolean): DayKind {
  if (spec.partDays[date]) return 'part'
  if (holiday) return 'holiday'
  if (spec.makeupDays.includes(date)) return 'makeup'
  return spec.weekdays.includes(weekdayOf(date)) ? 'working' : 'weekend'
}
