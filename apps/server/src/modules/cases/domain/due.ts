import { type Calendar, clockOf, type ClockEntry } from '@gongzhi/worktime'
import { strictest } from './companions.ts'
import { type CaseState, type Stage, STAGES } from './state.ts'

export interface DueClock {
  readonly stage: Stage
  readonly status: 'running' | 'paused' | 'stopped'
  /** Milliseconds in UTC; null while paused. */
  readonly dueAt: number | null
  /** The due instant, once the log itself shows that the clock ran past it. */
  readonly missedAt: number | null
  /** The calendar is not yet published for all of the time counted. */
  readonly provisional: boolean
  readonly log: readonly ClockEntry[]
}

/**
 * The due instants of the present round: computed from the logs, never typed in. With
 * what was merged into the case, the strictest holds.
 */
export function dueClocks(state: CaseState, calendar: Calendar): DueClock[] {
  return STAGES.flatMap((stage) => {
    const own = state.clocks[stage]
    if (!own) return []
    const log = strictest(state, stage, own, calendar)
    const { status, dueAt, missedAt, provisional } = clockOf(log, calendar)
    return [{ stage, status, dueAt, missedAt, provisional, log }]
  })
}

/** From when on a clock is overdue: while it runs its due instant, afterwards the one it has missed. */
export function overdueFrom({ status, dueAt, missedAt }: DueClock): number | null {
  return status === 'running' ? dueAt : missedAt
}

/** Of the clocks that run the one that is due first. */
export function nextClock(clocks: readonly DueClock[]): DueClock | undefined {
  return clocks
    .filter((c) => c.status === 'running')
    .toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))[0]
}

export type Light = 'green' | 'amber' | 'red'

export interface Reading {
  readonly light: Light
  /** Milliseconds of the time that the limit counts. */
  readonly used: number
  readonly total: number
}

/** Green, amber from a share of the limit on, red when overdue. */
export function readClock(
  log: readonly ClockEntry[],
  calendar: Calendar,
  now: number,
  amber: number,
): Reading {
  const { status, dueAt, missedAt, elapsed } = clockOf(log, calendar)
  const { used, total } = elapsed(now)
  // Due at the close of the office, a clock uses up nothing more until it opens again, and is late.
  const late = status === 'running' ? now > (dueAt ?? Infinity) : missedAt !== null
  return { light: late ? 'red' : used >= amber * total ? 'amber' : 'green', used, total }
}
