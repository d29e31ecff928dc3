import { type Crs, toWgs84 } from '@gongzhi/grid'
import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { requireRole } from '../../identity/index.ts'
import { forgetGazetteer } from '../queries/index.ts'
import { bumpPart, lockPart, type Part } from '../store/index.ts'
import type { Refusal } from './refusal.ts'

export type { Crs }

export interface ImportOptions {
  /** What the positions of the file are in; WGS84 unless told. */
  readonly crs?: Crs | undefined
}

export interface ImportResult {
  readonly read: number
  readonly added: number
  readonly changed: number
  /** Versions that ended: by a new version, or because the cell is no longer. */
  readonly closed: number
  readonly unchanged: number
  readonly refused: readonly Refusal[]
}

export interface Written {
  readonly added: number
  readonly changed: number
  readonly closed?: number
  readonly refused?: readonly Refusal[]
}

const BATCH = 1000

/**
 * One import in one transaction: whole or not at all, one at a time for each part. Tells the
 * gazetteers of all processes when it changed something.
 */
export async function runImport(
  ctx: Context,
  part: Part,
  read: { readonly total: number; readonly refused: readonly Refusal[] },
  write: (tx: Tx) => Promise<Written>,
): Promise<ImportResult> {
  requireRole(ctx.actor, 'managePlaces', {})
  const written = await ctx.db.transaction().execute(async (tx) => {
    await lockPart(tx, part)
    const result = await write(tx)
    if (isChange(result)) await bumpPart(tx, part)
    return result
  })
  if (isChange(written)) forgetGazetteer(ctx.db)
  const refused = [...read.refused, ...(written.refused ?? [])].sort((a, b) => a.row - b.row)
  const { added, changed, closed = 0 } = written
  const unchanged = read.total - refused.length - added - changed
  return { read: read.total, added, changed, closed, unchanged, refused }
}

function isChange({ added, changed, closed = 0 }: Written): boolean {
  return added + changed + closed > 0
}

/** Writes rows a thousand at a time and adds up what changed. */
export async function inBatches<T>(
  rows: readonly T[],
  write: (batch: readonly T[]) => Promise<Written>,
): Promise<Written> {
  const sum = { added: 0, changed: 0, closed: 0 }
  for (let from = 0; from < rows.length; from += BATCH) {
    const { added, changed, closed = 0 } = await write(rows.slice(from, from + BATCH))
    sum.added += added
    sum.changed += changed
    sum.closed += closed
  }
  return sum
}

/** A tenth of a millimetre, as much as the topology tells apart. */
const PER_DEGREE = 1e9

export function rounded(degrees: number): number {
  return Math.round(degrees * PER_DEGREE) / PER_DEGREE
}

export function positionOf(
  { lon, lat }: { readonly lon: number; readonly lat: number },
  crs: Crs = 'wgs84',
): { readonly lon: number; readonly lat: number } {
  const [x, y] = toWgs84(lon, lat, crs)
  return { lon: rounded(x), lat: rounded(y) }
}
