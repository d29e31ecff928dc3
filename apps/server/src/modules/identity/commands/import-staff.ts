import type { Context, Grant } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { type ImportCounts, StaffRow, type StaffView } from '../contract.ts'
import {
  checkLogin,
  checkStaffGrants,
  formatGrant,
  IdentityRefused,
  parseGrants,
  requireRole,
  sameGrants,
  scopeKind,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { forgetActors } from './actor-cache.ts'
import { importBatches, readRows } from './import-rows.ts'
import { isPasswordHash } from './password-hash.ts'

interface Person {
  readonly login: string
  readonly nameZh: string
  readonly nameEn: string
  readonly unitCode: string
  readonly grants: readonly Grant[]
}

/**
 * Adds and changes staff by login. Passwords and activity of those who are there stay as they are;
 * new ones get the given hash, or cannot sign in until they get a password.
 * @throws identity/bad-row, duplicate-row, bad-…, unknown-unit, separate-duties, forbidden
 */
export async function importStaff(
  ctx: Context,
  rows: readonly StaffRow[] | readonly Readonly<Record<string, string>>[],
  options: { readonly passwordHash?: string | undefined } = {},
): Promise<ImportCounts> {
  requireRole(ctx.actor, 'manageStaff', {})
  const passwordHash = options.passwordHash ?? null
  if (passwordHash !== null && !isPasswordHash(passwordHash)) throw new IdentityRefused('bad-hash')
  const people = readRows(rows, StaffRow, personOf, (person) => person.login)
  await requireUnits(ctx, people)
  const counts = await importBatches(ctx, people, (tx, batch) =>
    saveBatch(ctx, tx, batch, passwordHash),
  )
  forgetActors(ctx.db)
  return counts
}

function personOf(row: ReturnType<typeof StaffRow.parse>): Person {
  const grants = typeof row.grants === 'string' ? parseGrants(row.grants) : row.grants
  return { ...row, login: checkLogin(row.login), grants: checkStaffGrants(grants) }
}

async function requireUnits(ctx: Context, people: readonly Person[]): Promise<void> {
  const known = await store.listParents(ctx.db)
  for (const { unitCode, grants } of people) {
    const scopes = grants.map((g) => g.scope).filter((scope) => scopeKind(scope) === 'unit')
    const unknown = [unitCode, ...scopes].find((unit) => !known.has(unit))
    if (unknown !== undefined) throw new IdentityRefused('unknown-unit', { unit: unknown })
  }
}

async function saveBatch(
  ctx: Context,
  tx: Tx,
  batch: readonly Person[],
  passwordHash: string | null,
): Promise<{ added: number; changed: number }> {
  const before = await store.findStaffByLogins(
    tx,
    batch.map((p) => p.login),
  )
  const added: store.NewStaff[] = []
  const changed: StaffView[] = []
  const entries: store.AuditEntry[] = []
  for (const person of batch) {
    const known = before.get(person.login)
    const detail = { grants: person.grants.map(formatGrant) }
    if (!known) {
      const id = newId()
      added.push({ ...person, id, passwordHash })
      entries.push({ action: 'staffCreated', subject: id, detail })
    } else if (!isSame(known, person)) {
      changed.push({ ...known, ...person, grants: person.grants as StaffView['grants'] })
      const action = sameGrants(known.grants, person.grants) ? 'staffChanged' : 'grantsChanged'
      entries.push({ action, subject: known.id, detail })
    }
  }
  if (added.length > 0) await store.insertStaff(tx, added, ctx.now())
  if (changed.length > 0) await store.updateStaff(tx, changed)
  await store.audit(ctx, tx, entries)
  return { added: added.length, changed: changed.length }
}

function isSame(known: StaffView, row: Person): boolean {
  return (
    known.nameZh === row.nameZh &&
    known.nameEn === row.nameEn &&
    known.unitCode === row.unitCode &&
    sameGrants(known.grants, row.grants)
  )
}
