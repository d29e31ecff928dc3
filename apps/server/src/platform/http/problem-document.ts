/** RFC 9457. `code` is stable; `title` and the messages are in the reader's language. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}
