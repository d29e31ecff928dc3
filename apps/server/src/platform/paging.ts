import type { Page } from './contract.ts'
import { AppError } from './errors.ts'

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Any text that a person could read; bytes that are none of ours decode to something else. */
const READABLE = /^[^\p{Cc}\ufffd]+$/u

export class BadCursor extends AppError {
  readonly kind = 'invalid'
  readonly code = 'http/bad-cursor'
}

/** Rows were read one more than asked: the surplus tells that there is a next page. */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const more = rows.length > limit && last !== undefined
  return { items, next: more ? Buffer.from(keyOf(last)).toString('base64url') : null }
}

/**
 * The key a page starts after; '' for the first page. Opaque to clients, so that the order of a
 * list may change.
 * @throws http/bad-cursor when it is not of the form that the list gives out
 */
export function afterOf(cursor: string | undefined, form = READABLE): string {
  if (cursor === undefined || cursor === '') return ''
  const key = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!form.test(key)) throw new BadCursor('not a cursor of this list')
  return key
}
