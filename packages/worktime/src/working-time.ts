import type { Calendar } from './calendar.ts'
import { instantOf, workedBefore, workedIn } from './year-table.ts'
import { tableAt, tableOf } from './year-tables.ts'

/** Working time between two instants in milliseconds; negative when `toMs` is the earlier one. */
export function workingTimeBetween(fromMs: number, toMs: number, calendar: Calendar): number {
  if (toMs < fromMs) return -workingTimeBetween(toMs, fromMs, calendar)
  const first = tableAt(fromMs, calendar)
  const last = tableAt(toMs, calendar)
  let worked = workedBefore(toMs, last) - workedBefore(fromMs, first)
  for (let year = first.year; year < last.year; year++) worked += workedIn(tableOf(year, calendar))
  return worked
}

/**
 * The first instant by which `workedMs` of working time has passed since `fromMs`. When that is
 * exactly the close of a slot it is the close, not the next opening; no working time is no waiting.
 */
export function addWorkingTime(fromMs: number, workedMs: number, calendar: Calendar): number {
  let table = tableAt(fromMs, calendar)
  if (workedMs <= 0) return fromMs
  let target = workedBefore(fromMs, table) + workedMs
  while (target > workedIn(table)) {
    target -= workedIn(table)
    table = tableOf(table.year + 1, calendar)
  }
  return instantOf(target, table)
}
