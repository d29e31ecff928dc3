/** What someone wrote, in the two parts that weigh differently. */
export interface Told {
  readonly title: string
  readonly body: string
}

/** A word of the text that speaks for a matter; `in` and the offsets say where it stands. */
export interface WordReason {
  readonly word: string
  readonly in: 'title' | 'body'
  readonly start: number
  readonly end: number
  readonly weight: number
}

export interface MatterSuggestion {
  readonly code: string
  /** Between 0 and 1; orders suggestions of one method, and promises no probability. */
  readonly score: number
  readonly reasons: readonly WordReason[]
}

/**
 * The seam for whatever suggests: it sees the words and nothing of the person, and must say why.
 * Another method takes its place without a change anywhere else.
 */
export interface Suggester {
  readonly method: string
  /** Best first; empty when nothing in the text speaks for any matter. */
  suggest(told: Told): MatterSuggestion[]
}
