import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'

/** Locks cases in the order of their ids: two people who join the same two never wait for each other. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select from cases.case_record where id = any(${[...ids]}::uuid[])
    order by id for update`.execute(tx)
}

export async function reportedAt(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select id, reported_at as at from cases.case_record where id = any(${[...ids]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map((r) => [r.id, r.at.getTime()]))
}
