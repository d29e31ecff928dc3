import type { Calendar } from './calendar.ts'
import type { Unit } from './limit.ts'
import { addNaturalTime, naturalTimeBetween } from './natural-time.ts'
import { addWorkingTime, workingTimeBetween } from './working-time.ts'
import { checkInstant } from './year.ts'

/** How much of what a unit counts lies between two instants, in milliseconds. */
export function between(unit: Unit, fromMs: number, toMs: number, calendar: Calendar): number {
  if (isWorking(unit)) return workingTimeBetween(fromMs, toMs, calendar)
  return unit === 'natural-day' ? naturalTimeBetween(fromMs, toMs, calendar.zone) : toMs - fromMs
}

/** The first instant by which so much of what a unit counts has passed. */
export function after(unit: Unit, fromMs: number, length: number, calendar: Calendar): number {
  if (isWorking(unit)) return addWorkingTime(fromMs, length, calendar)
  if (unit === 'natural-day') return addNaturalTime(fromMs, length, calendar.zone)
  checkInstant(fromMs + length)
  return fromMs + length
}

export function isWorking(unit: Unit): boolean {
  return unit === 'working-hour' || unit === 'working-day'
}
