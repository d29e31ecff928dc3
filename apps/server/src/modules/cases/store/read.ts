import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { type CaseState, type Policy, policyOf, TASK_COMMANDS } from '../domain/index.ts'
import type { Stored } from './step.ts'

/** What a command asks along with the case, so that all of it is one round trip. */
export interface Questions {
  readonly requestKey?: string | null
  /** Who sends the request, and what it asks for. */
  readonly actor?: string
  readonly command?: string
  /** Whose open verifications and inspections are counted. */
  readonly worker?: string | null
  /** They count if the actor has taken them since the task was given. */
  readonly photos?: readonly string[]
  /** Whether a running number of the year is taken. Gaps mean nothing. */
  readonly takeNumber?: boolean
}

export interface Found extends Stored {
  readonly policy: Policy
  /** The request was seen before: the same one, or another under its key. */
  readonly seen: 'same' | 'other' | null
  readonly workerTasks: number
  /** How many of the photos the photographer took for the present task. */
  readonly photosKnown: number
  readonly serial: number | null
  readonly dueAt: Date | null
}

/** The case as it stands; takes no lock, the write notices when it has moved. */
export async function findCase(
  db: Db,
  by: { id: string } | { reportId: string },
  ask: Questions = {},
): Promise<Found | undefined> {
  const which = 'id' in by ? sql`r.id = ${by.id}` : sql`r.report_id = ${by.reportId}`
  const { rows } = await sql<{
    state: CaseState
    seq: number
    hash: string
    due_at: Date | null
    policy: Record<string, unknown> | null
    seen: Found['seen']
    tasks: number
    photos: number
    serial: number | null
  }>`
    select r.state, r.head_seq as seq, r.head_hash as hash, r.due_at,
      (select jsonb_object_agg(key, value) from cases.policy) as policy,
      (select case when e.actor = ${ask.actor ?? null} and e.command = ${ask.command ?? null} then 'same' else 'other' end
        from cases.entry e where e.case_id = r.id and e.request_key = ${ask.requestKey ?? null}) as seen,
      case when ${ask.worker ?? null}::text is null then 0 else (
        select count(*)::int from cases.case_record t where t.id <> r.id
          and (t.verifier_id = ${ask.worker ?? null} and t.status = 'verifying'
            or t.inspector_id = ${ask.worker ?? null} and t.status = 'inspecting')) end as tasks,
      (select count(*)::int from cases.photo p
        where p.case_id = r.id and p.id = any(${ask.photos ?? []}::uuid[])
          and p.actor = ${ask.actor ?? null} and p.at >= (select max(e.at) from cases.entry e
            where e.case_id = r.id and e.command = any(${[...TASK_COMMANDS]}::text[]))) as photos,
      case when ${ask.takeNumber ?? false} then nextval('cases.number_seq') end as serial
    from cases.case_record r where ${which}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { state, seq, hash, seen, serial } = row
  const policy = policyOf(row.policy ?? {})
  return {
    state,
    seq,
    hash,
    policy,
    seen,
    workerTasks: row.tasks,
    photosKnown: row.photos,
    serial,
    dueAt: row.due_at,
  }
}
