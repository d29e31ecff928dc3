import { sql } from 'kysely'
import type { Grant } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'
import { IDLE_MS, SEEN_STEP_MS } from '../domain/index.ts'

export interface OpenSession {
  readonly staffId: string
  readonly grants: readonly Grant[]
}

/**
 * The session of a token if it still counts, with what its holder may do: one look-up by primary
 * key. That it was used is written at most once a minute.
 */
export async function findSession(
  db: Db,
  tokenHash: Buffer,
  now: Date,
): Promise<OpenSession | undefined> {
  const idleSince = new Date(now.getTime() - IDLE_MS)
  const { rows } = await sql<OpenSession & { seenAt: Date }>`
    select e.staff_id as "staffId", e.seen_at as "seenAt",
      (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'scope', g.scope)), '[]')
        from identity.staff_grant g where g.staff_id = e.staff_id) as grants
    from identity.session e join identity.staff s on s.id = e.staff_id and s.active
    where e.token_hash = ${tokenHash} and e.expires_at > ${now} and e.seen_at > ${idleSince}`.execute(
    db,
  )
  const found = rows[0]
  if (found && now.getTime() - found.seenAt.getTime() >= SEEN_STEP_MS)
    await sql`update identity.session set seen_at = ${now}
      where token_hash = ${tokenHash} and seen_at < ${now}`.execute(db)
  return found
}

export async function insertSession(
  db: Db,
  session: {
    tokenHash: Buffer
    staffId: string
    now: Date
    expiresAt: Date
  },
): Promise<void> {
  await db
    .insertInto('identity.session')
    .values({
      token_hash: session.tokenHash,
      staff_id: session.staffId,
      created_at: session.now,
      seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<string | undefined> {
  const row = await db
    .deleteFrom('identity.session')
    .where('token_hash', '=', tokenHash)
    .returning('staff_id')
    .executeTakeFirst()
  return row?.staff_id
}

/** Closes all sessions of a person, but for the one named. */
export async function deleteSessionsOf(db: Db, staffId: string, except?: Buffer): Promise<void> {
  await db
    .deleteFrom('identity.session')
    .where('staff_id', '=', staffId)
    .$if(except !== undefined, (q) => q.where('token_hash', '<>', except ?? Buffer.alloc(0)))
    .execute()
}

export async function deleteDeadSessions(db: Db, now: Date): Promise<void> {
  await sql`delete from identity.session
    where expires_at <= ${now} or seen_at <= ${new Date(now.getTime() - IDLE_MS)}`.execute(db)
}
