import type { Context } from '../../../platform/context.ts'
import { newSecret } from '../../../platform/ids.ts'
import type { StaffView } from '../contract.ts'
import { normaliseLogin, OwnAccount, requireRole, StaffNotFound } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { forgetActors } from './actor-cache.ts'
import { hashPassword } from './password-hash.ts'
import { loginMac } from './prove-password.ts'
import { requireGrantable, requireUnit } from './require-grantable.ts'

/** Four groups of four: 78 bits, and still read out on the phone. */
function randomPassword(): string {
  return Array.from({ length: 4 }, () => newSecret(4)).join('-')
}

/**
 * Gives the account a new random password, shown once; closes its sessions and lifts a lock.
 * @throws identity/staff-not-found, identity/own-account, identity/forbidden
 */
export async function resetPassword(ctx: Context, login: string): Promise<string> {
  return reset(ctx, await store.findStaffByLogin(ctx.db, normaliseLogin(login)))
}

/** The same by id. */
export async function resetPasswordOf(ctx: Context, id: string): Promise<string> {
  return reset(ctx, await store.findStaff(ctx.db, id))
}

async function reset(ctx: Context, staff: StaffView | undefined): Promise<string> {
  // Whoever manages nothing learns nothing about who exists.
  requireRole(ctx.actor, 'manageStaff')
  if (!staff) throw new StaffNotFound('no such staff')
  await requireUnit(ctx, ctx.db, 'manageStaff', staff.unitCode)
  // Whoever sets a password can sign in with it: no more access than one could give.
  await requireGrantable(ctx, ctx.db, 'manageStaff', staff.grants)
  // One's own is changed with the current one at hand: an open screen is no proof of identity.
  if (ctx.actor.id === staff.id) throw new OwnAccount('own password')
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  await ctx.db.transaction().execute(async (tx) => {
    await store.savePassword(tx, staff.id, passwordHash, ctx.now())
    await store.deleteSessionsOf(tx, staff.id)
    await store.clearAttempts(tx, loginMac(ctx, staff.login))
    await store.audit(ctx, tx, [{ action: 'passwordReset', subject: staff.id }])
  })
  forgetActors(ctx.db)
  return password
}
