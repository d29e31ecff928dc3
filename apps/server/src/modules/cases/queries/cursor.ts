import { afterOf, BadCursor, UUID } from '../../../platform/paging.ts'

/** Where a page ended: the id of its last case, and its due instant where the list is by due. */
export interface Cursor {
  readonly id: string
  readonly due: string | null
}

export function cursorKey({ id, due }: Cursor): string {
  return `${id} ${due ?? ''}`
}

/** @throws http/bad-cursor */
export function readCursor(text: string): Cursor {
  const [id = '', due = ''] = afterOf(text).split(' ')
  if (!UUID.test(id) || (due !== '' && Number.isNaN(Date.parse(due))))
    throw new BadCursor('not a cursor of this list')
  return { id, due: due === '' ? null : due }
}
