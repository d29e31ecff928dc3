import { sql } from 'kysely'
import type { Grant } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { StaffView } from '../contract.ts'
import { LoginTaken } from '../domain/index.ts'

interface Row {
  id: string
  login: string
  name_zh: string
  name_en: string
  unit_code: string
  active: boolean
  revision: number
  grants: unknown
}

const GRANTS = sql`(select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'scope', g.scope)
  order by g.role collate "C", g.scope collate "C"), '[]') from identity.staff_grant g where g.staff_id = s.id)`

/** Everything about a person but the password. */
export const STAFF_COLUMNS = sql`s.id, s.login, s.name_zh, s.name_en, s.unit_code, s.active, s.revision,
  ${GRANTS} as grants`

export function staffOf(row: Row): StaffView {
  return {
    id: row.id,
    login: row.login,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    unitCode: row.unit_code,
    active: row.active,
    grants: row.grants as StaffView['grants'],
    revision: row.revision,
  }
}

export type StaffRecord = Row

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function findStaff(db: Db, id: string): Promise<StaffView | undefined> {
  // An id that is none is nobody's; the database would call it an error.
  if (!UUID.test(id)) return undefined
  const { rows } = await sql<Row>`
    select ${STAFF_COLUMNS} from identity.staff s where s.id = ${id}`.execute(db)
  return rows[0] && staffOf(rows[0])
}

export async function findStaffByLogin(db: Db, login: string): Promise<StaffView | undefined> {
  const { rows } = await sql<Row>`
    select ${STAFF_COLUMNS} from identity.staff s where s.login = ${login}`.execute(db)
  return rows[0] && staffOf(rows[0])
}

export async function lockStaff(tx: Tx, id: string): Promise<StaffView | undefined> {
  const locked = await tx
    .selectFrom('identity.staff')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked && (await findStaff(tx, id))
}

export async function findStaffByLogins(
  db: Db,
  logins: readonly string[],
): Promise<Map<string, StaffView>> {
  const { rows } = await sql<Row>`
    select ${STAFF_COLUMNS} from identity.staff s where s.login = any(${logins}::text[])`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.login, staffOf(row)]))
}

export interface NewStaff {
  readonly id: string
  readonly login: string
  readonly nameZh: string
  readonly nameEn: string
  readonly unitCode: string
  readonly grants: readonly Grant[]
  readonly passwordHash: string | null
}

/** @throws identity/login-taken */
export async function insertStaff(tx: Tx, staff: readonly NewStaff[], now: Date): Promise<void> {
  const rows = staff.map((s) => ({
    id: s.id,
    login: s.login,
    name_zh: s.nameZh,
    name_en: s.nameEn,
    unit_code: s.unitCode,
    grants: s.grants,
    password_hash: s.passwordHash,
  }))
  try {
    await sql`
      with input as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(
        id uuid, login text, name_zh text, name_en text, unit_code text, grants jsonb, password_hash text)),
      people as (
        insert into identity.staff (id, login, name_zh, name_en, unit_code, password_hash, password_changed_at, created_at)
        select id, login, name_zh, name_en, unit_code, password_hash,
          case when password_hash is not null then ${now}::timestamptz end, ${now} from input)
      insert into identity.staff_grant (staff_id, role, scope)
      select i.id, g.role, g.scope
      from input i, jsonb_to_recordset(i.grants) as g(role text, scope text)`.execute(tx)
  } catch (error) {
    if (isViolation(error, 'staff_login')) throw new LoginTaken('login taken')
    throw error
  }
}

/** Writes names, unit, activity and grants of many people in one statement. */
export async function updateStaff(tx: Tx, staff: readonly StaffView[]): Promise<void> {
  const rows = staff.map((s) => ({
    id: s.id,
    name_zh: s.nameZh,
    name_en: s.nameEn,
    unit_code: s.unitCode,
    active: s.active,
    grants: s.grants,
  }))
  await sql`
    with input as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(
      id uuid, name_zh text, name_en text, unit_code text, active boolean, grants jsonb)),
    wanted as (select i.id as staff_id, g.role, g.scope
      from input i, jsonb_to_recordset(i.grants) as g(role text, scope text)),
    people as (
      update identity.staff s set name_zh = i.name_zh, name_en = i.name_en, unit_code = i.unit_code,
        active = i.active, revision = s.revision + 1
      from input i where s.id = i.id),
    gone as (
      delete from identity.staff_grant g using input i
      where g.staff_id = i.id and not exists (
        select from wanted w where (w.staff_id, w.role, w.scope) = (g.staff_id, g.role, g.scope)))
    insert into identity.staff_grant (staff_id, role, scope)
    select staff_id, role, scope from wanted on conflict do nothing`.execute(tx)
}

export interface Credentials {
  readonly id: string
  readonly login: string
  readonly active: boolean
  readonly passwordHash: string | null
}

export async function findCredentials(db: Db, login: string): Promise<Credentials | undefined> {
  const row = await db
    .selectFrom('identity.staff')
    .select(['id', 'login', 'active', 'password_hash'])
    .where('login', '=', login)
    .executeTakeFirst()
  return (
    row && { id: row.id, login: row.login, active: row.active, passwordHash: row.password_hash }
  )
}

/**
 * Holds the account as it was when the password was checked: false when it has changed since, so
 * that no session opens on a password that was just replaced.
 */
export async function holdCredentials(tx: Tx, seen: Credentials): Promise<boolean> {
  const row = await tx
    .selectFrom('identity.staff')
    .select(['active', 'password_hash'])
    .where('id', '=', seen.id)
    .forUpdate()
    .executeTakeFirst()
  return row?.active === true && row.password_hash === seen.passwordHash
}

export async function savePassword(
  db: Db,
  id: string,
  passwordHash: string,
  changedAt: Date | undefined,
): Promise<void> {
  await db
    .updateTable('identity.staff')
    .set({ password_hash: passwordHash, ...(changedAt && { password_changed_at: changedAt }) })
    .where('id', '=', id)
    .execute()
}

function isViolation(error: unknown, constraint: string): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === constraint
}
