import { ZodError } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'
import { AppError } from '../../../platform/errors.ts'
import * as store from '../store/index.ts'
import { createBatcher, isolating, type Outcome } from './batcher.ts'
import { identify, type Identified, prepare, type Prepared, type SubmitReport } from './prepare.ts'
import { outcomeOfKnown, type Receipt, writeBatch } from './write-batch.ts'

/** Two hundred plain reports, or six megabytes of photos, whichever comes first. */
const BATCH_WEIGHT = 200
const BYTES_PER_WEIGHT = 32 * 1024

interface Item {
  readonly ctx: Context
  readonly report: Prepared
}

const batchers = new WeakMap<Db, (item: Item) => Promise<Receipt>>()

/**
 * Takes one report and answers after its commit. Calls that come while another batch is being
 * written share the next transaction; a report that cannot be stored fails alone.
 */
export async function submitReport(ctx: Context, input: SubmitReport): Promise<Receipt> {
  const { photos = [], ...fields } = input
  return submitUnchecked(ctx, fields, photos)
}

/** The same for fields that nobody has looked at yet: they are checked here, and only here. */
export async function submitUnchecked(
  ctx: Context,
  fields: object,
  photos: readonly Uint8Array[],
): Promise<Receipt> {
  const report = await prepare(ctx, identify(ctx, fields, photos))
  return batcherOf(ctx.db)({ ctx, report })
}

function batcherOf(db: Db): (item: Item) => Promise<Receipt> {
  const known = batchers.get(db)
  if (known) return known
  const batcher = createBatcher(writeItems, { weightOf, max: BATCH_WEIGHT })
  batchers.set(db, batcher)
  return batcher
}

async function writeItems(items: readonly Item[]): Promise<readonly Outcome<Receipt>[]> {
  const ctx = items[0]?.ctx
  if (!ctx) return []
  return isolating(
    items.map((item) => item.report),
    (reports) => writeBatch(ctx, reports),
    isOfOneReport,
  )
}

function weightOf({ report }: Item): number {
  const bytes = report.photos.reduce((sum, photo) => sum + photo.bytes.length, 0)
  return 1 + bytes / BYTES_PER_WEIGHT
}

export type Taken = Receipt | { readonly refused: string }

/**
 * Takes many at once, as an import does: one transaction. Those that are refused are named by code
 * in their place; a server that does not answer fails the whole call, and nothing was taken.
 */
export async function submitReports(
  ctx: Context,
  inputs: readonly SubmitReport[],
): Promise<readonly Taken[]> {
  const identified = await Promise.all(
    inputs.map(({ photos, ...fields }) => attempt(() => identify(ctx, fields, photos))),
  )
  const known = await store.findByKeys(
    ctx.db,
    identified.flatMap((one) => ('value' in one ? [one.value] : [])),
  )
  const byKey = new Map(known.map((k) => [`${k.scope}\n${k.key}`, k]))
  const prepared: Outcome<Prepared | Outcome<Receipt>>[] = []
  for (const one of identified)
    prepared.push('error' in one ? one : await attempt(() => prepareNew(ctx, one.value, byKey)))
  const fresh = prepared.flatMap((one) =>
    'value' in one && isPrepared(one.value) ? [one.value] : [],
  )
  const written = await isolating(fresh, (reports) => writeBatch(ctx, reports), isOfOneReport)
  let next = 0
  return prepared.map((one) => {
    if ('error' in one) return takenOf(ctx, one)
    return takenOf(
      ctx,
      isPrepared(one.value) ? (written[next++] ?? { error: undefined }) : one.value,
    )
  })
}

async function prepareNew(
  ctx: Context,
  identified: Identified,
  byKey: ReadonlyMap<string, store.KnownReport>,
): Promise<Prepared | Outcome<Receipt>> {
  const before = byKey.get(`${identified.scope}\n${identified.key}`)
  return before ? outcomeOfKnown(ctx, before, identified.mac) : prepare(ctx, identified)
}

function isPrepared(one: Prepared | Outcome<Receipt>): one is Prepared {
  return 'content' in one
}

async function attempt<T>(run: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await run() }
  } catch (error) {
    return { error }
  }
}

function takenOf(ctx: Context, outcome: Outcome<Receipt>): Taken {
  if ('value' in outcome) return outcome.value
  const { error } = outcome
  if (error instanceof AppError) return { refused: error.code }
  if (error instanceof ZodError) return { refused: 'http/invalid' }
  if (!isOfOneReport(error)) throw error
  ctx.log.error({ err: error }, 'a report could not be stored')
  return { refused: 'reports/not-stored' }
}

/** SQLSTATE classes that speak of the server or the connection, not of what was written. */
const OF_THE_SERVER = /^(08|25|28|3D|40|53|55|57|58|F0|XX)/

/** Whether another try without this report may succeed: not when the database itself is away. */
function isOfOneReport(error: unknown): boolean {
  if (!(error instanceof Error)) return true
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (code === undefined) return !/connection|terminated|timeout/i.test(error.message)
  return !OF_THE_SERVER.test(code) && !/^E[A-Z]+$/.test(code)
}
