import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

/** The reports whose reporters wait for each case: its own and those merged into it. */
export async function followersOf(
  ctx: Context,
  caseIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; reports: string[] }>`
    select r.id, r.report_id || array(
      select (a->>'report')::uuid from jsonb_array_elements(r.state->'absorbed') a) as reports
    from cases.case_record r where r.id = any(${[...caseIds]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((r) => [r.id, r.reports]))
}
