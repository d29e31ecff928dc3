import type { Joins } from './state.ts'

export const NO_JOINS: Joins = { merged: null, absorbed: [] }

/** What is known of the other case when a merge is decided. */
export interface Target {
  readonly id: string
  readonly open: boolean
  /** Same matter, near and young enough by the limit profile. */
  readonly similar: boolean
}
