import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { type Catalogue, fill, LOCALES, type Locale } from '../../../platform/i18n.ts'
import type { Refusal } from '../domain/index.ts'
import { messages } from '../messages.ts'
import { forgetSnapshot } from '../queries/index.ts'
import * as store from '../store/index.ts'

export interface RefusedRow extends Refusal {
  /** In both languages, for command lines and logs. */
  readonly message: string
}

/** With `refused` rows nothing was changed. */
export interface ImportResult {
  readonly file: string
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly closed: number
  readonly unchanged: number
  readonly refused: readonly RefusedRow[]
}

/** One import at a time; what it changed is logged, and every process reads again. */
export async function importUnderLock(
  ctx: Context,
  file: string,
  read: number,
  work: (tx: Tx) => Promise<store.Change | { readonly refused: readonly Refusal[] }>,
): Promise<ImportResult> {
  const result = await ctx.db.transaction().execute(async (tx) => {
    await store.lockRevision(tx)
    const done = await work(tx)
    if ('refused' in done) return refusedResult(file, read, done.refused)
    const { added, changed, closed } = done
    if (added + changed + closed > 0) {
      await store.insertImportLog(tx, { file, at: ctx.now(), actor: ctx.actor.id, read, ...done })
      await store.bumpRevision(tx, ctx.now())
    }
    return { file, read, added, changed, closed, unchanged: read - added - changed, refused: [] }
  })
  forgetSnapshot(ctx.db)
  return result
}

function refusedResult(file: string, read: number, faults: readonly Refusal[]): ImportResult {
  const refused = faults
    .toSorted((a, b) => a.row - b.row)
    .map((f) => ({ ...f, message: LOCALES.map((l) => refusalText(f, l)).join(' ') }))
  return { file, read, added: 0, changed: 0, closed: 0, unchanged: 0, refused }
}

/** Which cell is not accepted, and what would be. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  const words: Catalogue = messages
  const { row, column, code, params } = refusal
  const where = fill(messages['standards/row-where'][locale], { row, column })
  return where + fill(words[code]?.[locale] ?? code, params)
}
