import { type Entry, GENESIS, type Json, seal } from '@gongzhi/ledger'
import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import type { Db, Tx } from '../../platform/db/db.ts'
import { type CaseState, type Draft, type DueClock, evolve, PUBLIC_STATUS } from './domain/index.ts'


export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export type CaseEntry = Entry<Draft & { chain: string; seq: number; payload: { readonly [key: string]: Json } }>

export interface Stored {
  readonly state: CaseState
  readonly seq: number
  readonly hash: string
}

/** A case with the entry that has just been sealed onto its chain. */
export interface Step extends Stored {
  readonly entry: CaseEntry
  readonly clocks: readonly DueClock[]
}

export function sealDraft(id: string, draft: Draft, before: Stored | undefined): { state: CaseState; entry: CaseEntry } {
  const head = before ? { seq: before.seq, hash: before.hash } : GENESIS
  const entry = seal({ ...draft, chain: id, seq: head.seq + 1 }, head, sha256) as CaseEntry
  return { entry, state: evolve(before?.state, entry) }
}

export async function lockCase(tx: Tx, id: string): Promise<Stored | undefined> {
  const row = await tx
    .selectFrom('cases.case_record')
    .select(['state', 'head_seq', 'head_hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { state: row.state as CaseState, seq: row.head_seq, hash: row.head_hash }
}

export interface Opened extends Step {
  readonly reportNo: string
  readonly title: string
}

/** Opens many cases in one statement: row, ledger entry and intake clock of each. */
export async function insertCases(tx: Tx, opened: readonly Opened[]): Promise<void> {
  const rows = JSON.stringify(opened.map((o) => ({ ...rowOf(o), report_no: o.reportNo, title: o.title, reported_at: new Date(o.entry.at) })))
  await sql`
    with added as (
      insert into cases.case_record (id, report_id, report_no, status, public_status, round, title, area_code, cell_code,
        lon, lat, place_name, simulated, reported_at, due_at, state, head_seq, head_hash)
      select id, report_id, report_no, status, public_status, round, title, area_code, cell_code,
        lon, lat, place_name, simulated, reported_at, due_at, state, head_seq, head_hash
      from jsonb_populate_recordset(null::cases.case_record, ${rows}::jsonb)
    ), ledger as (${insertEntriesSql(opened)})
    ${insertClocksSql(opened)}`.execute(tx)
}

/** Writes the row, the ledger entry and the clocks of one transition in one statement. */
export async function saveStep(tx: Tx, step: Step): Promise<void> {
  const row = rowOf(step)
  await sql`
    with ledger as (${insertEntriesSql([step])}), clocks as (${insertClocksSql([step])})
    update cases.case_record set
      number = ${row.number}, status = ${row.status}, public_status = ${row.public_status}, round = ${row.round},
      matter_code = ${row.matter_code}, standard_id = ${row.standard_id}, unit_code = ${row.unit_code},
      area_code = ${row.area_code}, cell_code = ${row.cell_code}, lon = ${row.lon}, lat = ${row.lat},
      place_name = ${row.place_name}, handler_id = ${row.handler_id}, verifier_id = ${row.verifier_id},
      inspector_id = ${row.inspector_id}, closed_at = ${row.closed_at}, due_at = ${row.due_at},
      state = ${JSON.stringify(row.state)}::jsonb, head_seq = ${row.head_seq}, head_hash = ${row.head_hash}
    where id = ${row.id}`.execute(tx)
}

function rowOf(step: Step) {
  const { state: s, entry } = step
  const running = step.clocks.filter((c) => c.status === 'running').map((c) => c.dueAt)
  return {
    id: s.id,
    report_id: s.reportId,
    number: s.number,
    status: s.status,
    public_status: PUBLIC_STATUS[s.status],
    round: s.round,
    matter_code: s.matter,
    standard_id: s.standard,
    unit_code: s.unit,
    area_code: s.place.areaCode,
    cell_code: s.place.cellCode,
    lon: s.place.lon,
    lat: s.place.lat,
    place_name: s.place.name,
    handler_id: s.handler,
    verifier_id: s.verifier,
    inspector_id: s.inspector,
    simulated: entry.simulated,
    closed_at: s.closedAt === null ? null : new Date(s.closedAt),
    due_at: running.length > 0 ? new Date(Math.min(...running.map(Number))) : null,
    state: s,
    head_seq: entry.seq,
    head_hash: entry.hash,
  }
}

function insertEntriesSql(steps: readonly Step[]) {
  const rows = steps.map(({ entry: e }) => ({
    case_id: e.chain,
    seq: e.seq,
    at: new Date(e.at),
    actor: e.actor,
    role: e.role,
    simulated: e.simulated,
    command: e.command,
    from_status: e.from,
    to_status: e.to,
    reason: e.reason,
    payload: e.payload,
    payload_hash: e.payloadHash,
    prev_hash: e.prevHash,
    hash: e.hash,
  }))
  const columns = sql.raw(
    'case_id, seq, at, actor, role, simulated, command, from_status, to_status, reason, payload, payload_hash, prev_hash, hash',
  )
  return sql`insert into cases.entry (${columns})
    select ${columns} from jsonb_populate_recordset(null::cases.entry, ${JSON.stringify(rows)}::jsonb)`
}

function insertClocksSql(steps: readonly Step[]) {
  const rows = steps.flatMap((step) =>
    step.clocks.map((c) => ({
      case_id: step.state.id,
      round: step.state.round,
      stage: c.stage,
      status: c.status,
      due_at: c.dueAt === null ? null : new Date(c.dueAt),
      log: c.log,
    })),
  )
  return sql`insert into cases.clock (case_id, round, stage, status, due_at, log)
    select case_id, round, stage, status, due_at, log
    from jsonb_populate_recordset(null::cases.clock, ${JSON.stringify(rows)}::jsonb)
    on conflict on constraint clock_pk do update set status = excluded.status, due_at = excluded.due_at, log = excluded.log,
      overdue_at = case when excluded.due_at > cases.clock.overdue_at then null else cases.clock.overdue_at end`
}

export async function nextNumber(db: Db, year: number): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('cases.number_seq') as n`.execute(db)
  return `${year}-${String(rows[0]?.n ?? 0).padStart(7, '0')}`
}
