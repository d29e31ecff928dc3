import { clockIn } from '../../../platform/city-time.ts'
import type { Context } from '../../../platform/context.ts'
import { Locked, WrongCredentials } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { verifyPassword } from './password-hash.ts'

export function loginMac(ctx: Context, login: string): Buffer {
  return ctx.ports.keys.mac('login', login)
}

/**
 * The account whose password this is. Counts towards the lock whatever the login; the answer to an
 * unknown login, a wrong password and an account that cannot sign in is the same.
 * @throws identity/wrong-credentials, identity/locked
 */
export async function provePassword(
  ctx: Context,
  login: string,
  password: string,
): Promise<store.Credentials & { readonly passwordHash: string }> {
  const attempt = await store.countAttempt(ctx.db, loginMac(ctx, login), ctx.now())
  if (!attempt.allowed) throw locked(ctx, attempt.lockedUntil ?? ctx.now())
  const found = await store.findCredentials(ctx.db, login)
  const right = await verifyPassword(found?.passwordHash, password)
  if (right && found?.active && found.passwordHash !== null)
    return { ...found, passwordHash: found.passwordHash }
  const subject = found?.id ?? null
  const entries: store.AuditEntry[] = [{ action: 'signInFailed', subject }]
  if (attempt.lockedUntil) entries.push({ action: 'locked', subject })
  await store.audit(ctx, ctx.db, entries)
  if (attempt.lockedUntil) throw locked(ctx, attempt.lockedUntil)
  throw new WrongCredentials('wrong login or password')
}

function locked(ctx: Context, until: Date): Locked {
  return new Locked(until, clockIn(ctx.ports.zone, until))
}
