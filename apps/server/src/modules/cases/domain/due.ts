import { type Calendar, clockOf, type ClockEntry } from '@gongzhi/worktime'
import { type CaseState, type Stage, STAGES } from './state.ts'

export interface DueClock {
  readonly stage: Stage
  readonly status: 'running' | 'paused' | 'stopped'
  /** Milliseconds in UTC; null while paused. */
  readonly dueAt: number | null
  readonly log: readonly ClockEntry[]
}

/** The due instants of the present round: computed from the logs, never typed in. */
export function dueClocks(state: CaseState, calendar: Calendar): DueClock[] {
  return STAGES.flatMap((stage) => {
    const log = state.clocks[stage]
    if (!log) return []
    const { status, dueAt } = clockOf(log, calendar)
    return [{ stage, status, dueAt, log }]
  })
}
