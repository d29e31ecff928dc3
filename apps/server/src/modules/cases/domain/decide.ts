import type { Json } from '@gongzhi/ledger'
import { clocksFor } from './clocks.ts'
import type { Command, Facts } from './commands.ts'
import { IllegalTransition } from './errors.ts'
import { checkGuards } from './guards.ts'
import type { CaseState, Status } from './state.ts'
import { OPENING, TRANSITIONS } from './transitions.ts'
import type { Place } from './state.ts'

/** An entry before it is sealed into the chain. */
export interface Draft {
  readonly at: number
  readonly actor: string
  readonly role: string
  readonly simulated: boolean
  readonly command: string
  readonly from: Status | null
  readonly to: Status
  readonly reason: string | null
  readonly payload: { readonly [key: string]: Json }
}

/** Row 1: opens a case for a report. */
export function open(
  report: { reportId: string; replyOwed: boolean; place: Place },
  facts: Pick<Facts, 'now' | 'actor' | 'role' | 'simulated' | 'limits'>,
): Draft {
  const { now: at, actor, role, simulated, limits } = facts
  const clocks = [{ stage: OPENING.clock, action: 'start', limit: { ...limits.intake } }]
  const place = { ...report.place }
  return {
    at, actor, role, simulated,
    command: OPENING.command,
    from: null,
    to: OPENING.to,
    reason: null,
    payload: { reportId: report.reportId, replyOwed: report.replyOwed, place, clocks },
  }
}

/** Whether the command may be done now; if so, the entry that says it was. Throws typed refusals. */
export function decide(state: CaseState, command: Command, facts: Facts): Draft {
  const row = TRANSITIONS[command.name]
  if (!(row.from as readonly Status[]).includes(state.status))
    throw new IllegalTransition(`${command.name} from ${state.status}`, { status: state.status, command: command.name })
  checkGuards(state, command, facts)
  const to = targetOf(state, command)
  const input = withoutUndefined(command.input)
  return {
    at: facts.now,
    actor: facts.actor,
    role: facts.role,
    simulated: facts.simulated,
    command: command.name,
    from: state.status,
    to,
    reason: 'reason' in command.input ? (command.input.reason ?? null) : null,
    payload: { ...input, ...numberOf(command, facts), clocks: clocksFor(state, command, to, facts) },
  }
}

/** Most rows lead to one place; where there are two, the command's own words decide. */
function targetOf(state: CaseState, command: Command): Status {
  switch (command.name) {
    case 'relocate':
      return state.status
    case 'forwardToInspection':
      return command.input.worker === undefined ? 'pendingClosure' : 'inspecting'
    case 'submitInspection':
      return command.input.result === 'not-pass' ? 'pendingAcknowledgement' : 'pendingClosure'
    default:
      return TRANSITIONS[command.name].to[0]
  }
}

function numberOf(command: Command, facts: Facts): { number?: string } {
  return command.name === 'file' && facts.nextNumber !== undefined ? { number: facts.nextNumber } : {}
}

function withoutUndefined(input: object): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}
