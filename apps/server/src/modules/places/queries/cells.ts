import type { Area } from '@gongzhi/grid'
import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Page } from '../../../platform/contract.ts'
import { afterOf, pageOf } from '../../../platform/paging.ts'
import type { CellView, CellVersionView, LayerView } from '../contract.ts'
import { CellNotFound } from '../domain/index.ts'
import { requireLayer } from './check-grid.ts'

export type Box = readonly [west: number, south: number, east: number, north: number]

export interface CellFilter {
  readonly box?: Box | undefined
  readonly after?: string | undefined
  readonly limit: number
}

export async function listLayers(ctx: Context): Promise<LayerView[]> {
  const { rows } = await sql<LayerView>`
    select l.code, l.kind, l.name_zh as "nameZh", l.name_en as "nameEn", count(c.id)::int as cells
    from places.grid_layer l
    left join places.grid_cell c on c.layer = l.code and c.valid_to is null
    group by l.code order by l.code`.execute(ctx.db)
  return rows
}

/** Cells of a layer, by code. Two queries. */
export async function pageCells(
  ctx: Context,
  layer: string,
  { box, after, limit }: CellFilter,
): Promise<Page<CellView>> {
  await requireLayer(ctx, layer)
  const inBox = box ? sql`and box(point(west, south), point(east, north)) && ${boxOf(box)}` : sql``
  const { rows } = await sql<CellView>`
    select code, parent_code as "parentCode", name_zh as "nameZh", land_use as "landUse", lon, lat,
      area_m2 as "areaM2", geometry
    from places.grid_cell
    where layer = ${layer} and valid_to is null and code > ${afterOf(after)} ${inBox}
    order by code limit ${limit + 1}`.execute(ctx.db)
  return pageOf(rows, limit, (row) => row.code)
}

/** A cell with all its versions, the present one first. @throws places/cell-not-found */
export async function getCell(
  ctx: Context,
  layer: string,
  code: string,
): Promise<CellVersionView[]> {
  await requireLayer(ctx, layer)
  const { rows } = await sql<Omit<CellVersionView, 'validFrom' | 'validTo'> & Validity>`
    select code, version, parent_code as "parentCode", name_zh as "nameZh", land_use as "landUse", members,
      lon, lat, area_m2 as "areaM2", geometry, valid_from as "from", valid_to as "to", supersedes
    from places.grid_cell where layer = ${layer} and code = ${code} order by version desc`.execute(
    ctx.db,
  )
  if (rows.length === 0) throw new CellNotFound(`no cell ${code}`, { code })
  return rows.map(({ from, to, ...cell }) => {
    return { ...cell, validFrom: from.toISOString(), validTo: to?.toISOString() ?? null }
  })
}

interface Validity {
  readonly from: Date
  readonly to: Date | null
}

export function boxOf([west, south, east, north]: Box) {
  return sql`box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`
}

/** The outline of an area. */
export async function findOutline(ctx: Context, code: string): Promise<Area | undefined> {
  const { rows } = await sql<{ outline: Area }>`
    select outline from places.area where code = ${code} and valid_to is null`.execute(ctx.db)
  return rows[0]?.outline
}
