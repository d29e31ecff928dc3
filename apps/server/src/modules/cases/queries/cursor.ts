import { BadCursor } from '../domain/index.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where a page ended: the id of its last case, and its due instant where the list is by due. */
export interface Cursor {
  readonly id: string
  readonly due: string | null
}

/** Opaque to clients, so that the order of a list may change. */
function writeCursor({ id, due }: Cursor): string {
  return Buffer.from(`${id} ${due ?? ''}`).toString('base64url')
}

/** @throws cases/bad-cursor */
export function readCursor(text: string): Cursor {
  const [id = '', due = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ')
  if (!UUID.test(id) || (due !== '' && Number.isNaN(Date.parse(due))))
    throw new BadCursor('the cursor is not one of ours')
  return { id, due: due === '' ? null : due }
}

/** One row more than asked for tells whether another page follows. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (row: T) => Cursor,
): { rows: readonly T[]; next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? writeCursor(cursorOf(last)) : null }
}
