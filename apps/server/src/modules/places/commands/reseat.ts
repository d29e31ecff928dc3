import { buildIndex, cellAt, nearestCell } from '@gongzhi/grid'
import type { Tx } from '../../../platform/db/db.ts'
import {
  bumpPart,
  findSeated,
  findUnitCells,
  lockPart,
  moveToCells,
  type Part,
} from '../store/index.ts'

const NEAR_M = 50
const BATCH = 2000
const TABLES = ['places.address', 'places.building', 'places.component'] as const
const PARTS: readonly Part[] = ['addresses', 'components']

/**
 * After the unit grid has changed: finds the cell anew for what stands in a cell that ended or
 * moved, and for what stood in none.
 */
export async function reseat(tx: Tx, moved: ReadonlySet<string>): Promise<void> {
  for (const part of PARTS) await lockPart(tx, part)
  const index = buildIndex(await findUnitCells(tx))
  const current = new Set(index.codes)
  let any = false
  for (const table of TABLES) {
    const moves: { key: string; cell: string | null }[] = []
    for (const { key, cell, lon, lat } of await findSeated(tx, table)) {
      if (cell !== null && current.has(cell) && !moved.has(cell)) continue
      const found = cellAt(index, lon, lat) ?? nearestCell(index, lon, lat, NEAR_M)?.code ?? null
      if (found !== cell) moves.push({ key, cell: found })
    }
    any ||= moves.length > 0
    for (let from = 0; from < moves.length; from += BATCH)
      await moveToCells(tx, table, moves.slice(from, from + BATCH))
  }
  if (any) for (const part of PARTS) await bumpPart(tx, part)
}
