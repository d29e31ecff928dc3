import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import {
  checkTwice,
  COLUMNS,
  EmptyFile,
  type GivenRow,
  type Known,
  type Numbered,
  readRows,
  type Refusal,
  type RowOf,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { type ImportResult, importUnderLock } from './import-result.ts'
import { type ForeignCodes, NOT_ASKED } from './known.ts'

export type TableName = keyof typeof COLUMNS
type TableRow<T extends TableName> = RowOf<(typeof COLUMNS)[T]>

/** How one table is read, checked and written. */
export interface Plan<T extends TableName> {
  readonly table: T
  /** The columns that identify a row; the first is named when a row comes twice. */
  readonly key: readonly [keyof TableRow<T> & string, ...(keyof TableRow<T> & string)[]]
  check?(rows: readonly Numbered<TableRow<T>>[], known: Known): readonly Refusal[]
  save(ctx: Context, tx: Tx, rows: readonly TableRow<T>[]): Promise<store.Change>
}

/** A table's share of a file, read and waiting to be checked and written. */
export interface Part {
  readonly read: number
  check(known: Known): readonly Refusal[]
  save(ctx: Context, tx: Tx): Promise<store.Change>
}

export function readPart<T extends TableName>(plan: Plan<T>, given: readonly GivenRow[]): Part {
  const { rows, refused } = readRows<(typeof COLUMNS)[T]>(COLUMNS[plan.table], given)
  const twice = checkTwice(rows, plan.key[0], (row) => plan.key.map((k) => row[k]).join(' '))
  return {
    read: given.length,
    check: (known) => [...refused, ...twice, ...(plan.check?.(rows, known) ?? [])],
    save: (ctx, tx) =>
      plan.save(
        ctx,
        tx,
        rows.map((r) => r.value),
      ),
  }
}

/**
 * Makes tables what a file says: new rows open, changed rows close and open anew, rows that are gone
 * close. A file with one refused row changes nothing, for half a set of norms is none.
 */
export async function importParts(
  ctx: Context,
  file: string,
  parts: readonly Part[],
  foreign: ForeignCodes = NOT_ASKED,
): Promise<ImportResult> {
  const read = parts.reduce((sum, p) => sum + p.read, 0)
  if (read === 0) throw new EmptyFile(`${file} has no row`, { file })
  return importUnderLock(ctx, file, read, async (tx) => {
    const known = { ...(await store.readKnownCodes(tx)), ...foreign }
    const refused = parts.flatMap((p) => p.check(known))
    if (refused.length > 0) return { refused }
    const total = { added: 0, changed: 0, closed: 0 }
    for (const part of parts) {
      const change = await part.save(ctx, tx)
      total.added += change.added
      total.changed += change.changed
      total.closed += change.closed
    }
    return total
  })
}

export async function importTable<T extends TableName>(
  ctx: Context,
  file: string,
  plan: Plan<T>,
  given: readonly GivenRow[],
  foreign?: ForeignCodes,
): Promise<ImportResult> {
  return importParts(ctx, file, [readPart(plan, given)], foreign)
}
