export {
  type Advance,
  type CaseAdvanced,
  type CaseClosed,
  type CaseOverdue,
  type CaseReopened,
  published,
} from './advanced.ts'
export { absorb, release } from './companions.ts'
export { isSimilar } from './similar.ts'
export { clockStatus } from './clocks.ts'
export type { Command, Facts, Inputs, Standing } from './commands.ts'
export { decide, type Draft, open, type Reported } from './decide.ts'
export {
  type DueClock,
  dueClocks,
  type Light,
  nextClock,
  overdueFrom,
  readClock,
  type Reading,
} from './due.ts'
export {
  CaseMoved,
  CaseNotFound,
  type Guard,
  GuardFailed,
  GUARDS,
  IllegalTransition,
  KeyReused,
  PhotoNotFound,
  type Standpoint,
} from './errors.ts'
export { evolve, fold, type Recorded } from './evolve.ts'
export { obstacle } from './guards.ts'
export { DEFAULT_POLICY, type Policy, policyOf } from './policy.ts'
export { type PublicStep, type Step, stepsOf } from './progress.ts'
export { owesReply } from './joins.ts'
export { type KnownDue, recompute } from './recompute.ts'
export { type Refusal, REFUSALS } from './refusals.ts'
export { roadOf } from './road.ts'
export {
  type CaseState,
  END_STATUSES,
  type Inspection,
  type Place,
  type Rating,
  type Stage,
  STAGES,
  type Status,
  STATUSES,
  type Verification,
} from './state.ts'
export {
  allowedFrom,
  COMMAND_NAMES,
  type CommandName,
  OPENING,
  PUBLIC_STATUS,
  type PublicStatus,
  TASK_COMMANDS,
  TRANSITIONS,
} from './transitions.ts'
