import type { Calendar } from '@gongzhi/worktime'
import type { Draft } from './decide.ts'
import { dueClocks } from './due.ts'
import type { CaseState, Stage } from './state.ts'

export interface KnownDue {
  readonly stage: Stage
  /** The due instant; of a resting clock the one it has missed, if any. */
  readonly dueAt: number | null
}

/**
 * A calendar has changed: what becomes due at another instant, and the entry that says so. Nothing
 * is written where no due instant moved, so that doing it twice is the same as doing it once.
 */
export function recompute(
  state: CaseState,
  known: readonly KnownDue[],
  calendar: Calendar,
  facts: { now: number; actor: string; version: number },
): Draft | undefined {
  const before = new Map(known.map((k) => [k.stage, k.dueAt]))
  const changes = dueClocks(state, calendar)
    .map(({ stage, dueAt, missedAt }) => ({
      stage,
      from: before.get(stage) ?? null,
      to: dueAt ?? missedAt,
    }))
    .filter(({ from, to }) => from !== to)
  if (changes.length === 0) return undefined
  return {
    at: Math.max(facts.now, state.lastAt),
    actor: facts.actor,
    role: 'system',
    simulated: false,
    command: 'recomputeClocks',
    from: state.status,
    to: state.status,
    reason: null,
    payload: { calendar: facts.version, changes },
  }
}
