import { type Area, type Crs, fromWgs84 } from '@gongzhi/grid'
import { stringify } from 'csv-stringify/sync'
import type { Context } from '../../../platform/context.ts'
import { exportPages, type ExportRow } from './export-rows.ts'

export interface ExportOptions {
  readonly format?: 'geojson' | 'csv' | undefined
  /** What the positions are to be in; WGS84 unless told. */
  readonly crs?: Crs | undefined
}

const PAGE = 1000
/** Two digits more than an import keeps, so that what was shifted comes back as it was. */
const PER_DEGREE = 1e11

/**
 * Everything of a kind as GeoJSON or CSV, piece by piece: a page of rows is in memory at a time. The
 * properties are those the importers read, so that importing an export changes nothing.
 * @throws places/unknown-kind, places/layer-not-found
 */
export async function exportLayer(
  ctx: Context,
  kind: string,
  { format = 'geojson', crs = 'wgs84' }: ExportOptions = {},
): Promise<AsyncIterable<string>> {
  const read = await exportPages(ctx, kind)
  const pages = async function* () {
    let after = ''
    for (;;) {
      const rows = await read(after, PAGE)
      if (rows.length > 0) yield rows
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last.key
    }
  }
  return format === 'csv' ? asCsv(pages(), crs) : asGeoJson(pages(), crs)
}

async function* asGeoJson(pages: AsyncIterable<ExportRow[]>, crs: Crs): AsyncIterable<string> {
  let before = '{"type":"FeatureCollection","features":[\n'
  for await (const rows of pages)
    for (const row of rows) {
      yield before + JSON.stringify(featureOf(row, crs))
      before = ',\n'
    }
  yield before.startsWith('{') ? before + ']}\n' : '\n]}\n'
}

async function* asCsv(pages: AsyncIterable<ExportRow[]>, crs: Crs): AsyncIterable<string> {
  let header = true
  for await (const rows of pages) {
    yield stringify(
      rows.map((row) => recordOf(row, crs)),
      { header },
    )
    header = false
  }
}

function featureOf({ properties, outline, lon, lat }: ExportRow, crs: Crs) {
  const geometry = outline
    ? areaFromWgs84(outline, crs)
    : { type: 'Point', coordinates: shifted(lon, lat, crs) }
  return { type: 'Feature', properties, geometry }
}

function recordOf({ properties, lon, lat }: ExportRow, crs: Crs): Record<string, unknown> {
  const [x, y] = shifted(lon, lat, crs)
  const flat = Object.entries(properties).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(';') : value,
  ])
  return { ...Object.fromEntries(flat), lon: x, lat: y }
}

function areaFromWgs84(area: Area, crs: Crs): Area {
  if (crs === 'wgs84') return area
  const polygon = (rings: number[][][]) =>
    rings.map((ring) => ring.map(([lon = NaN, lat = NaN]) => shifted(lon, lat, crs)))
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(area.coordinates) }
    : { type: 'MultiPolygon', coordinates: area.coordinates.map(polygon) }
}

function shifted(lon: number, lat: number, crs: Crs): [number, number] {
  if (crs === 'wgs84') return [lon, lat]
  const [x, y] = fromWgs84(lon, lat, crs)
  return [Math.round(x * PER_DEGREE) / PER_DEGREE, Math.round(y * PER_DEGREE) / PER_DEGREE]
}
