import { sql } from 'kysely'
import type { Area } from '@gongzhi/grid'
import type { Tx } from '../../../platform/db/db.ts'

export interface AreaVersion {
  readonly code: string
  readonly level: string
  readonly name_zh: string
  readonly name_en: string
  readonly aliases: readonly string[]
  readonly outline: Area
  readonly lon: number
  readonly lat: number
}

export interface CellVersion {
  readonly layer: string
  readonly code: string
  readonly parent_code: string | null
  readonly name_zh: string | null
  readonly land_use: string | null
  readonly members: readonly string[]
  readonly geometry: Area
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  readonly lon: number
  readonly lat: number
  readonly area_m2: number
  readonly supersedes: readonly string[]
}

export interface Versioned {
  readonly added: number
  readonly changed: number
  readonly closed: number
  /** Codes whose geometry is another now. */
  readonly moved: readonly string[]
}

const NONE: Versioned = { added: 0, changed: 0, closed: 0, moved: [] }

/** Writes areas; a changed name or outline closes the row and opens the next version. */
export async function writeAreas(
  tx: Tx,
  rows: readonly AreaVersion[],
  now: Date,
): Promise<Versioned> {
  if (rows.length === 0) return NONE
  const json = JSON.stringify(rows)
  const incoming = sql`jsonb_populate_recordset(null::places.area, ${json}::jsonb)`
  const closed = await sql<{ code: string }>`
    update places.area a set valid_to = ${now} from ${incoming} i
    where a.code = i.code and a.valid_to is null
      and (a.level, a.name_zh, a.name_en, a.outline) is distinct from (i.level, i.name_zh, i.name_en, i.outline)
    returning a.code`.execute(tx)
  const changed = await sql`
    update places.area a set aliases = i.aliases from ${incoming} i
    where a.code = i.code and a.valid_to is null and a.aliases is distinct from i.aliases`.execute(
    tx,
  )
  const opened = await sql`
    insert into places.area (code, version, level, name_zh, name_en, aliases, outline, lon, lat, valid_from)
    select i.code, 1 + coalesce((select max(version) from places.area o where o.code = i.code), 0),
      i.level, i.name_zh, i.name_en, i.aliases, i.outline, i.lon, i.lat, ${now}
    from ${incoming} i
    where not exists (select from places.area c where c.code = i.code and c.valid_to is null)`.execute(
    tx,
  )
  return counts(opened, closed, changed)
}

/** Writes cells; a changed geometry closes the row and opens the next version, which supersedes it. */
export async function writeCells(
  tx: Tx,
  rows: readonly CellVersion[],
  now: Date,
): Promise<Versioned> {
  if (rows.length === 0) return NONE
  const json = JSON.stringify(rows)
  const incoming = sql`jsonb_populate_recordset(null::places.grid_cell, ${json}::jsonb)`
  const closed = await sql<{ code: string }>`
    update places.grid_cell c set valid_to = ${now} from ${incoming} i
    where c.layer = i.layer and c.code = i.code and c.valid_to is null
      and c.geometry is distinct from i.geometry
    returning c.code`.execute(tx)
  const changed = await sql`
    update places.grid_cell c
    set parent_code = i.parent_code, name_zh = i.name_zh, land_use = i.land_use, members = i.members
    from ${incoming} i
    where c.layer = i.layer and c.code = i.code and c.valid_to is null
      and (c.parent_code, c.name_zh, c.land_use, c.members)
        is distinct from (i.parent_code, i.name_zh, i.land_use, i.members)`.execute(tx)
  const opened = await sql`
    insert into places.grid_cell (layer, code, version, parent_code, name_zh, land_use, members, geometry,
      west, south, east, north, lon, lat, area_m2, valid_from, supersedes)
    select i.layer, i.code, 1 + coalesce(o.version, 0), i.parent_code, i.name_zh, i.land_use, i.members, i.geometry,
      i.west, i.south, i.east, i.north, i.lon, i.lat, i.area_m2, ${now},
      case when o.version is null or i.code = any(i.supersedes) then i.supersedes else i.supersedes || i.code end
    from ${incoming} i
    left join lateral (
      select max(version) as version from places.grid_cell o where o.layer = i.layer and o.code = i.code) o on true
    where not exists (
      select from places.grid_cell c where c.layer = i.layer and c.code = i.code and c.valid_to is null)`.execute(
    tx,
  )
  return counts(opened, closed, changed)
}

interface Affected {
  readonly numAffectedRows?: bigint
}

/** A new version is a change of the old row, not an addition. */
function counts(
  opened: Affected,
  closed: { readonly rows: readonly { readonly code: string }[] },
  changed: Affected,
): Versioned {
  const of = (result: Affected) => Number(result.numAffectedRows ?? 0n)
  const ended = closed.rows.length
  return {
    added: of(opened) - ended,
    changed: ended + of(changed),
    closed: ended,
    moved: closed.rows.map((row) => row.code),
  }
}

/** Closes cells that are no longer; their codes stay taken. */
export async function closeCells(
  tx: Tx,
  layer: string,
  codes: readonly string[],
  now: Date,
): Promise<number> {
  const result = await sql`
    update places.grid_cell set valid_to = ${now}
    where layer = ${layer} and valid_to is null and code = any(${codes}::text[])`.execute(tx)
  return Number(result.numAffectedRows ?? 0n)
}
