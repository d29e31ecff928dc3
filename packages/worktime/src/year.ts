import { DAY } from './limit.ts'
import { WorktimeError } from './worktime-error.ts'

/** A year of UTC. */
export type Year = number

const FIRST = 1900
const LAST = 2399
const MEAN = 365.2425 * DAY

export function yearBegins(year: Year): number {
  return Date.UTC(year, 0, 1)
}

/** The year an instant lies in, without making a Date. */
export function yearOf(at: number): Year {
  const guess = 1970 + Math.floor(at / MEAN)
  const year = at < yearBegins(guess) ? guess - 1 : at >= yearBegins(guess + 1) ? guess + 1 : guess
  if (!(year >= FIRST && year <= LAST)) throw outside(at)
  return year
}

/** Refuses what is no instant or lies outside the years that are computed. */
export function checkInstant(at: number): void {
  yearOf(at)
}

function outside(at: number): WorktimeError {
  if (!Number.isFinite(at))
    return new WorktimeError('worktime/bad-instant', {
      'zh-CN': `"${at}"不是时刻，请填写自 1970 年起的 UTC 毫秒数。`,
      en: `"${at}" is no instant; give milliseconds since 1970 in UTC.`,
    })
  return new WorktimeError('worktime/out-of-range', {
    'zh-CN': `只计算 ${FIRST} 年至 ${LAST} 年；此前或此后的时刻、以及在此期间用不完的时限均不计算。`,
    en: `Only the years ${FIRST} to ${LAST} are computed: no instant outside them, no limit that they do not fill.`,
  })
}
