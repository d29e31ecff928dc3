import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { type AddressRow, type AreaRow, buildGazetteer, type Gazetteer } from '../domain/index.ts'
import { refreshed } from './refreshed.ts'

/** Areas by code: few, and all that is needed for their names. */
export const areasOf: (ctx: Context) => Promise<ReadonlyMap<string, AreaRow>> = refreshed(
  ['areas'],
  async (ctx) => new Map((await loadAreas(ctx)).map((area) => [area.code, area])),
)

/** Every name of the city, ready for reading texts; in memory, no query when warm. */
export const gazetteerOf: (ctx: Context) => Promise<Gazetteer> = refreshed(
  ['areas', 'addresses'],
  async (ctx) => {
    const from = performance.now()
    const [areas, addresses] = await Promise.all([loadAreas(ctx), loadAddresses(ctx)])
    const loaded = performance.now()
    const gazetteer = buildGazetteer(areas, addresses)
    const ms = { load: Math.round(loaded - from), build: Math.round(performance.now() - loaded) }
    ctx.log.info(
      { names: gazetteer.names.size, addresses: addresses.length, ms },
      'gazetteer built',
    )
    return gazetteer
  },
)

async function loadAreas(ctx: Context): Promise<AreaRow[]> {
  const { rows } = await sql<AreaRow>`
    select a.code, a.level, a.name_zh as "nameZh", a.name_en as "nameEn", a.aliases, a.lon, a.lat,
      array(select distinct o.name_zh from places.area o
        where o.code = a.code and o.valid_to is not null and o.name_zh <> a.name_zh) as "formerNames"
    from places.area a where a.valid_to is null order by a.code`.execute(ctx.db)
  return rows
}

async function loadAddresses(ctx: Context): Promise<AddressRow[]> {
  const { rows } = await sql<AddressRow>`
    select id, kind, name, area_code as "areaCode", road, house_number as "houseNumber", estate, building,
      lon, lat, cell_code as "cellCode", parent_id as "parentId", aliases, former_names as "formerNames"
    from places.address where status <> 'abolished' order by id`.execute(ctx.db)
  return rows
}
