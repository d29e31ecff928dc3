import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { ChangeStaff, StaffView } from '../contract.ts'
import {
  checkStaffGrants,
  formatGrant,
  OwnAccount,
  requireRole,
  sameGrants,
  StaffMoved,
  StaffNotFound,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { forgetActors } from './actor-cache.ts'
import { requireGrantable, requireUnit } from './require-grantable.ts'

/**
 * Changes what is given and leaves the rest. Making someone inactive closes their sessions.
 * @throws identity/staff-not-found, staff-moved, own-account, unknown-unit, bad-…, forbidden
 */
export async function changeStaff(
  ctx: Context,
  id: string,
  change: ChangeStaff,
): Promise<StaffView> {
  requireRole(ctx.actor, 'manageStaff')
  const changed = await ctx.db.transaction().execute(async (tx) => {
    const before = await store.lockStaff(tx, id)
    if (!before) throw new StaffNotFound(`no staff ${id}`)
    await requireUnit(ctx, tx, 'manageStaff', before.unitCode)
    if (change.revision !== undefined && change.revision !== before.revision)
      throw new StaffMoved(`at revision ${before.revision}`)
    const after = await decide(ctx, tx, before, change)
    if (isSame(before, after)) return before
    await store.updateStaff(tx, [after])
    if (!after.active) await store.deleteSessionsOf(tx, id)
    await store.audit(ctx, tx, entriesOf(before, after))
    return { ...after, revision: before.revision + 1 }
  })
  forgetActors(ctx.db)
  return changed
}

async function decide(
  ctx: Context,
  tx: Tx,
  before: StaffView,
  change: ChangeStaff,
): Promise<StaffView> {
  const grants = change.grants ? checkStaffGrants(change.grants) : before.grants
  const after: StaffView = {
    ...before,
    nameZh: change.nameZh ?? before.nameZh,
    nameEn: change.nameEn ?? before.nameEn,
    unitCode: change.unitCode ?? before.unitCode,
    active: change.active ?? before.active,
    grants: grants as StaffView['grants'],
  }
  const access = after.active !== before.active || !sameGrants(before.grants, after.grants)
  if (access && ctx.actor.id === before.id) throw new OwnAccount('own access')
  if (after.unitCode !== before.unitCode) await requireUnit(ctx, tx, 'manageStaff', after.unitCode)
  // Taking away is bounded as giving is: a district's administrator leaves the city's roles alone.
  const closed = after.active === before.active ? [] : before.grants
  await requireGrantable(ctx, tx, 'manageStaff', [...closed, ...moved(before, after)])
  return after
}

/** The grants that one has and the other has not. */
function moved(before: StaffView, after: StaffView): StaffView['grants'] {
  const had = new Set(before.grants.map(formatGrant))
  const has = new Set(after.grants.map(formatGrant))
  return [...before.grants, ...after.grants].filter(
    (g) => had.has(formatGrant(g)) !== has.has(formatGrant(g)),
  )
}

function isSame(a: StaffView, b: StaffView): boolean {
  return (
    a.nameZh === b.nameZh &&
    a.nameEn === b.nameEn &&
    a.unitCode === b.unitCode &&
    a.active === b.active &&
    sameGrants(a.grants, b.grants)
  )
}

function entriesOf(before: StaffView, after: StaffView): store.AuditEntry[] {
  if (sameGrants(before.grants, after.grants))
    return [{ action: 'staffChanged', subject: after.id, detail: { active: after.active } }]
  const detail = { from: before.grants.map(formatGrant), to: after.grants.map(formatGrant) }
  return [{ action: 'grantsChanged', subject: after.id, detail }]
}
