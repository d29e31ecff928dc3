import { applyClocks } from './clocks.ts'
import type { Inputs } from './commands.ts'
import { alongside, joined, JOINING } from './companions.ts'
import type { Reported } from './decide.ts'
import { NO_JOINS } from './joins.ts'
import type { CaseState, ClockEffect, Status } from './state.ts'
import { ANNOTATIONS, type CommandName, OPENING } from './transitions.ts'

/** What the fold reads of a ledger entry. */
export interface Recorded {
  readonly chain: string
  readonly at: number
  readonly actor: string
  readonly command: string
  readonly to: Status
  readonly payload: unknown
}

/** The state after an entry. Trusts the ledger: whether it was allowed was decided when it was written. */
export function evolve(state: CaseState | undefined, entry: Recorded): CaseState {
  const { clocks = [] } = entry.payload as { clocks?: readonly ClockEffect[] }
  if (state === undefined) return opened(entry, clocks)
  if (ANNOTATIONS.includes(entry.command)) return { ...state, lastAt: entry.at }
  if (JOINING.includes(entry.command)) return joined(state, entry.command, entry.at, entry.payload)
  const reopened = entry.command === 'reopen'
  return {
    ...state,
    ...changeOf(state, entry),
    status: entry.to,
    lastAt: entry.at,
    absorbed: alongside(state.absorbed, clocks, entry.at, reopened),
    clocks: applyClocks(reopened ? {} : state.clocks, clocks, entry.at),
  }
}

export function fold(entries: readonly Recorded[]): CaseState | undefined {
  return entries.reduce<CaseState | undefined>(evolve, undefined)
}

function opened(entry: Recorded, clocks: readonly ClockEffect[]): CaseState {
  if (entry.command !== OPENING.command)
    throw new Error(`a ledger cannot begin with ${entry.command}`)
  const report = entry.payload as Reported
  return {
    id: entry.chain,
    reportId: report.reportId,
    channel: report.channel,
    replyOwed: report.replyOwed,
    status: entry.to,
    round: 1,
    number: null,
    place: report.place,
    matter: null,
    standard: null,
    standardVersion: null,
    unit: null,
    proposedBy: null,
    filedBy: null,
    filedAt: null,
    verifier: null,
    verification: null,
    handler: null,
    handlers: [],
    inspector: null,
    inspectors: [],
    inspection: null,
    reworks: 0,
    result: null,
    handledAt: null,
    closedAt: null,
    reply: null,
    rating: null,
    ...NO_JOINS,
    lastAt: entry.at,
    clocks: applyClocks({}, clocks, entry.at),
  }
}

function changeOf(state: CaseState, entry: Recorded): Partial<CaseState> {
  const name = entry.command as CommandName
  const input = <N extends CommandName>(_: N) => entry.payload as Inputs[N]
  switch (name) {
    case 'relocate':
      return { place: input(name).place }
    case 'merge': {
      const { clocks } = entry.payload as { clocks: readonly ClockEffect[] }
      const paused = clocks.map((c) => c.stage)
      const { target: into } = input(name)
      return { merged: { into, status: state.status, paused, ratedRound: null } }
    }
    case 'unmerge':
      // What was said of the survivor is said of no other case.
      return { merged: null, rating: null }
    case 'requestVerification':
      return { verifier: input(name).worker }
    case 'submitVerification':
      return { verification: input(name).result }
    case 'proposeFiling': {
      const { matter, standard } = input(name)
      const { standardVersion = null } = entry.payload as { standardVersion?: number }
      return { matter, standard, standardVersion, proposedBy: entry.actor }
    }
    case 'file': {
      const { number = state.number } = entry.payload as { number?: string }
      return { number, filedBy: entry.actor, filedAt: entry.at }
    }
    case 'dispatch':
      return { unit: input(name).unit, handler: null }
    case 'acknowledge': {
      const { handler } = input(name)
      return { handler, handlers: withOne(state.handlers, handler) }
    }
    case 'submitHandling':
      return { result: input(name).result }
    case 'confirm':
      return { handledAt: entry.at }
    case 'forwardToInspection': {
      const { worker } = input(name)
      if (worker === undefined) return { inspector: null, inspection: null }
      const inspectors = withOne(state.inspectors, worker)
      return { inspector: worker, inspectors, inspection: null }
    }
    case 'submitInspection':
      return inspected(state, input(name).result)
    case 'close':
      return { closedAt: entry.at, reply: input(name).reply ?? null }
    case 'reopen':
      return { round: state.round + 1, ...NEW_ROUND }
    case 'rate': {
      const { resolved, satisfaction } = input(name)
      const { round = null } = entry.payload as { round?: number }
      const merged = state.merged && { ...state.merged, ratedRound: round }
      return { rating: { resolved, satisfaction }, merged }
    }
    case 'reject':
    case 'void':
    case 'sendBack':
      return {}
  }
}

/** Rework: the unit assigns a handler anew, who may be the same. */
function inspected(state: CaseState, inspection: CaseState['inspection']): Partial<CaseState> {
  if (inspection !== 'not-pass') return { inspection }
  return { inspection, reworks: state.reworks + 1, handler: null, handledAt: null }
}

const NEW_ROUND = {
  handler: null,
  inspector: null,
  inspection: null,
  result: null,
  handledAt: null,
  closedAt: null,
  reply: null,
  rating: null,
} satisfies Partial<CaseState>

function withOne(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one]
}
