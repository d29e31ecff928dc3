import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/db.ts'
import type { Suggestion } from './contract.ts'

export interface StoredSuggestion extends Suggestion {
  readonly reportId: string
}

/** Writes many at once; a report that has one keeps it, so that a redelivered batch changes nothing. */
export async function insertSuggestions(
  tx: Tx,
  suggestions: readonly StoredSuggestion[],
): Promise<void> {
  const rows = suggestions.map((s) => ({
    report_id: s.reportId,
    method: s.method,
    area_code: s.areaCode,
    matters: s.matters,
    units: s.units,
    at: s.at,
  }))
  await sql`
    insert into triage.suggestion (report_id, method, area_code, matters, units, at)
    select report_id, method, area_code, matters, units, at
    from jsonb_populate_recordset(null::triage.suggestion, ${JSON.stringify(rows)}::jsonb)
    on conflict (report_id) do nothing`.execute(tx)
}

export async function findSuggestion(db: Db, reportId: string): Promise<Suggestion | undefined> {
  const row = await db
    .selectFrom('triage.suggestion')
    .selectAll()
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  return (
    row && {
      method: row.method,
      areaCode: row.area_code,
      matters: row.matters as Suggestion['matters'],
      units: row.units as Suggestion['units'],
      at: row.at.toISOString(),
    }
  )
}
