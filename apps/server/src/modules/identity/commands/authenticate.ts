import { dayIn } from '../../../platform/city-time.ts'
import { type Actor, type Context, PUBLIC } from '../../../platform/context.ts'
import { SessionExpired } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { keepActor, keptActor } from './actor-cache.ts'
import { credentialOf, hashToken, KEY_MARK } from './tokens.ts'

/**
 * Who a request comes from: one query, or none within two seconds of the last. A cookie that ran
 * out makes a visitor of its holder, because public pages are for everyone; a program that sends a
 * token is told that it no longer counts.
 * @throws identity/session-expired
 */
export async function authenticate(ctx: Context, request: Request): Promise<Actor> {
  const credential = credentialOf(request)
  if (!credential || isSignIn(request)) return PUBLIC
  const tokenHash = hashToken(credential.token)
  const kept = keptActor(ctx.db, tokenHash, ctx.now())
  if (kept) return kept
  const actor = credential.token.startsWith(KEY_MARK)
    ? await actorOfKey(ctx, tokenHash)
    : await actorOfSession(ctx, tokenHash)
  if (actor) keepActor(ctx.db, tokenHash, actor, ctx.now())
  else if (credential.from === 'bearer') throw new SessionExpired('no such session or key')
  return actor ?? PUBLIC
}

/** Whoever signs in anew may still send the token that ran out. */
function isSignIn(request: Request): boolean {
  return request.method === 'POST' && new URL(request.url).pathname === '/api/session'
}

async function actorOfSession(ctx: Context, tokenHash: Buffer): Promise<Actor | undefined> {
  const found = await store.findSession(ctx.db, tokenHash, ctx.now())
  return found && { kind: 'staff', id: found.staffId, grants: found.grants }
}

async function actorOfKey(ctx: Context, tokenHash: Buffer): Promise<Actor | undefined> {
  const today = dayIn(ctx.ports.zone, ctx.now())
  const found = await store.findKey(ctx.db, tokenHash, ctx.now(), today)
  return found && { kind: 'service', id: found.id, grants: found.grants }
}
