import type { Json } from '@gongzhi/ledger'
import { clocksFor } from './clocks.ts'
import type { Command, Facts } from './commands.ts'
import { IllegalTransition } from './errors.ts'
import { checkGuards } from './guards.ts'
import type { CaseState, Place, Status } from './state.ts'
import { isFrom, OPENING, TRANSITIONS } from './transitions.ts'

/** An entry before it is sealed into the chain. */
export interface Draft {
  /** Milliseconds since 1970 in UTC. */
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

export interface Reported {
  readonly reportId: string
  readonly channel: string
  readonly replyOwed: boolean
  readonly place: Place
}

/** Row 1: opens a case for a report. */
export function open(
  report: Reported,
  facts: Pick<Facts, 'now' | 'actor' | 'role' | 'simulated' | 'limits'>,
): Draft {
  const { now: at, actor, role, simulated, limits } = facts
  const { reportId, channel, replyOwed, place } = report
  const clocks = [{ stage: OPENING.clock, action: 'start', limit: limitJson(limits.intake) }]
  return {
    at,
    actor,
    role,
    simulated,
    command: OPENING.command,
    from: null,
    to: OPENING.to,
    reason: null,
    payload: { reportId, channel, replyOwed, place: placeJson(place), clocks },
  }
}

/** Whether the command may be done now; if so, the entry that says it was. Throws typed refusals. */
export function decide(state: CaseState, command: Command, facts: Facts): Draft {
  if (!isFrom(command.name, state.status))
    throw new IllegalTransition(`${command.name} from ${state.status}`)
  checkGuards(state, command, facts)
  const to = targetOf(state, command)
  return {
    // Two machines may disagree on the time; within a case it never runs backwards.
    at: Math.max(facts.now, state.lastAt),
    actor: facts.actor,
    role: facts.role,
    simulated: facts.simulated,
    command: command.name,
    from: state.status,
    to,
    reason: reasonOf(command),
    payload: {
      ...withoutUndefined(command.input),
      ...numberOf(state, command, facts),
      ...versionOf(command, facts),
      ...joinOf(state, command, facts),
      clocks: clocksFor(state, command, to, facts),
    },
  }
}

/** Most rows lead to one place; where there are two, the command's own words decide. */
function targetOf(state: CaseState, command: Command): Status {
  switch (command.name) {
    case 'relocate':
    case 'rate':
      return state.status
    case 'unmerge':
      return state.merged?.status ?? 'reported'
    case 'forwardToInspection':
      return command.input.worker === undefined ? 'pendingClosure' : 'inspecting'
    case 'submitInspection':
      return command.input.result === 'not-pass' ? 'pendingAcknowledgement' : 'pendingClosure'
    default:
      return TRANSITIONS[command.name].to[0]
  }
}

/** The case number is given at the first filing and kept for good. */
function numberOf(state: CaseState, command: Command, facts: Facts): { number?: string } {
  if (command.name !== 'file' || state.number !== null) return {}
  if (facts.nextNumber === undefined) throw new Error('filing needs a number')
  return { number: facts.nextNumber }
}

/** Rows of the standards get new texts and limits; the case stays with the one it was proposed under. */
function versionOf(command: Command, facts: Facts): { standardVersion?: number } {
  const { standardVersion } = facts
  return command.name === 'proposeFiling' && standardVersion !== undefined
    ? { standardVersion }
    : {}
}

/** What a rating of a survivor is about. */
function joinOf({ merged }: CaseState, command: Command, facts: Facts): { [key: string]: Json } {
  if (command.name !== 'rate' || merged === null) return {}
  if (facts.survivorRound === undefined) throw new IllegalTransition('the survivor is not closed')
  return { round: facts.survivorRound }
}

function reasonOf({ input }: Command): string | null {
  if ('reason' in input && input.reason !== undefined) return input.reason
  return ('skipReason' in input ? input.skipReason : undefined) ?? null
}

function limitJson(limit: { value: number; unit: string }): Json {
  return { value: limit.value, unit: limit.unit }
}

function placeJson({ areaCode, cellCode, lon, lat, name }: Place): Json {
  return { areaCode, cellCode, lon, lat, name }
}

function withoutUndefined(input: object): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}
