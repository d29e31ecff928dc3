import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import { type CaseState, END_STATUSES, type KnownDue } from '../domain/index.ts'
import type { Stored } from './step.ts'

export interface Overdue {
  readonly id: string
  readonly number: string | null
  readonly stage: string
  readonly round: number
  readonly dueAt: Date
  readonly unit: string | null
  readonly areaCode: string | null
}

/** Marks up to `limit` clocks that have run past their due instant, longest overdue first. */
export async function markOverdue(tx: Tx, now: Date, limit: number): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    with late as (
      select case_id, round, stage from cases.clock
      where overdue_at is null and overdue_from < ${now}
      order by overdue_from limit ${limit} for update skip locked
    ), marked as (
      update cases.clock c set overdue_at = ${now} from late l
      where (c.case_id, c.round, c.stage) = (l.case_id, l.round, l.stage)
      returning c.case_id, c.round, c.stage, c.overdue_from
    )
    select m.case_id as id, r.number, m.stage, m.round, m.overdue_from as "dueAt",
      r.unit_code as unit, r.area_code as "areaCode"
    from marked m join cases.case_record r on r.id = m.case_id
    order by m.overdue_from, m.case_id`.execute(tx)
  return rows
}

export interface OpenCase extends Stored {
  readonly known: readonly KnownDue[]
}

/** Open cases by id, with the due instants as they stand written. */
export async function openCasesAfter(
  db: Db,
  after: string | null,
  limit: number,
): Promise<OpenCase[]> {
  const { rows } = await sql<{
    state: CaseState
    seq: number
    hash: string
    known: { stage: KnownDue['stage']; dueAt: string | null }[]
  }>`
    select r.state, r.head_seq as seq, r.head_hash as hash,
      coalesce((select jsonb_agg(jsonb_build_object('stage', c.stage,
        'dueAt', coalesce(c.due_at, c.overdue_from)))
        from cases.clock c where c.case_id = r.id and c.round = r.round), '[]') as known
    from cases.case_record r
    where r.status <> all(${[...END_STATUSES]}::text[]) and (${after}::uuid is null or r.id > ${after}::uuid)
    order by r.id limit ${limit}`.execute(db)
  return rows.map(({ known, ...row }) => ({
    ...row,
    known: known.map((k) => ({ ...k, dueAt: k.dueAt === null ? null : Date.parse(k.dueAt) })),
  }))
}
