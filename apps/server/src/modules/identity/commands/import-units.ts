import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { type ImportCounts, UnitRow } from '../contract.ts'
import { checkUnit, findCycle, IdentityRefused, requireRole } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { importBatches, readRows } from './import-rows.ts'

/**
 * Adds and changes units by code, in any order of parents and children.
 * @throws identity/bad-row, duplicate-row, bad-…, unknown-parent, unit-cycle, forbidden
 */
export async function importUnits(
  ctx: Context,
  rows: readonly UnitRow[] | readonly Readonly<Record<string, string>>[],
): Promise<ImportCounts> {
  requireRole(ctx.actor, 'manageStaff', {})
  const units = readRows(rows, UnitRow, checkUnit, (unit) => unit.code)
  return importBatches(ctx, units, store.saveUnits, checkTree)
}

async function checkTree(tx: Tx): Promise<void> {
  const parents = await store.listParents(tx)
  for (const [code, parent] of parents)
    if (parent !== null && !parents.has(parent))
      throw new IdentityRefused('unknown-parent', { code, parent })
  const cycle = findCycle(parents)
  if (cycle) throw new IdentityRefused('unit-cycle', { units: cycle.join(' → ') })
}
