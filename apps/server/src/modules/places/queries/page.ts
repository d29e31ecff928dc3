import { BadCursor } from '../domain/index.ts'

export interface Page<T> {
  readonly items: T[]
  readonly next: string | null
}

/** Rows were read one more than asked: the surplus tells that there is a next page. */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const more = rows.length > limit && last !== undefined
  return { items, next: more ? Buffer.from(keyOf(last)).toString('base64url') : null }
}

/** The key a page starts after; '' for the first page. */
export function afterOf(cursor: string | undefined): string {
  if (cursor === undefined || cursor === '') return ''
  const key = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!/^[\x20-\x7e]{1,64}$/.test(key)) throw new BadCursor('not a cursor')
  return key
}
