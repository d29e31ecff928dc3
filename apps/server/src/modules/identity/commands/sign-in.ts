import type { Context } from '../../../platform/context.ts'
import type { SignIn, StaffView } from '../contract.ts'
import { normaliseLogin, WrongCredentials } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { type Opened, startSession } from './open-session.ts'
import { hashPassword, needsRehash } from './password-hash.ts'
import { loginMac, provePassword } from './prove-password.ts'

/** @throws identity/wrong-credentials, identity/locked, identity/busy */
export async function signIn(
  ctx: Context,
  input: SignIn,
): Promise<Opened & { readonly staff: StaffView }> {
  const login = normaliseLogin(input.login)
  const proven = await provePassword(ctx, login, input.password)
  // Hashed again, while the password is at hand, when the cost has been raised since.
  const fresh = needsRehash(proven.passwordHash) ? await hashPassword(input.password) : undefined
  return ctx.db.transaction().execute(async (tx) => {
    if (!(await store.holdCredentials(tx, proven)))
      throw new WrongCredentials('changed during sign-in')
    const staff = await store.findStaff(tx, proven.id)
    if (!staff) throw new WrongCredentials('gone during sign-in')
    if (fresh) await store.savePassword(tx, proven.id, fresh, undefined)
    await store.clearAttempts(tx, loginMac(ctx, login))
    await store.audit(ctx, tx, [{ action: 'signedIn', subject: proven.id }])
    return { ...(await startSession(ctx, tx, proven.id)), staff }
  })
}
