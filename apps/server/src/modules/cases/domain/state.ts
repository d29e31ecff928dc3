import type { ClockEntry, Limit } from '@gongzhi/worktime'

/** domain.md names: the stages a case passes, its end states last. */
export const STATUSES = [
  'reported',
  'verifying',
  'pendingFiling',
  'pendingDispatch',
  'pendingAcknowledgement',
  'handling',
  'handled',
  'feedbackReview',
  'inspecting',
  'pendingClosure',
  'closed',
  'notAccepted',
  'voided',
  'merged',
] as const
export type Status = (typeof STATUSES)[number]

/** No clock runs here any more; only `closed` may be opened again and `merged` taken back. */
export const END_STATUSES = [
  'closed',
  'notAccepted',
  'voided',
  'merged',
] as const satisfies Status[]

export const STAGES = ['intake', 'verification', 'dispatch', 'handling', 'inspection'] as const
export type Stage = (typeof STAGES)[number]

export type ClockAction = ClockEntry['action']

/** What a transition does to a clock; the limit is written down so that a replay needs no table. */
export interface ClockEffect {
  readonly stage: Stage
  readonly action: ClockAction
  readonly limit?: Limit
}

export interface Place {
  readonly areaCode: string | null
  readonly cellCode: string | null
  readonly lon: number | null
  readonly lat: number | null
  readonly name: string | null
}

export type Verification = 'exist' | 'not-exist' | 'unable'
export type Inspection = 'pass' | 'not-pass' | 'unable'

export interface Rating {
  readonly resolved: boolean
  /** 1 very dissatisfied … 5 very satisfied. */
  readonly satisfaction: number
}

/** A case that lies in another one, and how it lay before. */
export interface Merged {
  readonly into: string
  readonly status: Status
  /** The clocks that the merge paused: these and no others go on when it is taken back. */
  readonly paused: readonly Stage[]
  /** The round of the survivor that this reporter has rated. */
  readonly ratedRound: number | null
}

/** What a survivor keeps of a case merged into it: who else waits, and the clocks that ran there. */
export interface Absorbed {
  readonly case: string
  readonly report: string
  /** Whoever reported that one waits for the same answer. */
  readonly replyOwed: boolean
  /** They go on beside the survivor's own, so that the strictest due instant holds. */
  readonly clocks: Readonly<Partial<Record<Stage, readonly ClockEntry[]>>>
}

/** How cases hang together; each chain tells its own side of it. */
export interface Joins {
  readonly merged: Merged | null
  readonly absorbed: readonly Absorbed[]
}

/** The fold of a case's ledger: nothing in it comes from anywhere else. */
export interface CaseState extends Joins {
  readonly id: string
  readonly reportId: string
  readonly channel: string
  /** Whoever reported waits for an answer before the case may close. */
  readonly replyOwed: boolean
  readonly status: Status
  readonly round: number
  readonly number: string | null
  readonly place: Place
  readonly matter: string | null
  readonly standard: string | null
  /** Of the standard row as it was chosen; a later text of the row does not touch the case. */
  readonly standardVersion: number | null
  readonly unit: string | null
  readonly proposedBy: string | null
  readonly filedBy: string | null
  readonly filedAt: number | null
  readonly verifier: string | null
  readonly verification: Verification | null
  readonly handler: string | null
  /** Everyone who has worked on it in any round: none of them may inspect it. */
  readonly handlers: readonly string[]
  readonly inspector: string | null
  /** Everyone who has inspected it in any round: none of them may work on it. */
  readonly inspectors: readonly string[]
  readonly inspection: Inspection | null
  readonly reworks: number
  /** What was done, in the words of the handler. */
  readonly result: string | null
  readonly handledAt: number | null
  readonly closedAt: number | null
  readonly reply: string | null
  readonly rating: Rating | null
  /** Instant of the last entry: nothing can have happened before it. */
  readonly lastAt: number
  /** Of the present round. */
  readonly clocks: Readonly<Partial<Record<Stage, readonly ClockEntry[]>>>
}
