import type { Calendar } from './calendar.ts'
import { after } from './counting.ts'
import { DAY, lengthOf, type Limit } from './limit.ts'
import { localTime } from './natural-time.ts'
import { checkInstant } from './year.ts'

/**
 * The instant a limit is used up when its clock starts at `startMs` and is never paused. A working
 * day is so many working hours counted from the very minute, not the rest of a date; a limit that
 * ends with the close of a slot is due at the close, not at the next opening.
 */
export function dueAt(startMs: number, limit: Limit, calendar: Calendar): number {
  checkInstant(startMs)
  return after(limit.unit, startMs, lengthOf(limit, calendar.workingDay), calendar)
}

/**
 * Whether the time between two instants touches dates for which the calendar is not yet known. Working
 * time counted over them follows the days of the week and may change when the dates are published.
 */
export function isProvisional(fromMs: number, toMs: number, calendar: Calendar): boolean {
  const firstDay = Math.floor(localTime(fromMs, calendar.zone) / DAY)
  // What ends at midnight belongs to the date that ends there.
  const lastDay = Math.ceil(localTime(toMs, calendar.zone) / DAY) - 1
  return firstDay < calendar.knownFrom || lastDay > calendar.knownThrough
}
