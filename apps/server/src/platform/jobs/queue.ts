import { sql } from 'kysely'
import type { Db } from '../db/db.ts'

/** Adds a job; the same kind and key again moves nothing and adds nothing. */
export async function enqueue(
  db: Db,
  job: { kind: string; key?: string; payload?: unknown; runAt: Date },
): Promise<void> {
  await db
    .insertInto('platform.job')
    .values({
      kind: job.kind,
      key: job.key ?? null,
      payload: JSON.stringify(job.payload ?? {}),
      run_at: job.runAt,
    })
    .onConflict((c) => c.constraint('job_key_once').doNothing())
    .execute()
}

export interface ClaimedJob {
  readonly id: number
  readonly kind: string
  readonly payload: unknown
  readonly attempts: number
}

/** Takes one due job for `leaseMs`; workers never take the same one. */
export async function claimJob(
  db: Db,
  kinds: readonly string[],
  now: Date,
  leaseMs: number,
): Promise<ClaimedJob | undefined> {
  const { rows } = await sql<ClaimedJob>`
    update platform.job set locked_until = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
    where id = (
      select id from platform.job
      where run_at <= ${now} and (locked_until is null or locked_until < ${now})
        and kind = any(${kinds}::text[])
      order by run_at limit 1 for update skip locked)
    returning id, kind, payload, attempts`.execute(db)
  return rows[0]
}

export async function finishJob(db: Db, id: number): Promise<void> {
  await db.deleteFrom('platform.job').where('id', '=', id).execute()
}

/** Puts a job back for later: after a failure, or because it recurs. */
export async function putBackJob(
  db: Db,
  id: number,
  runAt: Date,
  failure: string | null,
): Promise<void> {
  await db
    .updateTable('platform.job')
    .set({ run_at: runAt, locked_until: null, failure, ...(failure === null && { attempts: 0 }) })
    .where('id', '=', id)
    .execute()
}
