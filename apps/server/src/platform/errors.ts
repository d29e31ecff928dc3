/** The closed set of ways a request can be refused. HTTP knows kinds; modules own codes. */
export type Kind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'gone' | 'unavailable'

export type Params = Readonly<Record<string, string | number>>

/**
 * A refusal: expected, explained, and safe to show. The text shown comes from the module's
 * catalogue by `code`; `params` fill it in. The message is for logs.
 */
export abstract class AppError extends Error {
  abstract readonly kind: Kind
  /** Stable and documented: `<module>/<slug>`. It becomes the problem `type`. */
  abstract readonly code: string
  readonly params: Params

  constructor(message: string, params: Params = {}) {
    super(message)
    this.params = params
  }
}

/** The program cannot go on as it was called; the command line prints the message, never a stack. */
export class StartupError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
