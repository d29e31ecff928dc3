import { countAtMost, countBelow } from './search.ts'
import type { Year } from './year.ts'

/** The working time of one year of UTC, in order of time. */
export interface YearTable {
  readonly year: Year
  readonly count: number
  readonly opens: Float64Array
  /** Working time of the year before each opening; one more at the end for the whole year. */
  readonly before: Float64Array
}

/** Working time from the beginning of the table's year up to an instant in it. */
export function workedBefore(at: number, { opens, before, count }: YearTable): number {
  const slot = countAtMost(opens, count, at) - 1
  if (slot < 0) return 0
  return Math.min(at - numberAt(opens, slot) + numberAt(before, slot), numberAt(before, slot + 1))
}

/** The first instant at which so much of the year has been worked: the close of a slot, not the next opening. */
export function instantOf(worked: number, { opens, before, count }: YearTable): number {
  const slot = countBelow(before, count, worked) - 1
  return numberAt(opens, slot) + worked - numberAt(before, slot)
}

export function workedIn({ before, count }: YearTable): number {
  return numberAt(before, count)
}

function numberAt(list: Float64Array, index: number): number {
  return list[index] as number
}
