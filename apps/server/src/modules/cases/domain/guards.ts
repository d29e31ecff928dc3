import type { Command, Facts, Standing } from './commands.ts'
import { type Guard, GuardFailed } from './errors.ts'
import { owesReply } from './joins.ts'
import type { CaseState } from './state.ts'
import type { CommandName } from './transitions.ts'

/** The channel of collectors and grid workers. */
const FIELD = 'field'

/** The guard column of the table: every refusal has its own code and says what is missing. */
export function checkGuards(state: CaseState, command: Command, facts: Facts): void {
  // An automatic agent opens cases and suggests; it never moves one.
  const failed =
    facts.role === 'system'
      ? 'automation'
      : (obstacle(state, command.name, facts) ?? failedGuard(state, command, facts))
  if (failed) throw new GuardFailed(failed)
}

/** What stands in the way whatever the command will carry: shown before anyone fills in a form. */
export function obstacle(state: CaseState, name: CommandName, facts: Standing): Guard | undefined {
  switch (name) {
    case 'submitVerification':
      return state.verifier === facts.actor ? undefined : 'not-yours'
    case 'proposeFiling':
      if (state.verification === 'not-exist') return 'not-verified'
      return state.place.cellCode === null ? 'no-cell' : undefined
    case 'file':
      return fileObstacle(state, facts)
    case 'submitHandling':
      return state.handler === facts.actor ? undefined : 'not-yours'
    case 'submitInspection':
      if (state.handlers.includes(facts.actor)) return 'handler-inspects'
      return state.inspector === facts.actor ? undefined : 'not-yours'
    case 'close':
      return closesAlone(state, facts.actor) ? 'same-person' : undefined
    case 'reopen':
      return facts.now > facts.reopenUntil ? 'reopen-window' : undefined
    case 'rate':
      return hasRated(state, facts.survivorRound) ? 'already-rated' : undefined
    case 'merge':
      // A chain of merges would hide who waits for what: first take apart, or merge the other way.
      return state.absorbed.length > 0 ? 'holds-others' : undefined
    case 'relocate':
    case 'reject':
    case 'requestVerification':
    case 'unmerge':
    case 'void':
    case 'dispatch':
    case 'acknowledge':
    case 'confirm':
    case 'sendBack':
    case 'forwardToInspection':
      return undefined
  }
}

/** Once for each round; who was merged rates the rounds of the survivor. */
function hasRated({ rating, merged }: CaseState, survivorRound: number | undefined): boolean {
  if (rating === null) return false
  return merged === null || merged.ratedRound === survivorRound
}

function mergeGuard(
  state: CaseState,
  reason: string | undefined,
  { target }: Facts,
): Guard | undefined {
  if (target?.id === state.id) return 'same-case'
  if (!target?.open) return 'target-ended'
  return target.similar || !isBlank(reason) ? undefined : 'not-similar'
}

/** Separate duties: who filed may close only what somebody else has looked at and found right. */
function closesAlone(state: CaseState, actor: string): boolean {
  return state.filedBy === actor && (state.proposedBy === actor || state.inspection !== 'pass')
}

function fileObstacle(state: CaseState, facts: Standing): Guard | undefined {
  if (state.matter === null || state.standard === null) return 'not-proposed'
  // It may have been moved since it was proposed.
  if (state.place.cellCode === null) return 'no-cell'
  const selfFiles = facts.policy.selfFile && state.channel === FIELD
  return state.proposedBy === facts.actor && !selfFiles ? 'same-person' : undefined
}

function failedGuard(state: CaseState, command: Command, facts: Facts): Guard | undefined {
  switch (command.name) {
    case 'merge':
      return mergeGuard(state, command.input.reason, facts)
    case 'unmerge':
    case 'relocate':
    case 'sendBack':
    case 'reopen':
      return isBlank(command.input.reason) ? 'reason-missing' : undefined
    case 'reject':
    case 'void':
      return command.input.reason === 'other' && isBlank(command.input.note)
        ? 'reason-missing'
        : undefined
    case 'requestVerification':
      return workerGuard(facts)
    case 'submitVerification':
      return isBlank(command.input.note)
        ? 'text-missing'
        : photoGuard(command.input.photos, facts, false)
    case 'proposeFiling':
      if (!facts.matterEnabled) return 'matter-disabled'
      if (facts.standardLimit === undefined) return 'no-standard'
      return command.input.conditionMet ? undefined : 'condition-not-met'
    case 'dispatch':
      return dispatchGuard(state.matter, command.input.reason, facts)
    case 'acknowledge':
      if (state.inspectors.includes(command.input.handler)) return 'inspector-handles'
      return facts.workerKnown ? undefined : 'unknown-worker'
    case 'submitHandling':
      return isBlank(command.input.result)
        ? 'text-missing'
        : (photoGuard(command.input.photos, facts, facts.policy.photoRequired) ??
            (command.input.conditionMet ? undefined : 'condition-not-met'))
    case 'forwardToInspection':
      return inspectorGuard(state, command.input, facts)
    case 'submitInspection':
      if (isBlank(command.input.note)) return 'text-missing'
      return photoGuard(
        command.input.photos,
        facts,
        // Whoever could not look has no photo to show.
        facts.policy.inspectionPhotoRequired && command.input.result !== 'unable',
      )
    case 'close':
      if (!command.input.conditionMet) return 'condition-not-met'
      return owesReply(state) && isBlank(command.input.reply) ? 'reply-missing' : undefined
    case 'file':
    case 'confirm':
    case 'rate':
      return undefined
  }
}

function dispatchGuard(
  matter: string | null,
  reason: string | undefined,
  facts: Facts,
): Guard | undefined {
  if (!facts.unitKnown) return 'unknown-unit'
  const listedOut = facts.policy.notForCommunities.some((listed) => matter?.startsWith(listed))
  if (facts.unitIsCommunity && listedOut) return 'not-for-community'
  if (facts.standardLimit === undefined) return 'no-standard'
  return facts.responsible || !isBlank(reason) ? undefined : 'no-responsibility'
}

function inspectorGuard(
  state: CaseState,
  input: { worker?: string | undefined; skipReason?: string | undefined },
  facts: Facts,
): Guard | undefined {
  if (input.worker === undefined) return isBlank(input.skipReason) ? 'reason-missing' : undefined
  return state.handlers.includes(input.worker) ? 'handler-inspects' : workerGuard(facts)
}

function workerGuard(facts: Facts): Guard | undefined {
  if (!facts.workerKnown) return 'unknown-worker'
  return (facts.workerTasks ?? 0) < facts.policy.maxTasks ? undefined : 'worker-busy'
}

function photoGuard(
  photos: readonly string[] | undefined,
  facts: Facts,
  owed: boolean,
): Guard | undefined {
  const count = new Set(photos).size
  if (owed && count === 0) return 'photo-missing'
  return count > (facts.photosKnown ?? 0) ? 'unknown-photo' : undefined
}

function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === ''
}
