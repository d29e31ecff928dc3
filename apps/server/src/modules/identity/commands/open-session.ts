import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'
import { ABSOLUTE_MS, StaffNotFound } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { hashToken, newToken } from './tokens.ts'

export interface Opened {
  readonly token: string
  readonly expiresAt: Date
}

/**
 * A session for someone whose identity the caller has established: after sign-in, or on the
 * command line of the machine itself.
 * @throws identity/staff-not-found
 */
export async function openSession(ctx: Context, staffId: string): Promise<Opened> {
  const staff = await store.findStaff(ctx.db, staffId)
  if (!staff?.active) throw new StaffNotFound(`no active staff ${staffId}`)
  return startSession(ctx, ctx.db, staffId)
}

export async function startSession(ctx: Context, db: Db, staffId: string): Promise<Opened> {
  const token = newToken('session')
  const now = ctx.now()
  const expiresAt = new Date(now.getTime() + ABSOLUTE_MS)
  await store.insertSession(db, {
    tokenHash: hashToken(token),
    staffId,
    now,
    expiresAt,
  })
  return { token, expiresAt }
}
