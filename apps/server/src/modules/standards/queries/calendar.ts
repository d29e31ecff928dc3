import { type Calendar, isProvisional } from '@gongzhi/worktime'
import { dayIn } from '../../../platform/city-time.ts'
import type { Context } from '../../../platform/context.ts'
import { type CalendarDay, daysBetween, daysOfMonth, NoCalendar } from '../domain/index.ts'
import { forgetSnapshot, snapshotOf } from './snapshot.ts'

/**
 * The office calendar in force, ready for computing. The same object until another is published.
 * Who was told of a version asks for `atLeast` that one, so as not to compute with an older.
 */
export async function cityCalendar(
  ctx: Context,
  wanted: { readonly atLeast?: number } = {},
): Promise<{ readonly calendar: Calendar; readonly version: number }> {
  const { calendar } = await snapshotOf(ctx)
  if (!calendar) throw new NoCalendar('no calendar was published')
  if (calendar.version >= (wanted.atLeast ?? 0)) return calendar
  forgetSnapshot(ctx.db)
  return (await snapshotOf(ctx)).calendar ?? calendar
}

/**
 * Whether the time between two instants touches days whose holidays are not yet known. Says so in
 * the log, once for each calendar: a due instant that may still move must not pass unnoticed.
 */
export async function leavesCalendar(ctx: Context, fromMs: number, toMs: number): Promise<boolean> {
  const { calendar, version } = await cityCalendar(ctx)
  if (!isProvisional(fromMs, toMs, calendar)) return false
  if (!warned.has(calendar)) {
    const { knownThrough } = calendar.spec
    ctx.log.warn({ version, knownThrough }, 'a due instant lies beyond the known calendar')
    warned.add(calendar)
  }
  return true
}

const warned = new WeakSet<Calendar>()

export interface CalendarMonth {
  readonly version: number
  readonly zone: string
  readonly knownThrough: string
  /** Days from today to the end of what is known; negative when it has passed. */
  readonly daysLeft: number
  readonly sources: readonly { readonly year: number; readonly source: string }[]
  readonly days: readonly CalendarDay[]
}

/** One month of the office calendar; the current one unless asked. */
export async function calendarMonth(ctx: Context, month?: string): Promise<CalendarMonth> {
  const { calendar } = await snapshotOf(ctx)
  if (!calendar) throw new NoCalendar('no calendar was published')
  const { spec } = calendar.calendar
  const today = dayIn(spec.zone, ctx.now())
  return {
    version: calendar.version,
    zone: spec.zone,
    knownThrough: spec.knownThrough,
    daysLeft: daysBetween(today, spec.knownThrough),
    sources: calendar.years.map(({ year, source }) => ({ year, source })),
    days: daysOfMonth(month ?? today.slice(0, 7), spec, calendar.years),
  }
}
