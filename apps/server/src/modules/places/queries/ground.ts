import { type Area, buildIndex, cellAt, type CellIndex, nearestCell, parentOf } from '@gongzhi/grid'
import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Spot } from '../domain/index.ts'
import { refreshed } from './refreshed.ts'

/** A position outside by less than this is that of a cell: receivers err by as much. */
const NEAR_M = 50

interface Layer {
  readonly code: string
  readonly index: CellIndex
}

/** The cells of every layer in memory. */
export interface GroundIndex {
  readonly layers: readonly Layer[]
  readonly unit: CellIndex
  /** Unit cells by code, as spots at a position inside them. */
  readonly unitCells: ReadonlyMap<string, Spot>
  /** Communities (or what is finest) by their outline, while there is no unit grid. */
  readonly areas: CellIndex
}

export const groundOf: (ctx: Context) => Promise<GroundIndex> = refreshed(
  ['areas', 'cells'],
  async (ctx) => {
    const from = performance.now()
    const cells = await loadCells(ctx)
    const layers = [...Map.groupBy(cells, (cell) => cell.layer)].map(([code, of]) => ({
      code,
      index: buildIndex(of),
    }))
    const unit = layers.find((layer) => layer.code === 'unit')?.index ?? buildIndex([])
    const areas = buildIndex(unit.codes.length > 0 ? [] : await loadFinestAreas(ctx))
    const unitCells = new Map(
      cells.filter((cell) => cell.layer === 'unit').map((cell) => [cell.code, spotOf(cell)]),
    )
    const ms = Math.round(performance.now() - from)
    ctx.log.info({ cells: cells.length, layers: layers.length, ms }, 'ground built')
    return { layers, unit, unitCells, areas }
  },
)

/** The unit cell of a position, or the nearest when it lies just outside the city. */
export function unitCellAt(ground: GroundIndex, lon: number, lat: number): string | undefined {
  return cellAt(ground.unit, lon, lat) ?? nearestCell(ground.unit, lon, lat, NEAR_M)?.code
}

/** The finest area of a position while there is no unit grid. */
export function areaAt(ground: GroundIndex, lon: number, lat: number): string | undefined {
  return cellAt(ground.areas, lon, lat) ?? nearestCell(ground.areas, lon, lat, NEAR_M)?.code
}

interface CellRow {
  readonly layer: string
  readonly code: string
  readonly lon: number
  readonly lat: number
  readonly geometry: Area
}

async function loadCells(ctx: Context): Promise<CellRow[]> {
  const { rows } = await sql<CellRow>`
    select layer, code, lon, lat, geometry from places.grid_cell
    where valid_to is null order by layer, code`.execute(ctx.db)
  return rows
}

/** Only areas that no other lies in: a position has one of them. */
async function loadFinestAreas(ctx: Context): Promise<{ code: string; geometry: Area }[]> {
  const { rows } = await sql<{ code: string; geometry: Area }>`
    select code, outline as geometry from places.area where valid_to is null`.execute(ctx.db)
  const above = new Set(rows.map((row) => parentOf(row.code)))
  return rows.filter((row) => !above.has(row.code))
}

function spotOf({ code, lon, lat }: CellRow): Spot {
  return {
    id: code,
    level: 'cell',
    name: code,
    areaCode: code.slice(0, 12),
    lon,
    lat,
    cellCode: code,
  }
}
