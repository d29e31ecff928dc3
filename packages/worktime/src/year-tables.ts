import type { Calendar } from './calendar.ts'
import { DAY } from './limit.ts'
import { type Year, yearBegins, yearOf } from './year.ts'
import type { YearTable } from './year-table.ts'

export function tableAt(at: number, calendar: Calendar): YearTable {
  return tableOf(yearOf(at), calendar)
}

export function tableOf(year: Year, calendar: Calendar): YearTable {
  const known = calendar.years.get(year)
  if (known) return known
  const table = compileYear(yearOf(yearBegins(year)), calendar)
  calendar.years.set(year, table)
  return table
}

/**
 * Time is worked while the clock on the wall shows a time inside a slot of the date it shows. Taking
 * each span of constant offset for itself makes this hold where clocks change, and keeps the order.
 */
function compileYear(year: Year, calendar: Calendar): YearTable {
  const opens: number[] = []
  const before = [0]
  let worked = 0
  let closed = -Infinity
  for (const { from, to, offset } of calendar.zone.spansOf(year)) {
    const lastDay = Math.floor((to - 1 + offset) / DAY)
    for (let day = Math.floor((from + offset) / DAY); day <= lastDay; day++) {
      for (const slot of calendar.slotsOn(day)) {
        const open = Math.max(from, day * DAY + slot.from - offset)
        const close = Math.min(to, day * DAY + slot.to - offset)
        if (open >= close) continue
        worked += close - open
        if (open === closed) before[before.length - 1] = worked
        else {
          opens.push(open)
          before.push(worked)
        }
        closed = close
      }
    }
  }
  return {
    year,
    count: opens.length,
    opens: Float64Array.from(opens),
    before: Float64Array.from(before),
  }
}
