import { applyClocks } from './clocks.ts'
import type { Inputs } from './commands.ts'
import type { CaseState, ClockEffect, Place, Status } from './state.ts'
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
  if (ANNOTATIONS.includes(entry.command)) return state
  const reopened = entry.command === 'reopen'
  return {
    ...state,
    ...changeOf(state, entry),
    status: entry.to,
    clocks: applyClocks(reopened ? {} : state.clocks, clocks, entry.at),
  }
}

export function fold(entries: readonly Recorded[]): CaseState | undefined {
  return entries.reduce<CaseState | undefined>(evolve, undefined)
}

function opened(entry: Recorded, clocks: readonly ClockEffect[]): CaseState {
  if (entry.command !== OPENING.command) throw new Error(`a ledger cannot begin with ${entry.command}`)
  const report = entry.payload as { reportId: string; replyOwed: boolean; place: Place }
  return {
    id: entry.chain,
    reportId: report.reportId,
    replyOwed: report.replyOwed,
    status: entry.to,
    round: 1,
    number: null,
    place: report.place,
    matter: null,
    standard: null,
    unit: null,
    proposedBy: null,
    filedBy: null,
    verifier: null,
    verification: null,
    handler: null,
    handlers: [],
    inspector: null,
    inspection: null,
    reworks: 0,
    handledAt: null,
    closedAt: null,
    reply: null,
    rating: null,
    clocks: applyClocks({}, clocks, entry.at),
  }
}

function changeOf(state: CaseState, entry: Recorded): Partial<CaseState> {
  const name = entry.command as CommandName
  const input = <N extends CommandName>(_: N) => entry.payload as Inputs[N]
  switch (name) {
    case 'relocate':
      return { place: input(name).place }
    case 'requestVerification':
      return { verifier: input(name).worker }
    case 'submitVerification':
      return { verification: input(name).result }
    case 'proposeFiling':
      return { matter: input(name).matter, standard: input(name).standard, proposedBy: entry.actor }
    case 'file':
      return { number: (entry.payload as { number?: string }).number ?? state.number, filedBy: entry.actor }
    case 'dispatch':
      return { unit: input(name).unit, handler: null }
    case 'acknowledge': {
      const { handler } = input(name)
      return { handler, handlers: [...new Set([...state.handlers, handler])] }
    }
    case 'confirm':
      return { handledAt: entry.at }
    case 'forwardToInspection':
      return { inspector: input(name).worker ?? null }
    case 'submitInspection': {
      const { result } = input(name)
      return { inspection: result, ...(result === 'not-pass' && { reworks: state.reworks + 1, handledAt: null }) }
    }
    case 'close':
      return { closedAt: entry.at, reply: input(name).reply ?? null }
    case 'reopen':
      return { round: state.round + 1, handler: null, inspector: null, inspection: null, handledAt: null, closedAt: null, rating: null }
    case 'rate': {
      const { resolved, satisfaction, comment } = input(name)
      return { rating: { resolved, satisfaction, comment } }
    }
    case 'reject':
    case 'void':
    case 'submitHandling':
    case 'sendBack':
      return {}
  }
}
