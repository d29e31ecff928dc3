import type { Area } from '@gongzhi/grid'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { UnknownKind } from '../domain/index.ts'
import { requireLayer } from './check-grid.ts'

export interface ExportRow {
  /** What the next page starts after. */
  readonly key: string
  readonly lon: number
  readonly lat: number
  readonly outline: Area | null
  /** Named as the importer reads them. */
  readonly properties: Readonly<Record<string, unknown>>
}

/** One page of a kind, by key. */
export type ReadPage = (after: string, limit: number) => Promise<ExportRow[]>

const KINDS = ['areas', 'addresses', 'buildings', 'components', 'cells-<layer>']

/** @throws places/unknown-kind, places/layer-not-found */
export async function exportPages(ctx: Context, kind: string): Promise<ReadPage> {
  const read = (query: (after: string) => RawBuilder<ExportRow>): ReadPage => {
    return async (after, limit) => {
      const { rows } = await sql<ExportRow>`${query(after)} limit ${limit}`.execute(ctx.db)
      return rows
    }
  }
  if (kind.startsWith('cells-')) {
    const layer = kind.slice('cells-'.length)
    await requireLayer(ctx, layer)
    return read((after) => cells(layer, after))
  }
  const query = QUERIES.get(kind)
  if (!query) throw new UnknownKind(`unknown kind ${kind}`, { kind, kinds: KINDS.join(', ') })
  return read(query)
}

const areas = (after: string) => sql<ExportRow>`
  select code as key, lon, lat, outline, jsonb_build_object('code', code, 'level', level,
    'nameZh', name_zh, 'nameEn', name_en, 'aliases', aliases) as properties
  from places.area where valid_to is null and code > ${after} order by code`

const cells = (layer: string, after: string) => sql<ExportRow>`
  select code as key, lon, lat, geometry as outline, jsonb_build_object('code', code,
    'parent', parent_code, 'nameZh', name_zh, 'landUse', land_use, 'members', members,
    'areaM2', area_m2, 'validFrom', valid_from) as properties
  from places.grid_cell where layer = ${layer} and valid_to is null and code > ${after} order by code`

const addresses = (after: string) => sql<ExportRow>`
  select id as key, lon, lat, null as outline, jsonb_build_object('id', id, 'kind', kind, 'name', name,
    'areaCode', area_code, 'road', road, 'houseNumber', house_number, 'estate', estate,
    'building', building, 'aliases', aliases, 'externalCodes', external_codes, 'parentId', parent_id,
    'cell', cell_code, 'status', status) as properties
  from places.address where id > ${after} order by id`

const buildings = (after: string) => sql<ExportRow>`
  select code as key, lon, lat, null as outline, jsonb_build_object('code', code,
    'addressId', address_id, 'name', name, 'cell', cell_code, 'floors', floors, 'units', units,
    'use', use) as properties
  from places.building where code > ${after} order by code`

const components = (after: string) => sql<ExportRow>`
  select id as key, lon, lat, null as outline, jsonb_build_object('id', id, 'classCode', class_code,
    'name', name, 'cell', cell_code, 'supervisingUnit', supervising_unit, 'ownerUnit', owner_unit,
    'maintainerUnit', maintainer_unit,
    'status', case status when 'intact' then '完好' when 'damaged' then '破损' when 'lost' then '丢失'
      when 'disused' then '废弃' else '移除' end,
    'since', to_char(since, 'YYYYMMDD'), 'changed', to_char(changed_on, 'YYYYMMDD'),
    'dataSource', data_source, 'note', note) as properties
  from places.component where id > ${after} order by id`

const QUERIES: ReadonlyMap<string, (after: string) => RawBuilder<ExportRow>> = new Map([
  ['areas', areas],
  ['addresses', addresses],
  ['buildings', buildings],
  ['components', components],
])
