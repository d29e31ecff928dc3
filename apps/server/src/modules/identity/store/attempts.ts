import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { FORGET_MS, FREE_FAILURES, waitAfter } from '../domain/index.ts'

export interface Attempt {
  /** False: locked at present, and not counted. */
  readonly allowed: boolean
  readonly lockedUntil: Date | null
}

/** The wait after each number of failures up to the longest one, for SQL to pick from. */
const WAITS = Array.from({ length: FREE_FAILURES + 10 }, (_, i) => waitAfter(i + 1) / 1_000)

/**
 * Counts a sign-in as failed before its password is checked, and takes the count back when the
 * password was right. Many guesses sent at the same moment are thus counted one by one, and all
 * after the fifth find the lock closed.
 */
export async function countAttempt(db: Db, loginMac: Buffer, now: Date): Promise<Attempt> {
  const forgotten = new Date(now.getTime() - FORGET_MS)
  const failures = sql`(case when a.last_at <= ${forgotten} then 1 else a.failures + 1 end)`
  const wait = sql`(${WAITS}::float8[])[least(${failures}, ${WAITS.length}::int)]`
  const { rows } = await sql<{ lockedUntil: Date | null }>`
    insert into identity.sign_in_attempt as a (login_mac, failures, last_at) values (${loginMac}, 1, ${now})
    on conflict (login_mac) do update set failures = ${failures}, last_at = ${now},
      locked_until = case when ${wait} > 0 then ${now}::timestamptz + make_interval(secs => ${wait}) end
    where a.locked_until is null or a.locked_until <= ${now}
    returning locked_until as "lockedUntil"`.execute(db)
  if (rows[0]) return { allowed: true, lockedUntil: rows[0].lockedUntil }
  const row = await db
    .selectFrom('identity.sign_in_attempt')
    .select('locked_until')
    .where('login_mac', '=', loginMac)
    .executeTakeFirst()
  // Taken back in between by a good sign-in: the next try finds it open.
  return { allowed: false, lockedUntil: row?.locked_until ?? now }
}

export async function clearAttempts(db: Db, loginMac: Buffer): Promise<void> {
  await db.deleteFrom('identity.sign_in_attempt').where('login_mac', '=', loginMac).execute()
}

export async function forgetAttempts(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('identity.sign_in_attempt')
    .where('last_at', '<=', new Date(now.getTime() - FORGET_MS))
    .execute()
}
