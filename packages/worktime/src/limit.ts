import { WorktimeError } from './worktime-error.ts'

export const HOUR = 3_600_000
export const DAY = 86_400_000

/**
 * What a limit counts. The urgent units run on through nights, rest days and holidays; working
 * units count only what the calendar calls working time; a natural day ends when the clock on the
 * wall shows the same time on the next date.
 */
export type Unit = 'urgent-hour' | 'urgent-day' | 'working-hour' | 'working-day' | 'natural-day'

export const UNITS: readonly Unit[] = [
  'urgent-hour',
  'urgent-day',
  'working-hour',
  'working-day',
  'natural-day',
]

/** How long something may take; `value` may be a fraction, as in half a working day. */
export interface Limit {
  readonly value: number
  readonly unit: Unit
}

/** The limit in whole milliseconds of the time that its unit counts. */
export function lengthOf(limit: Limit, workingDay: number): number {
  if (!(limit.value > 0 && limit.value < Infinity)) throw badLimit(limit)
  switch (limit.unit) {
    case 'urgent-hour':
    case 'working-hour':
      return Math.round(limit.value * HOUR)
    case 'urgent-day':
    case 'natural-day':
      return Math.round(limit.value * DAY)
    case 'working-day':
      return Math.round(limit.value * workingDay)
    default:
      throw badLimit(limit)
  }
}

function badLimit({ value, unit }: Limit): WorktimeError {
  return new WorktimeError('worktime/bad-limit', {
    'zh-CN': `时限"${value} ${unit}"不成立：数值须大于零，单位须为 ${UNITS.join('、')} 之一。`,
    en: `"${value} ${unit}" is no limit: the value must be above zero, the unit one of ${UNITS.join(', ')}.`,
  })
}
