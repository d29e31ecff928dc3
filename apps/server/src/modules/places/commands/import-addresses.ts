import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { areasOf, groundOf, type GroundIndex, unitCellAt } from '../queries/index.ts'
import { findAddressIds, type Shape, upsertRows } from '../store/index.ts'
import { type Numbered, readRows } from './read-rows.ts'
import { type Refusal, refuse } from './refusal.ts'
import { AddressInput } from './row-shapes.ts'
import {
  inBatches,
  type ImportOptions,
  type ImportResult,
  positionOf,
  runImport,
} from './run-import.ts'

/** A name that changes is kept: residents go on using it. */
const ADDRESS: Shape = {
  table: 'places.address',
  key: 'id',
  compared: [
    ...['kind', 'name', 'area_code', 'road', 'house_number', 'estate', 'building', 'lon', 'lat'],
    ...['cell_code', 'parent_id', 'aliases', 'external_codes', 'status'],
  ],
  onAdd: ['former_names', 'since', 'changed_at'],
  onChange: {
    changed_at: 'excluded.changed_at',
    former_names: `case when old.name = excluded.name or old.name = any(old.former_names)
      then old.former_names else old.former_names || old.name end`,
  },
}

/**
 * Adds and changes standard addresses. Area and cell may be left out: the position gives them.
 * Addresses that the file does not name stay; one that is no longer gets the status `abolished`.
 */
export async function importAddresses(
  ctx: Context,
  rows: readonly unknown[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { rows: inputs, refused } = readRows(rows, AddressInput, (a) => a.id)
  const [areas, ground] = await Promise.all([areasOf(ctx), groundOf(ctx)])
  return runImport(ctx, 'addresses', { total: rows.length, refused }, async (tx) => {
    const parents = await knownIds(tx, inputs)
    const now = ctx.now()
    const records: object[] = []
    const more: Refusal[] = []
    for (const input of inputs) {
      const record = recordOf(input, { areas, ground, parents, options, now })
      if ('code' in record) more.push(record)
      else records.push(record)
    }
    const written = await inBatches(records, (batch) => upsertRows(tx, ADDRESS, batch))
    return { ...written, refused: more }
  })
}

interface Known {
  readonly areas: ReadonlyMap<string, unknown>
  readonly ground: GroundIndex
  readonly parents: ReadonlySet<string>
  readonly options: ImportOptions
  readonly now: Date
}

function recordOf(
  { row, value: a }: Numbered<AddressInput>,
  { areas, ground, parents, options, now }: Known,
): object | Refusal {
  const { lon, lat } = positionOf(a, options.crs)
  if (a.cell !== '' && !ground.unitCells.has(a.cell))
    return refuse(row, 'places/unknown-cell', { value: a.cell })
  const cell = a.cell || unitCellAt(ground, lon, lat)
  const areaCode = a.areaCode || cell?.slice(0, 12)
  if (areaCode === undefined) return refuse(row, 'places/outside-city', { value: `${lon},${lat}` })
  if (!areas.has(areaCode)) return refuse(row, 'places/unknown-area', { value: areaCode })
  if (a.parentId !== '' && !parents.has(a.parentId))
    return refuse(row, 'places/unknown-parent', { value: a.parentId })
  return {
    ...{ id: a.id, kind: a.kind, name: a.name, area_code: areaCode, road: a.road },
    ...{ house_number: a.houseNumber, estate: a.estate, building: a.building, lon, lat },
    ...{ cell_code: cell ?? null, parent_id: a.parentId || null, aliases: a.aliases },
    ...{ external_codes: a.externalCodes, status: a.status, former_names: [] },
    ...{ since: now, changed_at: now },
  }
}

/** Parents may stand anywhere in the file, or have come before. */
async function knownIds(
  tx: Tx,
  inputs: readonly Numbered<AddressInput>[],
): Promise<ReadonlySet<string>> {
  const known = new Set(inputs.map(({ value }) => value.id))
  const wanted = inputs
    .map(({ value }) => value.parentId)
    .filter((id) => id !== '' && !known.has(id))
  for (const id of await findAddressIds(tx, [...new Set(wanted)])) known.add(id)
  return known
}
