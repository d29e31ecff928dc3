import type { Calendar } from './calendar.ts'
import { type ClockEntry, type ClockStatus, readLog, type Run } from './clock-log.ts'
import { after, between, isWorking } from './counting.ts'
import { isProvisional } from './due.ts'
import { lengthOf, type Limit } from './limit.ts'

export interface Elapsed {
  /** Milliseconds that counted, more than `total` once overdue. */
  readonly used: number
  /** Milliseconds of all limits together. */
  readonly total: number
}

export interface Clock {
  readonly status: ClockStatus
  /** Null while paused. A stopped clock keeps the due instant that it had when it last ran. */
  readonly dueAt: number | null
  /** The due instant, once the log itself shows that the clock ran past it. */
  readonly missedAt: number | null
  /** Part of what was counted lies on dates for which the calendar is not yet known. */
  readonly provisional: boolean
  readonly elapsed: (nowMs: number) => Elapsed
}

interface Share {
  readonly limit: Limit
  readonly length: number
}

/**
 * What the log of a clock means under a calendar. Nothing is stored: the same log under another
 * calendar gives another due instant. Limits are used up one after the other, each in its own unit.
 */
export function clockOf(log: readonly ClockEntry[], calendar: Calendar): Clock {
  const { status, runs, limits, last } = readLog(log)
  const shares = limits.map((limit) => ({ limit, length: lengthOf(limit, calendar.workingDay) }))
  const due = dueOver(openEnded(runs), shares, calendar)
  const ranUntil = Math.min(runs.at(-1)?.to ?? last, last)
  const began = runs[0]?.from ?? NaN
  const worked = limits.some((limit) => isWorking(limit.unit))
  return {
    status,
    dueAt: status === 'paused' ? null : due,
    missedAt: due < ranUntil ? due : null,
    provisional: worked && isProvisional(began, status === 'paused' ? ranUntil : due, calendar),
    elapsed: (nowMs) => ({
      used: usedUntil(nowMs, runs, shares, calendar),
      total: shares.reduce((sum, { length }) => sum + length, 0),
    }),
  }
}

/** A limit is due where it would be had the clock gone on from its last run. */
function openEnded(runs: readonly Run[]): readonly Run[] {
  return runs.with(-1, { from: runs.at(-1)?.from ?? NaN, to: Infinity })
}

function dueOver(runs: readonly Run[], shares: readonly Share[], calendar: Calendar): number {
  let index = 0
  let at = runs[0]?.from ?? NaN
  for (const { limit, length } of shares) {
    let left = length
    for (;;) {
      const run = runs[index] as Run
      if (run.to === Infinity) break
      const ran = between(limit.unit, at, run.to, calendar)
      if (ran >= left) break
      left -= ran
      index++
      at = runs[index]?.from ?? NaN
    }
    at = after(limit.unit, at, left, calendar)
  }
  return at
}

function usedUntil(
  nowMs: number,
  runs: readonly Run[],
  shares: readonly Share[],
  calendar: Calendar,
): number {
  let share = 0
  let left = shares[0]?.length ?? NaN
  let used = 0
  for (const run of runs) {
    let at = run.from
    const to = Math.min(run.to, nowMs)
    while (at < to) {
      const { unit } = (shares[share] as Share).limit
      const ran = between(unit, at, to, calendar)
      if (ran < left || share === shares.length - 1) {
        used += ran
        left -= ran
        break
      }
      used += left
      at = after(unit, at, left, calendar)
      share++
      left = shares[share]?.length ?? NaN
    }
  }
  return used
}
