import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { CaseState, Status } from '../domain/index.ts'
import type { CaseEntry } from './step.ts'

interface Row {
  readonly chain: string
  readonly seq: number
  readonly at: Date
  readonly actor: string
  readonly role: string
  readonly simulated: boolean
  readonly command: string
  readonly from: Status | null
  readonly to: Status
  readonly reason: string | null
  readonly requestKey: string | null
  readonly payload: CaseEntry['payload']
  readonly payloadHash: string
  readonly prevHash: string
  readonly hash: string
}

const COLUMNS = sql`e.case_id as chain, e.seq, e.at, e.actor, e.role, e.simulated, e.command,
  e.from_status as "from", e.to_status as "to", e.reason, e.request_key as "requestKey", e.payload,
  e.payload_hash as "payloadHash", e.prev_hash as "prevHash", e.hash`

/** The row holds what was sealed and nothing else, so that every column is under the hash. */
function entryOf(row: Row): CaseEntry {
  return { ...row, at: row.at.getTime() }
}

export async function entriesOf(
  db: Db,
  caseId: string,
  afterSeq = 0,
  limit: number | null = null,
): Promise<CaseEntry[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from cases.entry e where e.case_id = ${caseId} and e.seq > ${afterSeq}
    order by e.seq limit ${limit}`.execute(db)
  return rows.map(entryOf)
}

/** What the present row says of a chain; null where there is no such row. */
export interface RowHead {
  readonly number: string | null
  readonly seq: number
  readonly hash: string
  readonly state: CaseState
  /** The columns that lists are made of agree with the state. */
  readonly columnsFit: boolean
}

const HEAD = sql`jsonb_build_object('number', r.number, 'seq', r.head_seq, 'hash', r.head_hash, 'state', r.state,
  'columnsFit', r.id::text = r.state->>'id' and r.report_id::text = r.state->>'reportId'
    and r.status = r.state->>'status' and r.round = (r.state->>'round')::int
    and (r.number, r.matter_code, r.standard_id, r.unit_code, r.handler_id, r.verifier_id, r.inspector_id)
      is not distinct from (r.state->>'number', r.state->>'matter', r.state->>'standard', r.state->>'unit',
        r.state->>'handler', r.state->>'verifier', r.state->>'inspector')
    and (r.channel, r.resolved::text) is not distinct from (r.state->>'channel', r.state->'rating'->>'resolved')
    and (r.area_code, r.cell_code, r.place_name) is not distinct from
      (r.state->'place'->>'areaCode', r.state->'place'->>'cellCode', r.state->'place'->>'name')
    and (r.lon, r.lat) is not distinct from
      ((r.state->'place'->>'lon')::float8, (r.state->'place'->>'lat')::float8)
    and ((extract(epoch from r.filed_at) * 1000)::bigint, (extract(epoch from r.closed_at) * 1000)::bigint)
      is not distinct from ((r.state->>'filedAt')::bigint, (r.state->>'closedAt')::bigint))`

export interface LedgerRow {
  readonly entry: CaseEntry
  /** Of the case, as it was when the entry was read. */
  readonly head: RowHead | null
}

export interface LedgerPlace {
  readonly chain: string
  readonly seq: number
}

/** The whole ledger in the order of its chains, page by page; the head comes with each last entry. */
export async function ledgerAfter(db: Db, after: LedgerPlace, limit: number): Promise<LedgerRow[]> {
  const { rows } = await sql<Row & { head: RowHead | null; last: boolean }>`
    select e.*, case when e.last then (
      select ${HEAD} from cases.case_record r where r.id = e.chain) end as head
    from (
      select ${COLUMNS}, lead(e.case_id) over (order by e.case_id, e.seq) is distinct from e.case_id as last
      from (select * from cases.entry
        where (case_id, seq) > (${after.chain}::uuid, ${after.seq}::int)
        order by case_id, seq limit ${limit}) e
    ) e order by e.chain, e.seq`.execute(db)
  return rows.map(({ head, last: _last, ...row }) => ({ entry: entryOf(row), head }))
}

/** Cases without a single entry: their ledger was taken away. */
export async function casesWithoutEntries(
  db: Db,
  limit: number,
): Promise<{ count: number; some: { id: string; number: string | null }[] }> {
  const { rows } = await sql<{ id: string; number: string | null; count: number }>`
    select r.id, r.number, count(*) over ()::int as count from cases.case_record r
    where not exists (select from cases.entry e where e.case_id = r.id)
    order by r.id limit ${limit}`.execute(db)
  return { count: rows[0]?.count ?? 0, some: rows.map(({ id, number }) => ({ id, number })) }
}
