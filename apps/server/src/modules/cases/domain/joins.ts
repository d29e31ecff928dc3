import type { CaseState, Joins } from './state.ts'

export const NO_JOINS: Joins = { merged: null, absorbed: [] }

/** What is known of the other case when a merge is decided. */
export interface Target {
  readonly id: string
  readonly open: boolean
  /** Same matter, near and young enough by the limit profile. */
  readonly similar: boolean
}

/** Somebody waits for an answer: whoever reported it, or whose report was merged into it. */
export function owesReply({ replyOwed, absorbed }: CaseState): boolean {
  return replyOwed || absorbed.some((one) => one.replyOwed)
}
