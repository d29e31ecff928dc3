import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { ImportCounts } from '../contract.ts'
import { IdentityRefused } from '../domain/index.ts'

const BATCH = 500
/** Two imports at once would each miss what the other adds. */
const LOCK = 0x1d_0001

/**
 * Reads every row before the first is written; the import is whole or not at all.
 * @throws identity/bad-row, identity/duplicate-row
 */
export function readRows<S extends z.ZodType, T>(
  rows: readonly unknown[],
  schema: S,
  make: (row: z.output<S>) => T,
  keyOf: (item: T) => string,
): T[] {
  const seen = new Set<string>()
  return rows.map((raw, index) => {
    const parsed = schema.safeParse(raw)
    // A header row comes first in the file, and people count from one.
    const row = index + 2
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const field = issue?.path.join('.') ?? ''
      throw new IdentityRefused('bad-row', { row, field, why: issue?.message ?? '' })
    }
    const item = make(parsed.data)
    const key = keyOf(item)
    if (seen.has(key)) throw new IdentityRefused('duplicate-row', { row, key })
    seen.add(key)
    return item
  })
}

export function importBatches<T>(
  ctx: Context,
  items: readonly T[],
  save: (tx: Tx, batch: readonly T[]) => Promise<{ added: number; changed: number }>,
  check: (tx: Tx) => Promise<void> = () => Promise.resolve(),
): Promise<ImportCounts> {
  return ctx.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    let added = 0
    let changed = 0
    for (let from = 0; from < items.length; from += BATCH) {
      const saved = await save(tx, items.slice(from, from + BATCH))
      added += saved.added
      changed += saved.changed
    }
    await check(tx)
    const read = items.length
    return { read, added, changed, unchanged: read - added - changed }
  })
}
