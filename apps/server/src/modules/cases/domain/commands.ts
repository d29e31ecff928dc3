import type { Limit } from '@gongzhi/worktime'
import type { Inspection, Place, Rating, Stage, Verification } from './state.ts'
import type { CommandName } from './transitions.ts'

/** What each command carries; `reason` goes to the ledger in words. */
export interface Inputs {
  relocate: { place: Place; reason: string }
  reject: { reason: string }
  requestVerification: { worker: string; note?: string | undefined }
  submitVerification: { result: Verification; note: string; photos?: readonly string[] | undefined }
  proposeFiling: { matter: string; standard: string; conditionMet: boolean; note?: string | undefined }
  file: { note?: string | undefined }
  void: { reason: string }
  dispatch: { unit: string; reason?: string | undefined; note?: string | undefined }
  acknowledge: { handler: string }
  submitHandling: { result: string; conditionMet: boolean; photos?: readonly string[] | undefined }
  confirm: { note?: string | undefined }
  sendBack: { reason: string }
  forwardToInspection: { worker?: string | undefined; skipReason?: string | undefined }
  submitInspection: { result: Inspection; note: string; photos?: readonly string[] | undefined }
  close: { conditionMet: boolean; reply?: string | undefined }
  reopen: { reason: string }
  rate: Rating
}

export type Command = { [N in CommandName]: { readonly name: N; readonly input: Inputs[N] } }[CommandName]

/** Everything a decision needs besides the state; gathered by the use case before it asks. */
export interface Facts {
  readonly now: number
  readonly actor: string
  /** The role in which the actor acts here. */
  readonly role: string
  readonly simulated: boolean
  readonly limits: Readonly<Record<Exclude<Stage, 'handling'>, Limit>>
  readonly matterEnabled?: boolean
  readonly standardLimit?: Limit | undefined
  /** The unit stands in the responsibility directory for this matter and place. */
  readonly responsible?: boolean
  readonly workerKnown?: boolean
  readonly nextNumber?: string
  readonly reopenWindowMs: number
}
