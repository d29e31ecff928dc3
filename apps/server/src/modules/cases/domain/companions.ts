import type { Json } from '@gongzhi/ledger'
import { type Calendar, clockOf, type ClockEntry } from '@gongzhi/worktime'
import type { Draft } from './decide.ts'
import {
  type Absorbed,
  type CaseState,
  type ClockAction,
  type ClockEffect,
  type Stage,
  STAGES,
} from './state.ts'

type Log = readonly ClockEntry[]

/** The survivor's side of a merge: it takes over the clocks that ran or rested in the other case. */
export function absorb(survivor: CaseState, source: CaseState, merge: Draft): Draft {
  const companions = STAGES.flatMap((stage): [Stage, Json][] => {
    const log = source.clocks[stage]
    // A stage that is behind the survivor is behind both.
    if (!log || isOver(log) || isOver(survivor.clocks[stage])) return []
    return [[stage, log.map(entryJson)]]
  })
  return besides(survivor, merge, 'absorb', {
    source: source.id,
    report: source.reportId,
    replyOwed: source.replyOwed,
    companions: Object.fromEntries(companions),
  })
}

/** Its side of an un-merge: the clocks of the other case no longer count here. */
export function release(survivor: CaseState, source: CaseState, unmerge: Draft): Draft {
  const stages = survivor.absorbed
    .filter((a) => a.case === source.id)
    .flatMap((a) => Object.keys(a.clocks))
  return besides(survivor, unmerge, 'release', { source: source.id, stages })
}

function besides(
  survivor: CaseState,
  { at, actor, role, simulated, reason }: Draft,
  command: 'absorb' | 'release',
  payload: Draft['payload'],
): Draft {
  const stays = { from: survivor.status, to: survivor.status }
  return { at, actor, role, simulated, command, ...stays, reason, payload }
}

interface Joining {
  readonly source: string
  readonly report: string
  readonly replyOwed: boolean
  readonly companions: Absorbed['clocks']
}

/** The fold of both; where the survivor's clock rests, what it takes over rests as well. */
export function joined(state: CaseState, command: string, at: number, payload: unknown): CaseState {
  const { source, report, replyOwed, companions } = payload as Joining
  const others = state.absorbed.filter((a) => a.case !== source)
  if (command === 'release') return { ...state, lastAt: at, absorbed: others }
  const clocks = Object.fromEntries(
    Object.entries(companions).map(([stage, log]) => {
      const own = lastOf(state.clocks[stage as Stage])
      return [
        stage,
        own === undefined ? log : follow(log, own === 'pause' ? 'pause' : 'resume', at),
      ]
    }),
  )
  const one = { case: source, report, replyOwed, clocks }
  return { ...state, lastAt: at, absorbed: [...others, one] }
}

export const JOINING: readonly string[] = ['absorb', 'release']

/** What happens to a clock happens to those beside it; a new round leaves them behind. */
export function alongside(
  absorbed: readonly Absorbed[],
  effects: readonly ClockEffect[],
  at: number,
  newRound: boolean,
): readonly Absorbed[] {
  return absorbed.map((one) => {
    if (newRound) return { ...one, clocks: {} }
    const clocks = { ...one.clocks }
    for (const { stage, action, limit } of effects) {
      const log = clocks[stage]
      if (log) clocks[stage] = follow(log, action === 'start' ? 'resume' : action, at, limit)
    }
    return { ...one, clocks }
  })
}

function follow(log: Log, action: ClockAction, at: number, limit?: ClockEntry['limit']): Log {
  const last = lastOf(log)
  const without =
    last === 'stop' ||
    (action === 'pause' && last === 'pause') ||
    (action === 'resume' && last !== 'pause')
  if (without) return log
  return [...log, limit === undefined ? { at, action } : { at, action, limit }]
}

/** Of a clock and those beside it the one that is due first. */
export function strictest(state: CaseState, stage: Stage, own: Log, calendar: Calendar): Log {
  const beside = state.absorbed.flatMap(({ clocks }) => {
    const log = clocks[stage]
    return log ? [log] : []
  })
  if (beside.length === 0) return own
  const logs = [own, ...beside]
  const due = logs.map((log) => dueIfItWentOn(log, state.lastAt, calendar))
  return logs[due.indexOf(Math.min(...due))] ?? own
}

function dueIfItWentOn(log: Log, at: number, calendar: Calendar): number {
  const { dueAt, missedAt } = clockOf(log, calendar)
  if (missedAt !== null) return missedAt
  return dueAt ?? clockOf([...log, { at, action: 'resume' }], calendar).dueAt ?? Infinity
}

function lastOf(log: Log | undefined): ClockAction | undefined {
  return log?.findLast((e) => e.action !== 'extend')?.action
}

function isOver(log: Log | undefined): boolean {
  return lastOf(log) === 'stop'
}

function entryJson({ at, action, limit }: ClockEntry): Json {
  return limit ? { at, action, limit: { value: limit.value, unit: limit.unit } } : { at, action }
}
