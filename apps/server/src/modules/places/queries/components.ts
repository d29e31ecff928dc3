import { buildPointIndex, type PointIndex, pointsNear } from '@gongzhi/grid'
import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { NearComponent } from '../contract.ts'
import type { Spot } from '../domain/index.ts'
import { refreshed } from './refreshed.ts'

interface ComponentIndex {
  readonly byId: ReadonlyMap<string, Spot>
  readonly points: PointIndex<Spot>
}

/** Where every component that still stands is; loaded when first asked for. */
export const componentIndexOf: (ctx: Context) => Promise<ComponentIndex> = refreshed(
  ['components'],
  async (ctx) => {
    const { rows } = await sql<Omit<Spot, 'level'>>`
      select id, name, coalesce(area_code, left(id, 6) || '000000') as "areaCode", lon, lat, cell_code as "cellCode"
      from places.component where status <> 'removed' order by id`.execute(ctx.db)
    const spots = rows.map((row): Spot => ({ ...row, level: 'component' }))
    return { byId: new Map(spots.map((spot) => [spot.id, spot])), points: buildPointIndex(spots) }
  },
)

/** Components within some metres of a position, the nearest first. */
export async function componentsNear(
  ctx: Context,
  at: { readonly lon: number; readonly lat: number },
  metres: number,
  limit = 20,
): Promise<NearComponent[]> {
  const { points } = await componentIndexOf(ctx)
  return pointsNear(points, at.lon, at.lat, metres, limit).map(({ point, metres: away }) => ({
    ...{ id: point.id, name: point.name, classCode: point.id.slice(6, 11) },
    ...{ lon: point.lon, lat: point.lat, metres: Math.round(away * 10) / 10 },
  }))
}
