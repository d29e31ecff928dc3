import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'

/** Which of these ids are addresses. */
export async function findAddressIds(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from places.address where id = any(${ids}::text[])`.execute(tx)
  return rows.map((row) => row.id)
}
