import type { Context } from '../../platform/context.ts'
import type { Job } from '../../platform/module.ts'
import { NoCalendar } from './domain/index.ts'
import { calendarMonth } from './queries/index.ts'

const DAY_MS = 24 * 3_600_000
/** Next year's holidays are announced in November; without them due instants may be wrong. */
const WARN_DAYS = 45

export const jobs = [
  { kind: 'standards.calendarEnds', everyMs: DAY_MS, run: warnBeforeCalendarEnds },
] satisfies Job[]

export async function warnBeforeCalendarEnds(ctx: Context): Promise<void> {
  try {
    const { version, knownThrough, daysLeft } = await calendarMonth(ctx)
    if (daysLeft < WARN_DAYS)
      ctx.log.warn(
        { version, knownThrough, daysLeft },
        'the office calendar ends soon: load calendar.json with the next year',
      )
  } catch (error) {
    if (!(error instanceof NoCalendar)) throw error
    ctx.log.warn('no office calendar has been published')
  }
}
