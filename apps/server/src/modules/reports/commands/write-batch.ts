import { dayIn } from '../../../platform/city-time.ts'
import { type Context, systemActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { emit } from '../../../platform/outbox.ts'
import type { PlaceView } from '../contract.ts'
import {
  CONTACT_KEPT_MS,
  KeyReused,
  reportNo,
  type ReportSubmitted,
  secretOf,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import type { Outcome } from './batcher.ts'
import type { Prepared } from './prepare.ts'

export interface Receipt {
  readonly id: string
  readonly no: string
  readonly secret: string
  /** The same submission had been taken before; this is its receipt. */
  readonly repeated: boolean
  readonly place: PlaceView
}

type Numbered = Prepared & store.NumberedReport

/**
 * Stores many submissions in one transaction, with all that must be true at the same commit. A key
 * known already is answered with its receipt, or refused where the content differs.
 */
export async function writeBatch(
  ctx: Context,
  reports: readonly Prepared[],
): Promise<readonly Outcome<Receipt>[]> {
  // One order of keys in every process, so that two batches never wait for each other in a circle.
  const inOrder = reports.toSorted((a, b) => compare(a.scope, b.scope) || compare(a.key, b.key))
  const outcomes = await ctx.db.transaction().execute(async (tx) => {
    const numbers = await store.takeNumbers(tx, inOrder.length)
    const numbered: Numbered[] = inOrder.map((report, i) => ({
      ...report,
      no: reportNo(dayIn(ctx.ports.zone, report.at), numbers[i] ?? 0),
    }))
    const added = await store.insertReports(tx, numbered)
    const fresh = numbered.filter((report) => added.has(report.id))
    await writeRest(ctx, tx, fresh)
    return new Map<string, Outcome<Receipt>>([
      ...fresh.map((report) => [report.id, { value: newReceipt(ctx, report) }] as const),
      ...(await answerKnown(
        ctx,
        tx,
        numbered.filter((report) => !added.has(report.id)),
      )),
    ])
  })
  ctx.ports.wakeRelay()
  return reports.map(({ id }) => outcomes.get(id) ?? { error: new Error(`not written: ${id}`) })
}

async function writeRest(ctx: Context, tx: Tx, fresh: readonly Numbered[]): Promise<void> {
  await store.insertContacts(
    tx,
    fresh.flatMap(({ id, at, sealedContact: sealed }) =>
      sealed
        ? [{ reportId: id, sealed, deleteAfter: new Date(at.getTime() + CONTACT_KEPT_MS) }]
        : [],
    ),
  )
  for (const { id, photos } of fresh) await store.insertPhotos(tx, id, photos)
  // The batch belongs to nobody in particular: what follows from it is done by the system.
  await emit({ ...ctx, actor: systemActor('reports') }, tx, fresh.map(submitted))
}

function submitted(report: Numbered): ReportSubmitted {
  const { id, no, content, located, simulated } = report
  return {
    type: 'reports.submitted',
    subject: id,
    at: report.at,
    data: {
      id,
      no,
      channel: content.channel,
      place: located.place,
      level: located.level,
      replyOwed: content.wantsReply,
      simulated,
      matterHint: content.matterHint ?? null,
    },
  }
}

/** Those whose key is there already, by an earlier submission or by one in this very batch. */
async function answerKnown(
  ctx: Context,
  tx: Tx,
  reports: readonly Numbered[],
): Promise<(readonly [string, Outcome<Receipt>])[]> {
  const known = await store.findByKeys(tx, reports)
  const byKey = new Map(known.map((k) => [`${k.scope}\n${k.key}`, k]))
  return reports.map((report) => {
    const before = byKey.get(`${report.scope}\n${report.key}`)
    return [report.id, before ? outcomeOfKnown(ctx, before, report.mac) : noOutcome(report.id)]
  })
}

export function outcomeOfKnown(
  ctx: Context,
  known: store.KnownReport,
  mac: Buffer,
): Outcome<Receipt> {
  if (!known.mac.equals(mac)) return { error: new KeyReused('the key was used for another report') }
  const { id, no, place } = known
  return { value: { id, no, secret: receiptSecret(ctx, id), repeated: true, place } }
}

function newReceipt(ctx: Context, { id, no, located }: Numbered): Receipt {
  const { areaCode, cellCode, lon, lat, name } = located.place
  return {
    id,
    no,
    secret: receiptSecret(ctx, id),
    repeated: false,
    place: { areaCode, cellCode, lon, lat, name, level: located.level },
  }
}

function receiptSecret(ctx: Context, id: string): string {
  return secretOf(ctx.ports.keys.mac('receipt', id))
}

function noOutcome(id: string): Outcome<Receipt> {
  return { error: new Error(`neither written nor known: ${id}`) }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
