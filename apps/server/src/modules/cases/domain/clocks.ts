import type { Json } from '@gongzhi/ledger'
import type { Command, Facts } from './commands.ts'
import type { CaseState, ClockAction, ClockEffect, Stage, Status } from './state.ts'
import { TRANSITIONS } from './transitions.ts'

type Effect = { readonly [key: string]: Json }

/** The clock column of the table, made concrete: limits filled in, effects without object dropped. */
export function clocksFor(state: CaseState, command: Command, to: Status, facts: Facts): Effect[] {
  const rows: readonly (readonly [Stage, ClockAction])[] = TRANSITIONS[command.name].clocks
  return rows
    .filter(([stage, action]) => hasObject(state, stage, action, to, command))
    .map(([stage, action]) => effectOf(stage, action, facts))
    .concat(reworkOf(state, command, to))
}

function effectOf(stage: Stage, action: ClockAction, facts: Facts): Effect {
  if (action !== 'start') return { stage, action }
  const limit = stage === 'handling' ? facts.standardLimit : facts.limits[stage]
  if (!limit) throw new Error(`no limit for ${stage}`)
  return { stage, action, limit: { value: limit.value, unit: limit.unit } }
}

/** Row 18: what did not pass goes on under the clock it had. */
function reworkOf(state: CaseState, command: Command, to: Status): Effect[] {
  const rework = command.name === 'submitInspection' && to === 'pendingAcknowledgement'
  return rework && clockStatus(state, 'handling') === 'paused'
    ? [{ stage: 'handling', action: 'resume' }]
    : []
}

function hasObject(
  state: CaseState,
  stage: Stage,
  action: ClockAction,
  to: Status,
  command: Command,
): boolean {
  const status = command.name === 'reopen' ? 'none' : clockStatus(state, stage)
  switch (action) {
    case 'start':
      return stage !== 'inspection' || to === 'inspecting'
    case 'pause':
      return status === 'running'
    case 'resume':
      return status === 'paused' && (command.name !== 'unmerge' || wasPausedBy(state, stage))
    case 'stop':
    case 'extend':
      return status === 'running' || status === 'paused'
  }
}

function wasPausedBy({ merged }: CaseState, stage: Stage): boolean {
  return merged?.paused.includes(stage) ?? false
}

type ClockStatus = 'none' | 'running' | 'paused' | 'stopped'

export function clockStatus(state: CaseState, stage: Stage): ClockStatus {
  const last = state.clocks[stage]?.findLast((e) => e.action !== 'extend')?.action
  if (last === undefined) return 'none'
  if (last === 'pause') return 'paused'
  return last === 'stop' ? 'stopped' : 'running'
}

/** Applies what an entry says about clocks; a second start of a stage begins a new log. */
export function applyClocks(
  clocks: CaseState['clocks'],
  effects: readonly ClockEffect[],
  at: number,
): CaseState['clocks'] {
  const next = { ...clocks }
  for (const { stage, action, limit } of effects) {
    const entry = limit === undefined ? { at, action } : { at, action, limit }
    next[stage] = action === 'start' ? [entry] : [...(next[stage] ?? []), entry]
  }
  return next
}
