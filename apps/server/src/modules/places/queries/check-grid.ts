import { type Area, checkLayer, type LayerCell, type LayerFinding } from '@gongzhi/grid'
import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { LayerNotFound } from '../domain/index.ts'

export interface GridReport {
  readonly layer: string
  readonly cells: number
  readonly gaps: number
  readonly overlaps: number
  readonly slivers: number
  readonly outside: number
  /** Cells that name a parent which does not exist. */
  readonly orphans: readonly string[]
  /** Cells that list a unit cell which does not exist. */
  readonly brokenMembers: readonly string[]
  readonly findings: readonly LayerFinding[]
}

/**
 * Names every gap, overlap, sliver and cell outside its parent, with its position. The parents are
 * the areas the cells name: unit cells must lie in their community and fill it.
 * @throws places/layer-not-found
 */
export async function checkGrid(ctx: Context, layer: string): Promise<GridReport> {
  await requireLayer(ctx, layer)
  const [cells, parents, brokenMembers] = await Promise.all([
    loadCells(ctx, layer),
    loadParents(ctx, layer),
    findBrokenMembers(ctx, layer),
  ])
  const orphans = cells.filter((c) => c.parent !== undefined && !parents.has(c.parent))
  const report = checkLayer(
    cells.map((c) => (c.parent !== undefined && parents.has(c.parent) ? c : without(c))),
    { parents },
  )
  return { layer, ...report, orphans: orphans.map((c) => c.code), brokenMembers }
}

export async function requireLayer(ctx: Context, layer: string): Promise<void> {
  const layers = await ctx.db
    .selectFrom('places.grid_layer')
    .select('code')
    .orderBy('code')
    .execute()
  if (layers.some((l) => l.code === layer)) return
  const known = layers.map((l) => l.code).join(', ')
  throw new LayerNotFound(`no layer ${layer}`, { layer, layers: known })
}

async function loadCells(ctx: Context, layer: string): Promise<LayerCell[]> {
  const { rows } = await sql<{ code: string; parent: string | null; geometry: Area }>`
    select code, parent_code as parent, geometry from places.grid_cell
    where layer = ${layer} and valid_to is null order by code`.execute(ctx.db)
  return rows.map(({ code, parent, geometry }) => ({
    ...{ code, geometry },
    ...(parent !== null && { parent }),
  }))
}

/** Every area that a cell names, and those without any cell: they are one gap. */
async function loadParents(ctx: Context, layer: string): Promise<Map<string, Area>> {
  const { rows } = await sql<{ code: string; outline: Area }>`
    with named as (
      select distinct parent_code as code from places.grid_cell
      where layer = ${layer} and valid_to is null and parent_code is not null)
    select a.code, a.outline from places.area a
    where a.valid_to is null and (
      a.code in (select code from named)
      or (a.level = 'community' and ${layer} = 'unit'))`.execute(ctx.db)
  return new Map(rows.map((row) => [row.code, row.outline]))
}

async function findBrokenMembers(ctx: Context, layer: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select c.code from places.grid_cell c
    where c.layer = ${layer} and c.valid_to is null and exists (
      select from unnest(c.members) as m (code)
      where not exists (
        select from places.grid_cell u
        where u.layer = 'unit' and u.code = m.code and u.valid_to is null))
    order by c.code`.execute(ctx.db)
  return rows.map((row) => row.code)
}

function without({ code, geometry }: LayerCell): LayerCell {
  return { code, geometry }
}
