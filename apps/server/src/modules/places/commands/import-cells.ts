import { areaM2, boundsOf, isUnitGridCode, pointInside } from '@gongzhi/grid'
import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import {
  type CellVersion,
  closeCells,
  ensureLayer,
  findAreaCodes,
  findCellCodes,
  writeCells,
} from '../store/index.ts'
import { LayerNotFound } from '../domain/index.ts'
import { listOf, type NumberedFeature, readFeatures, textOf } from './import-areas.ts'
import { type Refusal, refuse } from './refusal.ts'
import { reseat } from './reseat.ts'
import {
  inBatches,
  type ImportOptions,
  type ImportResult,
  rounded,
  runImport,
} from './run-import.ts'

export const LAYER_KINDS = [
  'unit',
  'responsibility',
  'community',
  'evaluation',
  'professional',
  'party',
] as const

const CELL_CODE = /^[0-9A-Za-z-]{1,64}$/

export interface CellImportOptions extends ImportOptions {
  /** The file is the whole layer: cells it does not name are closed. */
  readonly complete?: boolean | undefined
}

/**
 * Adds and changes the cells of a layer from a GeoJSON feature collection with the properties code,
 * parent, nameZh, landUse, members and supersedes. A changed geometry closes the old version and
 * opens a new one; a code that was closed is never taken again. A layer of a kind may be named after
 * it (`professional-water`) and is made when first imported.
 * @throws places/layer-not-found, places/malformed-file
 */
export async function importCells(
  ctx: Context,
  layer: string,
  collection: unknown,
  options: CellImportOptions = {},
): Promise<ImportResult> {
  const kind = LAYER_KINDS.find((k) => layer === k || layer.startsWith(`${k}-`))
  if (!kind || !/^[a-z][a-z0-9-]{1,39}$/.test(layer))
    throw new LayerNotFound(`no layer ${layer}`, { layer, layers: LAYER_KINDS.join(', ') })
  const { features, refused, total } = readFeatures(collection, options)
  return runImport(ctx, 'cells', { total, refused }, async (tx) => {
    await ensureLayer(tx, layer, kind)
    const now = ctx.now()
    const known = await findCellCodes(tx, layer)
    const checked = await check(tx, layer, features, known.closed)
    const moved = new Set<string>()
    const written = await inBatches(checked.rows, async (batch) => {
      const result = await writeCells(tx, batch, now)
      for (const code of result.moved) moved.add(code)
      return result
    })
    // A refused row is a cell that is there: only what the file leaves out altogether ends.
    const named = new Set(features.map(({ feature }) => feature.code))
    const gone = options.complete ? known.current.filter((code) => !named.has(code)) : []
    const ended = await closeCells(tx, layer, gone, now)
    if (layer === 'unit' && written.added + moved.size + ended > 0) await reseat(tx, moved)
    const closed = (written.closed ?? 0) + ended
    return { ...written, closed, refused: checked.refused }
  })
}

async function check(
  tx: Tx,
  layer: string,
  features: readonly NumberedFeature[],
  closed: ReadonlySet<string>,
) {
  const areas = new Set(await findAreaCodes(tx))
  const rows: CellVersion[] = []
  const refused: Refusal[] = []
  for (const { row, feature } of features) {
    const { code } = feature
    const isUnit = layer === 'unit'
    const parent = textOf(feature.parent) || (isUnit ? code.slice(0, 12) : undefined)
    if (isUnit && !isUnitGridCode(code))
      refused.push(refuse(row, 'places/bad-unit-grid-code', { value: code }))
    else if (!CELL_CODE.test(code))
      refused.push(refuse(row, 'places/bad-cell-code', { value: code.slice(0, 64) }))
    else if (isUnit && parent !== code.slice(0, 12))
      refused.push(
        refuse(row, 'places/outside-parent-code', { value: code, expected: parent ?? '' }),
      )
    else if (closed.has(code)) refused.push(refuse(row, 'places/code-reused', { value: code }))
    else if (isUnit && parent !== undefined && !areas.has(parent))
      refused.push(refuse(row, 'places/unknown-parent', { value: parent }))
    else rows.push(versionOf(layer, parent, feature))
  }
  return { rows, refused }
}

function versionOf(
  layer: string,
  parent: string | undefined,
  { code, geometry, properties }: NumberedFeature['feature'],
): CellVersion {
  const [west, south, east, north] = boundsOf(geometry)
  const [lon = 0, lat = 0] = pointInside(geometry)
  return {
    ...{ layer, code, parent_code: parent ?? null },
    name_zh: textOf(properties.nameZh ?? properties.name) || null,
    land_use: textOf(properties.landUse) || null,
    members: listOf(properties.members),
    ...{ geometry, west, south, east, north },
    ...{ lon: rounded(lon), lat: rounded(lat), area_m2: Math.round(areaM2(geometry) * 100) / 100 },
    supersedes: listOf(properties.supersedes),
  }
}
