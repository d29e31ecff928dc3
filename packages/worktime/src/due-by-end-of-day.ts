import type { Calendar } from './calendar.ts'
import type { DayNumber } from './calendar-date.ts'
import { DAY } from './limit.ts'
import { firstShowing, localTime } from './natural-time.ts'
import { isWorkingDay, workingDayAfter } from './working-days.ts'
import { WorktimeError } from './worktime-error.ts'

export interface EndOfDay {
  /** Whether the last day ends at midnight or with the close of its last slot; midnight unless told. */
  readonly until?: 'midnight' | 'closing' | undefined
  /** Whether a last natural day on which nobody works moves on to the next working day; it stays unless told. */
  readonly restDay?: 'stays' | 'moves-on' | undefined
}

/**
 * The other calculator, of administrative procedure: whole days, the first of them the day after
 * `startMs` whatever the hour, up to the end of the n-th. Compare `dueAt`, which counts hours.
 */
export function dueByEndOfDay(
  startMs: number,
  n: number,
  unit: 'working-day' | 'natural-day',
  calendar: Calendar,
  { until = 'midnight', restDay = 'stays' }: EndOfDay = {},
): number {
  if (!(Number.isInteger(n) && n > 0)) throw badDayCount(n)
  const received = Math.floor(localTime(startMs, calendar.zone) / DAY)
  let last = unit === 'working-day' ? workingDayAfter(received, n, calendar) : received + n
  if (restDay === 'moves-on' && !isWorkingDay(last, calendar))
    last = workingDayAfter(last, 1, calendar)
  const end = until === 'closing' ? closingTime(last, calendar) : DAY
  return firstShowing(last * DAY + end, startMs, calendar.zone)
}

/** Midnight for a date on which nobody works. */
function closingTime(day: DayNumber, calendar: Calendar): number {
  return calendar.slotsOn(day).at(-1)?.to ?? DAY
}

function badDayCount(n: number): WorktimeError {
  return new WorktimeError('worktime/bad-day-count', {
    'zh-CN': `"${n}"不是天数，请填写正整数；不足一日的时限按小时计算。`,
    en: `"${n}" is no number of days; give a whole number above zero, and count parts of a day by the hour.`,
  })
}
