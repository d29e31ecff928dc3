import type { Context, Grant } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import type { StaffView } from '../contract.ts'
import {
  checkLogin,
  checkPassword,
  checkStaffGrants,
  formatGrant,
  requireRole,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { hashPassword } from './password-hash.ts'
import { requireGrantable, requireUnit } from './require-grantable.ts'

export interface StaffInput {
  readonly login: string
  readonly nameZh: string
  readonly nameEn: string
  readonly unitCode: string
  readonly grants: readonly Grant[]
  /** Without one the account cannot sign in until a password is set. */
  readonly password?: string | undefined
}

/** @throws identity/login-taken, unknown-unit, bad-…, separate-duties, password-…, forbidden */
export async function createStaff(ctx: Context, input: StaffInput): Promise<StaffView> {
  // Whoever manages nothing learns nothing of units and logins.
  requireRole(ctx.actor, 'manageStaff')
  const login = checkLogin(input.login)
  const grants = checkStaffGrants(input.grants)
  await requireUnit(ctx, ctx.db, 'manageStaff', input.unitCode)
  await requireGrantable(ctx, ctx.db, 'manageStaff', grants)
  if (input.password !== undefined) checkPassword(input.password, login)
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password)
  const { nameZh, nameEn, unitCode } = input
  const staff = { id: newId(), login, nameZh, nameEn, unitCode, grants, passwordHash }
  await ctx.db.transaction().execute(async (tx) => {
    await store.insertStaff(tx, [staff], ctx.now())
    const detail = { grants: grants.map(formatGrant) }
    await store.audit(ctx, tx, [{ action: 'staffCreated', subject: staff.id, detail }])
  })
  const created = { id: staff.id, login, nameZh, nameEn, unitCode, active: true, revision: 1 }
  return { ...created, grants: grants as StaffView['grants'] }
}
