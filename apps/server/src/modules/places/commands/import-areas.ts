import {
  type Area,
  GridError,
  isAreaCode,
  levelOf,
  parentOf,
  pointInside,
  type ReadCell,
  readCells,
} from '@gongzhi/grid'
import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { MalformedFile } from '../domain/index.ts'
import { type AreaVersion, findAreaCodes, writeAreas } from '../store/index.ts'
import { cleanText } from './clean-text.ts'
import { type Refusal, refuse } from './refusal.ts'
import {
  inBatches,
  type ImportOptions,
  type ImportResult,
  rounded,
  runImport,
} from './run-import.ts'

type Properties = Readonly<Record<string, unknown>>
type ReadArea = ReadCell<Properties>

/**
 * Adds and changes areas from a GeoJSON feature collection with the properties code, level, nameZh,
 * nameEn and aliases. A changed name or outline opens a new version; areas that the file does not
 * name stay.
 * @throws places/malformed-file
 */
export async function importAreas(
  ctx: Context,
  collection: unknown,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { features, refused, total } = readFeatures(collection, options)
  return runImport(ctx, 'areas', { total, refused }, async (tx) => {
    const checked = await check(tx, features)
    const written = await inBatches(checked.rows, (batch) => writeAreas(tx, batch, ctx.now()))
    return { ...written, refused: checked.refused }
  })
}

export interface NumberedFeature {
  readonly row: number
  readonly feature: ReadArea
}

/** Reads polygons; the refusals of the geometry keep the code and the words of the grid library. */
export function readFeatures(
  collection: unknown,
  { crs }: ImportOptions,
): { features: NumberedFeature[]; refused: Refusal[]; total: number } {
  try {
    let row = 0
    const read = readCells(collection, {
      properties: (given) => given,
      ...(crs && { crs }),
    })
    const refused = read.refused.map(({ feature, code, words }) => {
      return { row: feature, code, message: `${words['zh-CN']} ${words.en}` }
    })
    const taken = new Set(refused.map((r) => r.row))
    const features = read.cells.map((feature) => {
      do row++
      while (taken.has(row))
      return { row, feature: { ...feature, geometry: roundedArea(feature.geometry) } }
    })
    return { features, refused, total: features.length + refused.length }
  } catch (error) {
    if (!(error instanceof GridError)) throw error
    throw new MalformedFile(error.message, {
      why: `${error.words['zh-CN']} ${error.words.en}`,
    })
  }
}

function roundedArea(area: Area): Area {
  const polygon = (rings: number[][][]) => rings.map((ring) => ring.map((at) => at.map(rounded)))
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(area.coordinates) }
    : { type: 'MultiPolygon', coordinates: area.coordinates.map(polygon) }
}

async function check(tx: Tx, features: readonly NumberedFeature[]) {
  const known = new Set([
    ...(await findAreaCodes(tx)),
    ...features.map(({ feature }) => feature.code),
  ])
  const rows: AreaVersion[] = []
  const refused: Refusal[] = []
  for (const { row, feature } of features) {
    const { code, properties, geometry } = feature
    if (!isAreaCode(code)) {
      refused.push(refuse(row, 'places/bad-area-code', { value: code }))
      continue
    }
    const level = levelOf(code)
    const parent = parentOf(code)
    const nameZh = textOf(properties.nameZh ?? properties.name)
    if (textOf(properties.level) !== '' && properties.level !== level)
      refused.push(
        refuse(row, 'places/bad-level', { value: textOf(properties.level), expected: level }),
      )
    else if (nameZh === '') refused.push(refuse(row, 'places/required', { field: 'nameZh' }))
    else if (parent !== undefined && !known.has(parent))
      refused.push(refuse(row, 'places/unknown-parent', { value: parent }))
    else {
      const [lon = 0, lat = 0] = pointInside(geometry)
      const names = { name_zh: nameZh, name_en: textOf(properties.nameEn) }
      const aliases = listOf(properties.aliases)
      rows.push({
        code,
        level,
        ...names,
        aliases,
        outline: geometry,
        lon: rounded(lon),
        lat: rounded(lat),
      })
    }
  }
  return { rows, refused }
}

export function textOf(given: unknown): string {
  return typeof given === 'string'
    ? cleanText(given)
    : typeof given === 'number'
      ? String(given)
      : ''
}

export function listOf(given: unknown): string[] {
  const items: unknown[] = Array.isArray(given) ? given : textOf(given).split(/[;；]/)
  return items.map(textOf).filter((item) => item !== '')
}
