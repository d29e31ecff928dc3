import { type Area } from '@gongzhi/grid'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'

export async function findAreaCodes(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('places.area')
    .select('code')
    .where('valid_to', 'is', null)
    .execute()
  return rows.map((row) => row.code)
}

/** Codes in use, and those that were closed for good. */
export async function findCellCodes(
  tx: Tx,
  layer: string,
): Promise<{ current: string[]; closed: Set<string> }> {
  const { rows } = await sql<{ code: string; current: boolean }>`
    select code, bool_or(valid_to is null) as current from places.grid_cell
    where layer = ${layer} group by code`.execute(tx)
  return {
    current: rows.filter((r) => r.current).map((r) => r.code),
    closed: new Set(rows.filter((r) => !r.current).map((r) => r.code)),
  }
}

export async function ensureLayer(tx: Tx, layer: string, kind: string): Promise<void> {
  await sql`
    insert into places.grid_layer (code, kind, name_zh, name_en)
    select ${layer}, kind, name_zh || '（' || substr(${layer}, length(kind) + 2) || '）',
      name_en || ' (' || substr(${layer}, length(kind) + 2) || ')'
    from places.grid_layer where code = ${kind}
    on conflict (code) do nothing`.execute(tx)
}

export async function findUnitCells(tx: Tx): Promise<{ code: string; geometry: Area }[]> {
  const { rows } = await sql<{ code: string; geometry: Area }>`
    select code, geometry from places.grid_cell where layer = 'unit' and valid_to is null`.execute(
    tx,
  )
  return rows
}

/** What stands in a unit cell. */
export interface Seated {
  readonly key: string
  readonly cell: string | null
  readonly lon: number
  readonly lat: number
}

type SeatedTable = 'places.address' | 'places.building' | 'places.component'

const KEY = {
  'places.address': 'id',
  'places.building': 'code',
  'places.component': 'id',
} as const satisfies Record<SeatedTable, string>

export async function findSeated(tx: Tx, table: SeatedTable): Promise<Seated[]> {
  const { rows } = await sql<Seated>`
    select ${sql.ref(KEY[table])} as key, cell_code as cell, lon, lat
    from ${sql.table(table)}`.execute(tx)
  return rows
}

export async function moveToCells(
  tx: Tx,
  table: SeatedTable,
  moves: readonly { readonly key: string; readonly cell: string | null }[],
): Promise<void> {
  const areaToo = table === 'places.component' ? sql`, area_code = left(m.cell, 12)` : sql``
  await sql`
    update ${sql.table(table)} t set cell_code = m.cell ${areaToo}
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m (key text, cell text)
    where t.${sql.ref(KEY[table])} = m.key`.execute(tx)
}
