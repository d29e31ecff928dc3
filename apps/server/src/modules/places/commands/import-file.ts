import { readFile } from 'node:fs/promises'
import type { Context } from '../../../platform/context.ts'
import { readCsv } from '../../../platform/csv.ts'
import { MalformedFile, UnknownKind } from '../domain/index.ts'
import { importAddresses } from './import-addresses.ts'
import { importAreas } from './import-areas.ts'
import { importBuildings } from './import-buildings.ts'
import { type CellImportOptions, importCells, LAYER_KINDS } from './import-cells.ts'
import { importComponents } from './import-components.ts'
import type { ImportResult } from './run-import.ts'

const KINDS = [
  'areas',
  'addresses',
  'buildings',
  'components',
  ...LAYER_KINDS.map((k) => `cells-${k}`),
]

/**
 * Imports a file by its kind, which is how such files are named: `areas`, `cells-unit`,
 * `cells-professional-water`, `addresses`, `buildings`, `components`.
 * @throws places/unknown-kind, places/malformed-file, places/layer-not-found
 */
export async function importFile(
  ctx: Context,
  kind: string,
  path: string,
  options: CellImportOptions = {},
): Promise<ImportResult> {
  return importText(ctx, kind, await readFile(path, 'utf8'), options)
}

/** The same for a text: GeoJSON when it starts with a brace, else CSV with a header row. */
export async function importText(
  ctx: Context,
  kind: string,
  text: string,
  options: CellImportOptions = {},
): Promise<ImportResult> {
  if (kind === 'areas') return importAreas(ctx, readJson(text), options)
  if (kind.startsWith('cells-'))
    return importCells(ctx, kind.slice('cells-'.length), readJson(text), options)
  if (kind === 'addresses') return importAddresses(ctx, rowsOf(text), options)
  if (kind === 'buildings') return importBuildings(ctx, rowsOf(text), options)
  if (kind === 'components') return importComponents(ctx, rowsOf(text), options)
  throw new UnknownKind(`unknown kind ${kind}`, { kind, kinds: KINDS.join(', ') })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw malformed(error)
  }
}

/** Rows of a CSV, or the points of a GeoJSON feature collection with their properties. */
function rowsOf(text: string): unknown[] {
  if (/^\ufeff?\s*\{/.test(text)) return pointsOf(readJson(text))
  try {
    return readCsv(text)
  } catch (error) {
    throw malformed(error)
  }
}

function pointsOf(collection: unknown): unknown[] {
  const features = fieldOf(collection, 'features')
  if (!Array.isArray(features))
    throw new MalformedFile('no features', {
      why: '应为 GeoJSON FeatureCollection give a GeoJSON FeatureCollection',
    })
  return features.map((feature: unknown) => {
    const coordinates = fieldOf(fieldOf(feature, 'geometry'), 'coordinates')
    const [lon, lat]: unknown[] = Array.isArray(coordinates) ? coordinates : []
    const properties = fieldOf(feature, 'properties')
    return { ...(typeof properties === 'object' ? properties : {}), lon, lat }
  })
}

function fieldOf(given: unknown, name: string): unknown {
  return typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined
}

function malformed(error: unknown): MalformedFile {
  return new MalformedFile('unreadable file', { why: error instanceof Error ? error.message : '' })
}
