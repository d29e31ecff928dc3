import type { CalendarSpec } from '@gongzhi/worktime'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import type { CalendarYear } from '../domain/index.ts'

/** Publishes a calendar unless it is the one in force; the number of the new version, if any. */
export async function insertCalendar(
  tx: Tx,
  calendar: { spec: CalendarSpec; years: readonly CalendarYear[]; now: Date; by: string },
): Promise<number | undefined> {
  const spec = JSON.stringify(calendar.spec)
  const years = JSON.stringify(calendar.years)
  const { rows } = await sql<{ version: number }>`
    with latest as (select * from standards.calendar order by version desc limit 1)
    insert into standards.calendar (version, spec, years, known_through, published_at, published_by)
    select coalesce((select version from latest), 0) + 1, ${spec}::jsonb, ${years}::jsonb,
      ${calendar.spec.knownThrough}::date, ${calendar.now}, ${calendar.by}
    where not exists (select 1 from latest where spec = ${spec}::jsonb and years = ${years}::jsonb)
    returning version`.execute(tx)
  return rows[0]?.version
}
