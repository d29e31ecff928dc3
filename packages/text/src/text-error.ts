/** Stable codes of every refusal of this library. */
export type TextErrorCode = 'text/empty-pattern' | 'text/bad-ngram-length'

/** One sentence in each language of the platform. */
export interface Words {
  readonly 'zh-CN': string
  readonly en: string
}

/** A refusal: a stable code for programs, and words that say what would be accepted. */
export class TextError extends Error {
  override readonly name = 'TextError'
  readonly code: TextErrorCode
  readonly words: Words

  constructor(code: TextErrorCode, words: Words) {
    super(words.en)
    this.code = code
    this.words = words
  }
}
