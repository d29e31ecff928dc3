import type { Calendar } from './calendar.ts'
import type { DayNumber } from './calendar-date.ts'
import { countAtMost } from './search.ts'
import { DAY } from './limit.ts'
import { type Year, yearBegins, yearOf } from './year.ts'

export function isWorkingDay(day: DayNumber, calendar: Calendar): boolean {
  return calendar.slotsOn(day).length > 0
}

/** The n-th working day after a date. */
export function workingDayAfter(day: DayNumber, n: number, calendar: Calendar): DayNumber {
  let year = yearOf(day * DAY)
  let days = workingDaysOf(year, calendar)
  let index = countAtMost(days, days.length, day) + n - 1
  while (index >= days.length) {
    index -= days.length
    year = yearOf(yearBegins(year + 1))
    days = workingDaysOf(year, calendar)
  }
  return days[index] as DayNumber
}

function workingDaysOf(year: Year, calendar: Calendar): readonly DayNumber[] {
  const known = calendar.workingDays.get(year)
  if (known) return known
  const days: DayNumber[] = []
  for (let day = yearBegins(year) / DAY; day < yearBegins(year + 1) / DAY; day++)
    if (isWorkingDay(day, calendar)) days.push(day)
  calendar.workingDays.set(year, days)
  return days
}
