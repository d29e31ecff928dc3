import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Page } from '../../platform/contract.ts'
import { afterOf, pageOf, UUID } from '../../platform/paging.ts'
import type { AuditView, KeyView, StaffView, UnitView } from './contract.ts'
import { normaliseLogin, type Role, scopesCovering, scopesFor } from './domain/index.ts'
import * as store from './store/index.ts'

const LIMIT = 50

export function findUnit(ctx: Context, code: string): Promise<UnitView | undefined> {
  return store.findUnit(ctx.db, code)
}

/** Every unit of the city, some thousands at most. */
export async function listUnits(ctx: Context): Promise<UnitView[]> {
  const rows = await ctx.db.selectFrom('identity.unit').selectAll().orderBy('code').execute()
  return rows.map(store.unitOf)
}

export async function pageUnits(ctx: Context, page: PageInput): Promise<Page<UnitView>> {
  const { limit = LIMIT, after } = page
  const rows = await ctx.db
    .selectFrom('identity.unit')
    .selectAll()
    .where('code', '>', afterOf(after))
    .orderBy('code')
    .limit(limit + 1)
    .execute()
  return pageOf(rows.map(store.unitOf), limit, (unit) => unit.code)
}

export function findStaff(ctx: Context, id: string): Promise<StaffView | undefined> {
  return store.findStaff(ctx.db, id)
}

export function findStaffByLogin(ctx: Context, login: string): Promise<StaffView | undefined> {
  return store.findStaffByLogin(ctx.db, normaliseLogin(login))
}

export interface StaffFilter extends PageInput {
  /** Holds this role; with areaCode: holds it there. */
  readonly role?: Role | undefined
  /** Belongs to this unit, or holds a role for it. */
  readonly unitCode?: string | undefined
  /** May act in this area or unit grid: holds a role whose scope covers it. */
  readonly areaCode?: string | undefined
  /** Only people of these units. */
  readonly within?: readonly string[] | undefined
}

/** By login. Inactive ones are listed too: the view says so. */
export async function listStaff(ctx: Context, filter: StaffFilter): Promise<Page<StaffView>> {
  const { role, unitCode, areaCode, after, limit = LIMIT } = filter
  const scopes = areaCode === undefined ? null : scopesCovering(areaCode)
  const held = sql`exists (select from identity.staff_grant g where g.staff_id = s.id
    and (${role ?? null}::text is null or g.role = ${role ?? null})
    and (${scopes}::text[] is null or g.scope = any(${scopes}::text[])))`
  const { rows } = await sql<store.StaffRecord>`
    select ${store.STAFF_COLUMNS} from identity.staff s
    where s.login > ${afterOf(after)}
      and (${role === undefined && scopes === null} or ${held})
      and (${unitCode ?? null}::text is null or s.unit_code = ${unitCode ?? null}
        or exists (select from identity.staff_grant u where u.staff_id = s.id and u.scope = ${unitCode ?? null}))
      and (${filter.within ?? null}::text[] is null or s.unit_code = any(${filter.within ?? null}::text[]))
    order by s.login limit ${limit + 1}`.execute(ctx.db)
  return pageOf(rows.map(store.staffOf), limit, (staff) => staff.login)
}

/** A department sees its own people; whoever works for an area sees everyone. */
export function unitsSeenBy(ctx: Context): readonly string[] | undefined {
  const { all, areas, units } = scopesFor(ctx.actor, 'readStaff')
  return all || areas.length > 0 ? undefined : units
}

export async function pageKeys(ctx: Context, page: PageInput): Promise<Page<KeyView>> {
  const { limit = LIMIT, after } = page
  const { rows } = await sql<KeyRow>`
    select id, name, prefix, grants, created_at as "createdAt", expires_at as "expiresAt",
      revoked_at as "revokedAt", to_char(last_used_on, 'YYYY-MM-DD') as "lastUsedOn"
    from identity.api_key where id::text > ${afterOf(after, UUID)} order by id limit ${limit + 1}`.execute(
    ctx.db,
  )
  return pageOf(rows.map(keyOf), limit, (key) => key.id)
}

/** Newest first. */
export async function pageAudit(
  ctx: Context,
  filter: PageInput & { readonly subject?: string | undefined },
): Promise<Page<AuditView>> {
  const { limit = LIMIT } = filter
  const after = afterOf(filter.after, /^\d{1,15}$/)
  const rows = await ctx.db
    .selectFrom('identity.audit')
    .selectAll()
    .$if(after !== '', (q) => q.where('id', '<', Number(after)))
    .$if(filter.subject !== undefined, (q) => q.where('subject', '=', filter.subject ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const entries = rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    detail: row.detail as Record<string, unknown>,
  }))
  return pageOf(entries, limit, (entry) => String(entry.id))
}

interface KeyRow extends Omit<KeyView, 'createdAt' | 'expiresAt' | 'revokedAt'> {
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
}

function keyOf(row: KeyRow): KeyView {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}

interface PageInput {
  readonly limit?: number | undefined
  readonly after?: string | undefined
}
