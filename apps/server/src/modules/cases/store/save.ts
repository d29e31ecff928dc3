import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { caseRow, clockRows, entryRow, type Step } from './step.ts'

const ENTRY = sql.raw(
  'case_id, seq, at, actor, role, simulated, command, from_status, to_status, reason, request_key, payload, payload_hash, prev_hash, hash',
)
const CLOCK = sql.raw('case_id, round, stage, status, due_at, overdue_from, log')
const OPENED = sql.raw(
  'id, report_id, report_no, channel, status, public_status, round, title, area_code, cell_code, lon, lat, place_name, simulated, reported_at, stage, due_at, state, head_seq, head_hash',
)

export interface Opened extends Step {
  readonly reportNo: string
  readonly title: string
  readonly reportedAt: Date
}

/** Opens many cases in one statement: row, ledger entry and intake clock of each. */
export async function insertCases(tx: Tx, opened: readonly Opened[]): Promise<void> {
  const rows = opened.map((o) => ({
    ...caseRow(o),
    report_no: o.reportNo,
    title: o.title,
    reported_at: o.reportedAt,
  }))
  await sql`
    with added as (
      insert into cases.case_record (${OPENED})
      select ${OPENED} from jsonb_populate_recordset(null::cases.case_record, ${json(rows)}::jsonb)
    ), ledger as (
      insert into cases.entry (${ENTRY})
      select ${ENTRY} from jsonb_populate_recordset(null::cases.entry, ${json(opened.map(entryRow))}::jsonb)
    )
    insert into cases.clock (${CLOCK})
    select ${CLOCK} from jsonb_populate_recordset(null::cases.clock, ${json(opened.flatMap(clockRows))}::jsonb)
  `.execute(tx)
}

/**
 * Writes the row, the ledger entry and the clocks of each step in one statement; returns the ids
 * that were written. A case that someone else has moved since it was read is left as it is: its
 * head is no longer the one the entry was sealed onto.
 */
export async function saveSteps(tx: Tx, steps: readonly Step[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with step as (
      select * from jsonb_populate_recordset(null::cases.case_record, ${json(steps.map(caseRow))}::jsonb)
    ), moved as (
      update cases.case_record r set
        number = s.number, status = s.status, public_status = s.public_status, round = s.round,
        matter_code = s.matter_code, standard_id = s.standard_id, unit_code = s.unit_code,
        area_code = s.area_code, cell_code = s.cell_code, lon = s.lon, lat = s.lat,
        place_name = s.place_name, handler_id = s.handler_id, verifier_id = s.verifier_id,
        inspector_id = s.inspector_id, resolved = s.resolved, filed_at = s.filed_at,
        closed_at = s.closed_at, stage = s.stage, due_at = s.due_at, state = s.state,
        head_seq = s.head_seq, head_hash = s.head_hash
      from step s where r.id = s.id and r.head_seq = s.head_seq - 1
      returning r.id
    ), ledger as (
      insert into cases.entry (${ENTRY})
      select ${ENTRY} from jsonb_populate_recordset(null::cases.entry, ${json(steps.map(entryRow))}::jsonb)
      where case_id in (select id from moved)
    ), clocks as (
      insert into cases.clock (${CLOCK})
      select ${CLOCK} from jsonb_populate_recordset(null::cases.clock, ${json(steps.flatMap(clockRows))}::jsonb)
      where case_id in (select id from moved)
      on conflict on constraint clock_pk do update set
        status = excluded.status, due_at = excluded.due_at, overdue_from = excluded.overdue_from, log = excluded.log,
        overdue_at = case when excluded.overdue_from < cases.clock.overdue_at then cases.clock.overdue_at end
    )
    select id from moved`.execute(tx)
  return new Set(rows.map((r) => r.id))
}

function json(rows: readonly object[]): string {
  return JSON.stringify(rows)
}
