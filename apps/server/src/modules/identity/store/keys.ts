import { sql } from 'kysely'
import type { Grant } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'

export interface NewKey {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly keyHash: Buffer
  readonly grants: readonly Grant[]
  readonly createdBy: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
}

export async function insertKey(db: Db, key: NewKey): Promise<void> {
  await db
    .insertInto('identity.api_key')
    .values({
      id: key.id,
      name: key.name,
      prefix: key.prefix,
      key_hash: key.keyHash,
      grants: JSON.stringify(key.grants),
      created_by: key.createdBy,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
    })
    .execute()
}

/** The key if it counts at this instant; its day of use is written once a day. */
export async function findKey(
  db: Db,
  keyHash: Buffer,
  now: Date,
  today: string,
): Promise<{ id: string; grants: readonly Grant[] } | undefined> {
  const { rows } = await sql<{ id: string; grants: readonly Grant[]; fresh: boolean }>`
    select id, grants, last_used_on is not distinct from ${today}::date as fresh
    from identity.api_key
    where key_hash = ${keyHash} and revoked_at is null
      and (expires_at is null or expires_at > ${now})`.execute(db)
  const found = rows[0]
  if (found && !found.fresh)
    await sql`update identity.api_key set last_used_on = ${today}::date where id = ${found.id}`.execute(
      db,
    )
  return found && { id: found.id, grants: found.grants }
}

export async function findKeyGrants(db: Db, id: string): Promise<readonly Grant[] | undefined> {
  const row = await db
    .selectFrom('identity.api_key')
    .select('grants')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.grants as readonly Grant[] | undefined
}

/** False when it had been revoked before. */
export async function revokeKey(db: Db, id: string, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('identity.api_key')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
