import { DAY } from './limit.ts'
import { WorktimeError } from './worktime-error.ts'

/** A date as the number of days since 1970-01-01. */
export type DayNumber = number

export function dayNumber(date: string): DayNumber {
  const ms = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN
  // Some engines roll the 30th of February over into March; the way back tells.
  if (Number.isNaN(ms) || dateOf(ms / DAY) !== date) throw badDate(date)
  return ms / DAY
}

function dateOf(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

function badDate(date: string): WorktimeError {
  return new WorktimeError('worktime/bad-date', {
    'zh-CN': `"${date}"不是日期，请按 2026-10-01 的样式填写。`,
    en: `"${date}" is no date; write it like 2026-10-01.`,
  })
}
