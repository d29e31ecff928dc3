import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'

export async function readRevision(db: Db): Promise<number> {
  const row = await db.selectFrom('standards.revision').select('revision').executeTakeFirstOrThrow()
  return row.revision
}

/** Holds the row until the end of the transaction: imports wait for each other. */
export async function lockRevision(tx: Tx): Promise<void> {
  await tx.selectFrom('standards.revision').select('revision').forUpdate().executeTakeFirstOrThrow()
}

/** Tells every process to read the tables again. */
export async function bumpRevision(tx: Tx, now: Date): Promise<void> {
  await tx
    .updateTable('standards.revision')
    .set({ revision: sql<number>`revision + 1`, changed_at: now })
    .execute()
}

export async function insertImportLog(
  tx: Tx,
  line: {
    file: string
    at: Date
    actor: string
    read: number
    added: number
    changed: number
    closed: number
  },
): Promise<void> {
  await tx.insertInto('standards.import_log').values(line).execute()
}
