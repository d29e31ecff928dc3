import type { Context, Grant } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'
import { type Action, IdentityRefused, requireRole, scopeKind } from '../domain/index.ts'
import * as store from '../store/index.ts'

/**
 * Nobody gives more than they have: each scope must lie within one in which the actor manages.
 * @throws identity/forbidden, identity/unknown-unit
 */
export async function requireGrantable(
  ctx: Context,
  db: Db,
  action: Action & ('manageStaff' | 'manageKeys'),
  grants: readonly Grant[],
): Promise<void> {
  for (const { scope } of grants) {
    const kind = scopeKind(scope)
    if (kind === 'all') requireRole(ctx.actor, action, {})
    else if (kind === 'unit') await requireUnit(ctx, db, action, scope)
    else requireRole(ctx.actor, action, { areaCode: scope })
  }
}

/** @throws identity/forbidden, identity/unknown-unit */
export async function requireUnit(
  ctx: Context,
  db: Db,
  action: Action,
  unitCode: string,
): Promise<void> {
  const unit = await store.findUnit(db, unitCode)
  if (!unit) throw new IdentityRefused('unknown-unit', { unit: unitCode })
  requireRole(ctx.actor, action, { unitCode, areaCode: unit.areaCode })
}
