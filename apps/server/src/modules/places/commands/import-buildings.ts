import type { Context } from '../../../platform/context.ts'
import { groundOf, unitCellAt } from '../queries/index.ts'
import { findAddressIds, type Shape, upsertRows } from '../store/index.ts'
import { readRows } from './read-rows.ts'
import { type Refusal, refuse } from './refusal.ts'
import { BuildingInput } from './row-shapes.ts'
import {
  inBatches,
  type ImportOptions,
  type ImportResult,
  positionOf,
  runImport,
} from './run-import.ts'

const BUILDING: Shape = {
  table: 'places.building',
  key: 'code',
  compared: ['address_id', 'name', 'lon', 'lat', 'cell_code', 'floors', 'units', 'use'],
  onAdd: ['changed_at'],
  onChange: { changed_at: 'excluded.changed_at' },
}

/** Adds and changes buildings by their code; those that the file does not name stay. */
export async function importBuildings(
  ctx: Context,
  rows: readonly unknown[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { rows: inputs, refused } = readRows(rows, BuildingInput, (b) => b.code)
  const ground = await groundOf(ctx)
  return runImport(ctx, 'addresses', { total: rows.length, refused }, async (tx) => {
    const wanted = new Set(inputs.map(({ value }) => value.addressId).filter((id) => id !== ''))
    const addresses = new Set(await findAddressIds(tx, [...wanted]))
    const records: object[] = []
    const more: Refusal[] = []
    for (const { row, value: b } of inputs) {
      const { lon, lat } = positionOf(b, options.crs)
      if (b.cell !== '' && !ground.unitCells.has(b.cell))
        more.push(refuse(row, 'places/unknown-cell', { value: b.cell }))
      else if (b.addressId !== '' && !addresses.has(b.addressId))
        more.push(refuse(row, 'places/unknown-address', { value: b.addressId }))
      else
        records.push({
          ...{ code: b.code, address_id: b.addressId || null, name: b.name, lon, lat },
          cell_code: b.cell || (unitCellAt(ground, lon, lat) ?? null),
          ...{ floors: b.floors, units: b.units, use: b.use || null, changed_at: ctx.now() },
        })
    }
    const written = await inBatches(records, (batch) => upsertRows(tx, BUILDING, batch))
    return { ...written, refused: more }
  })
}
