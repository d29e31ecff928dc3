/** Stable codes of every refusal of this library. */
export type GridErrorCode =
  | 'grid/bad-area-code'
  | 'grid/bad-unit-grid-code'
  | 'grid/bad-component-id'
  | 'grid/bad-matter-code'
  | 'grid/too-many-cells'
  | 'grid/bad-geometry'
  | 'grid/too-few-positions'
  | 'grid/position-out-of-range'
  | 'grid/unclosed-ring'
  | 'grid/self-intersection'
  | 'grid/not-a-feature-collection'
  | 'grid/bad-feature'
  | 'grid/no-code'
  | 'grid/code-used-twice'

/** One sentence in each language of the platform. */
export interface Words {
  readonly 'zh-CN': string
  readonly en: string
}

/** A refusal: a stable code for programs, and words that say what would be accepted. */
export class GridError extends Error {
  override readonly name = 'GridError'
  readonly code: GridErrorCode
  readonly words: Words

  constructor(code: GridErrorCode, words: Words) {
    super(words.en)
    this.code = code
    this.words = words
  }
}
