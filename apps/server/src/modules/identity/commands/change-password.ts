import type { Context } from '../../../platform/context.ts'
import {
  checkPassword,
  IdentityRefused,
  normalisePassword,
  SignInNeeded,
  WrongCredentials,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { forgetActors } from './actor-cache.ts'
import { hashPassword } from './password-hash.ts'
import { loginMac, provePassword } from './prove-password.ts'
import { hashToken } from './tokens.ts'

/**
 * Changes the actor's own password and closes all sessions but the one it came through.
 * @throws identity/wrong-credentials, identity/locked, identity/password-…
 */
export async function changePassword(
  ctx: Context,
  input: { readonly current: string; readonly password: string },
  token: string | undefined,
): Promise<void> {
  const { actor } = ctx
  const staff = actor.kind === 'staff' ? await store.findStaff(ctx.db, actor.id) : undefined
  if (!staff) throw new SignInNeeded('only people have passwords')
  checkPassword(input.password, staff.login)
  if (normalisePassword(input.password) === normalisePassword(input.current))
    throw new IdentityRefused('password-same')
  const proven = await provePassword(ctx, staff.login, input.current)
  const passwordHash = await hashPassword(input.password)
  await ctx.db.transaction().execute(async (tx) => {
    if (!(await store.holdCredentials(tx, proven)))
      throw new WrongCredentials('changed at the same time')
    await store.savePassword(tx, staff.id, passwordHash, ctx.now())
    await store.deleteSessionsOf(tx, staff.id, token === undefined ? undefined : hashToken(token))
    await store.clearAttempts(tx, loginMac(ctx, staff.login))
    await store.audit(ctx, tx, [{ action: 'passwordChanged', subject: staff.id }])
  })
  forgetActors(ctx.db)
}
