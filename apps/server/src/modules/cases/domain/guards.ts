import type { Command, Facts } from './commands.ts'
import { type Guard, GuardFailed } from './errors.ts'
import type { CaseState } from './state.ts'

/** The guard column of the table: every refusal has its own code and says what is missing. */
export function checkGuards(state: CaseState, command: Command, facts: Facts): void {
  const failed = failedGuard(state, command, facts)
  if (failed) throw new GuardFailed(failed)
}

function failedGuard(state: CaseState, command: Command, facts: Facts): Guard | undefined {
  switch (command.name) {
    case 'requestVerification':
      return facts.workerKnown ? undefined : 'unknown-worker'
    case 'submitVerification':
      return state.verifier === facts.actor ? undefined : 'not-yours'
    case 'proposeFiling':
      return filingGuard(state, command.input.conditionMet, facts)
    case 'file':
      return fileGuard(state, facts)
    case 'dispatch':
      if (facts.standardLimit === undefined) return 'no-standard'
      return facts.responsible || command.input.reason ? undefined : 'no-responsibility'
    case 'acknowledge':
      return facts.workerKnown ? undefined : 'unknown-worker'
    case 'submitHandling':
      if (state.handler !== facts.actor) return 'not-yours'
      return command.input.conditionMet ? undefined : 'condition-not-met'
    case 'forwardToInspection':
      return inspectorGuard(state, command.input, facts)
    case 'submitInspection':
      if (state.handlers.includes(facts.actor)) return 'handler-inspects'
      return state.inspector === facts.actor ? undefined : 'not-yours'
    case 'close':
      if (!command.input.conditionMet) return 'condition-not-met'
      if (state.replyOwed && !command.input.reply?.trim()) return 'reply-missing'
      // Separate duties: who files may not also close alone.
      return state.filedBy === facts.actor && state.proposedBy === facts.actor ? 'same-person' : undefined
    case 'reopen':
      return facts.now - (state.closedAt ?? 0) <= facts.reopenWindowMs ? undefined : 'reopen-window'
    case 'rate':
      return state.rating === null ? undefined : 'rated'
    case 'relocate':
    case 'reject':
    case 'void':
    case 'confirm':
    case 'sendBack':
      return undefined
  }
}

function filingGuard(state: CaseState, conditionMet: boolean, facts: Facts): Guard | undefined {
  if (state.verification === 'not-exist') return 'not-verified'
  if (state.place.cellCode === null) return 'no-cell'
  if (!facts.matterEnabled) return 'matter-disabled'
  if (facts.standardLimit === undefined) return 'no-standard'
  return conditionMet ? undefined : 'condition-not-met'
}

function fileGuard(state: CaseState, facts: Facts): Guard | undefined {
  if (state.matter === null || state.standard === null) return 'not-proposed'
  return state.proposedBy === facts.actor ? 'same-person' : undefined
}

function inspectorGuard(
  state: CaseState,
  input: { worker?: string | undefined; skipReason?: string | undefined },
  facts: Facts,
): Guard | undefined {
  if (input.worker === undefined) return input.skipReason?.trim() ? undefined : 'unknown-worker'
  if (state.handlers.includes(input.worker)) return 'handler-inspects'
  return facts.workerKnown ? undefined : 'unknown-worker'
}
