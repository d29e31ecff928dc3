import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { IdentityUnit } from '../../../platform/db/tables.gen.ts'
import type { Unit } from '../domain/index.ts'

export function unitOf(row: Selectable<IdentityUnit>): Unit {
  return {
    code: row.code,
    uscc: row.uscc,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    kind: row.kind,
    parentCode: row.parent_code,
    areaCode: row.area_code,
    phone: row.phone,
  }
}

export async function findUnit(db: Db, code: string): Promise<Unit | undefined> {
  const row = await db
    .selectFrom('identity.unit')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row && unitOf(row)
}

/** Every unit with the one above it. */
export async function listParents(db: Db): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('identity.unit').select(['code', 'parent_code']).execute()
  return new Map(rows.map((r) => [r.code, r.parent_code]))
}

/** Adds and changes units in one statement; a row that says nothing new is not touched. */
export async function saveUnits(
  tx: Tx,
  units: readonly Unit[],
): Promise<{ added: number; changed: number }> {
  const rows = units.map((u) => ({
    code: u.code,
    uscc: u.uscc,
    name_zh: u.nameZh,
    name_en: u.nameEn,
    kind: u.kind,
    parent_code: u.parentCode,
    area_code: u.areaCode,
    phone: u.phone,
  }))
  // xmax of a row that this statement inserted is 0.
  const written = await sql<{ added: boolean }>`
    insert into identity.unit as u
    select * from jsonb_populate_recordset(null::identity.unit, ${JSON.stringify(rows)}::jsonb)
    on conflict (code) do update set
      uscc = excluded.uscc, name_zh = excluded.name_zh, name_en = excluded.name_en, kind = excluded.kind,
      parent_code = excluded.parent_code, area_code = excluded.area_code, phone = excluded.phone
    where u is distinct from excluded
    returning xmax = 0 as added`.execute(tx)
  const added = written.rows.filter((r) => r.added).length
  return { added, changed: written.rows.length - added }
}
