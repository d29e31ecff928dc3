import type { Context } from '../../../platform/context.ts'
import { groundOf, unitCellAt } from '../queries/index.ts'
import { type Shape, upsertRows } from '../store/index.ts'
import { readRows } from './read-rows.ts'
import { type Refusal, refuse } from './refusal.ts'
import { ComponentInput } from './row-shapes.ts'
import {
  inBatches,
  type ImportOptions,
  type ImportResult,
  positionOf,
  runImport,
} from './run-import.ts'

/** 变更日期: what the file says, else the day on which an import first saw the new state. */
const COMPONENT: Shape = {
  table: 'places.component',
  key: 'id',
  compared: [
    ...['class_code', 'name', 'supervising_unit', 'owner_unit', 'maintainer_unit', 'cell_code'],
    ...['area_code', 'lon', 'lat', 'status', 'since', 'data_source', 'note'],
  ],
  onAdd: ['changed_on'],
  onChange: { changed_on: 'coalesce(excluded.changed_on, current_date)' },
}

/** Adds and changes components by their 17-digit id; those that the file does not name stay. */
export async function importComponents(
  ctx: Context,
  rows: readonly unknown[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { rows: inputs, refused } = readRows(rows, ComponentInput, (c) => c.id)
  const ground = await groundOf(ctx)
  return runImport(ctx, 'components', { total: rows.length, refused }, async (tx) => {
    const records: object[] = []
    const more: Refusal[] = []
    for (const { row, value: c } of inputs) {
      const { lon, lat } = positionOf(c, options.crs)
      if (c.cell !== '' && !ground.unitCells.has(c.cell)) {
        more.push(refuse(row, 'places/unknown-cell', { value: c.cell }))
        continue
      }
      const cell = c.cell || (unitCellAt(ground, lon, lat) ?? null)
      records.push({
        ...{ id: c.id, class_code: c.id.slice(6, 11), name: c.name, lon, lat },
        ...{ supervising_unit: c.supervisingUnit, owner_unit: c.ownerUnit || null },
        ...{ maintainer_unit: c.maintainerUnit || null, cell_code: cell, status: c.status },
        ...{ area_code: cell?.slice(0, 12) ?? null, since: c.since },
        ...{
          changed_on: c.changed || null,
          data_source: c.dataSource || null,
          note: c.note || null,
        },
      })
    }
    const written = await inBatches(records, (batch) => upsertRows(tx, COMPONENT, batch))
    return { ...written, refused: more }
  })
}
