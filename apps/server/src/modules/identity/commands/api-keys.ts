import { endOfDayIn } from '../../../platform/city-time.ts'
import type { Context, Grant } from '../../../platform/context.ts'
import { isId, newId } from '../../../platform/ids.ts'
import type { CreatedKey } from '../contract.ts'
import {
  checkKeyGrants,
  formatGrant,
  IdentityRefused,
  KeyNotFound,
  requireRole,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { forgetActors } from './actor-cache.ts'
import { requireGrantable } from './require-grantable.ts'
import { hashToken, newToken } from './tokens.ts'

/** `gz_` and eight more: enough to tell keys apart, nothing to guess the rest from. */
const PREFIX_LENGTH = 11

export interface KeyInput {
  readonly name: string
  readonly grants: readonly Grant[]
  /** An instant, or the last day on the city's calendar: 2027-12-31. */
  readonly expiresAt?: Date | string | undefined
}

/** @throws identity/bad-grant, bad-scope, role-not-for-keys, separate-duties, bad-expiry, forbidden */
export async function createApiKey(ctx: Context, input: KeyInput): Promise<CreatedKey> {
  requireRole(ctx.actor, 'manageKeys')
  const grants = checkKeyGrants(input.grants)
  await requireGrantable(ctx, ctx.db, 'manageKeys', grants)
  const now = ctx.now()
  const expiresAt = endOf(ctx, input.expiresAt)
  if (expiresAt && !(expiresAt > now)) throw new IdentityRefused('bad-expiry')
  const key = newToken('key')
  const [id, prefix] = [newId(), key.slice(0, PREFIX_LENGTH)]
  const row = { id, name: input.name, prefix, keyHash: hashToken(key), grants }
  await ctx.db.transaction().execute(async (tx) => {
    await store.insertKey(tx, { ...row, createdBy: ctx.actor.id, createdAt: now, expiresAt })
    const detail = { grants: grants.map(formatGrant), expiresAt }
    await store.audit(ctx, tx, [{ action: 'keyCreated', subject: id, detail }])
  })
  return { id, key, prefix }
}

function endOf(ctx: Context, given: Date | string | undefined): Date | null {
  if (given === undefined) return null
  const isDay = typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given)
  const end = new Date(given)
  return isDay && !Number.isNaN(end.getTime()) ? endOfDayIn(ctx.ports.zone, given) : end
}

/** @throws identity/key-not-found, identity/forbidden */
export async function revokeApiKey(ctx: Context, id: string): Promise<void> {
  requireRole(ctx.actor, 'manageKeys')
  await ctx.db.transaction().execute(async (tx) => {
    const grants = isId(id) ? await store.findKeyGrants(tx, id) : undefined
    if (!grants) throw new KeyNotFound(`no key ${id}`)
    await requireGrantable(ctx, tx, 'manageKeys', grants)
    if (await store.revokeKey(tx, id, ctx.now()))
      await store.audit(ctx, tx, [{ action: 'keyRevoked', subject: id }])
  })
  forgetActors(ctx.db)
}
