import type { Limit } from '@gongzhi/worktime'
import type { Target } from './joins.ts'
import type { Policy } from './policy.ts'
import type { Refusal } from './refusals.ts'
import type { Inspection, Place, Rating, Stage, Verification } from './state.ts'
import type { CommandName } from './transitions.ts'

type Optional<T> = T | undefined

/** What each command carries; `reason` goes to the ledger in words. */
export interface Inputs {
  relocate: { place: Place; reason: string }
  merge: { target: string; reason?: Optional<string> }
  unmerge: { reason: string }
  reject: { reason: Refusal; note?: Optional<string> }
  requestVerification: { worker: string; note?: Optional<string> }
  submitVerification: { result: Verification; note: string; photos?: Optional<readonly string[]> }
  proposeFiling: {
    matter: string
    standard: string
    conditionMet: boolean
    note?: Optional<string>
  }
  file: { note?: Optional<string> }
  void: { reason: Refusal; note?: Optional<string> }
  dispatch: { unit: string; reason?: Optional<string>; note?: Optional<string> }
  acknowledge: { handler: string; note?: Optional<string> }
  submitHandling: {
    result: string
    conditionMet: boolean
    photos?: Optional<readonly string[]>
  }
  confirm: { note?: Optional<string> }
  sendBack: { reason: string }
  forwardToInspection: {
    worker?: Optional<string>
    skipReason?: Optional<string>
    note?: Optional<string>
  }
  submitInspection: { result: Inspection; note: string; photos?: Optional<readonly string[]> }
  close: { conditionMet: boolean; reply?: Optional<string> }
  reopen: { reason: string }
  rate: Rating
}

export type Command = {
  [N in CommandName]: { readonly name: N; readonly input: Inputs[N] }
}[CommandName]

/** What can be known of an actor and a moment without knowing what the command will carry. */
export interface Standing {
  readonly now: number
  readonly actor: string
  readonly policy: Policy
  /** A closed case can be opened again until this instant. */
  readonly reopenUntil: number
  /** The round of the survivor in which a merged reporter rates. */
  readonly survivorRound?: number | undefined
}

/** Everything a decision needs besides the state; gathered by the use case before it asks. */
export interface Facts extends Standing {
  /** The role in which the actor acts here. */
  readonly role: string
  readonly simulated: boolean
  readonly limits: Readonly<Record<Exclude<Stage, 'handling'>, Limit>>
  readonly matterEnabled?: boolean
  /** Of the standard row chosen, if it belongs to the matter. */
  readonly standardLimit?: Limit | undefined
  readonly standardVersion?: number | undefined
  readonly unitKnown?: boolean
  /** The unit is a residents' community, which must not be given every matter. */
  readonly unitIsCommunity?: boolean
  /** The unit stands in the responsibility directory for this matter and place. */
  readonly responsible?: boolean
  /** Whoever is named works here, in the role and scope that the task needs. */
  readonly workerKnown?: boolean
  /** Open verifications and inspections of whoever is named. */
  readonly workerTasks?: number
  /** How many of the photos named the actor took for the case since the task was given. */
  readonly photosKnown?: number
  readonly nextNumber?: string
  readonly target?: Target
}
