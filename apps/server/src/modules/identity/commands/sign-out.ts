import type { Context } from '../../../platform/context.ts'
import { SignInNeeded } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { forgetActors } from './actor-cache.ts'
import { hashToken } from './tokens.ts'

/** Closes the session of this token; one that is closed already stays so. */
export async function signOut(ctx: Context, token: string): Promise<void> {
  await ctx.db.transaction().execute(async (tx) => {
    const staffId = await store.deleteSession(tx, hashToken(token))
    if (staffId) await store.audit(ctx, tx, [{ action: 'signedOut', subject: staffId }])
  })
  forgetActors(ctx.db)
}

/**
 * Closes every session of the actor, on all machines.
 * @throws identity/unauthenticated
 */
export async function signOutEverywhere(ctx: Context): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new SignInNeeded('only people have sessions')
  await ctx.db.transaction().execute(async (tx) => {
    await store.deleteSessionsOf(tx, actor.id)
    await store.audit(ctx, tx, [{ action: 'signedOutEverywhere', subject: actor.id }])
  })
  forgetActors(ctx.db)
}
