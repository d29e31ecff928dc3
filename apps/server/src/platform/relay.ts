import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Tx } from './db/db.ts'
import type { DomainEvent } from './domain-event.ts'
import type { Reaction } from './reaction.ts'

/** How many events one delivery takes at the most. */
export const RELAY_BATCH = 200
const MAX_ATTEMPTS = 10
const BACKOFF_MS = 1_000

interface Waiting extends DomainEvent {
  readonly id: number
  readonly attempts: number
}

/**
 * Delivers one batch of the outbox to the reactions, oldest first; returns how many were taken.
 * The reactions and the mark share a transaction: an effect in the database happens exactly once.
 */
export async function relayBatch(ctx: Context, reactions: readonly Reaction[]): Promise<number> {
  let taken: readonly Waiting[] = []
  try {
    await ctx.db.transaction().execute(async (tx) => {
      taken = await takeWaiting(tx, ctx.now(), RELAY_BATCH)
      await deliver(ctx, tx, reactions, taken)
    })
  } catch (error) {
    // One bad event must not hold up the others: each is tried alone and the bad one waits.
    ctx.log.warn({ err: error, count: taken.length }, 'outbox batch failed, relaying one by one')
    for (const event of taken) await relayOne(ctx, reactions, event)
  }
  return taken.length
}

/** Relays until nothing is due. */
export async function drainOutbox(ctx: Context, reactions: readonly Reaction[]): Promise<number> {
  let total = 0
  for (;;) {
    const count = await relayBatch(ctx, reactions)
    if (count === 0) return total
    total += count
  }
}

async function takeWaiting(tx: Tx, now: Date, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select id, type, subject, data, at, attempts from platform.outbox
    where relayed_at is null and (next_at is null or next_at <= ${now})
    order by id limit ${limit} for update skip locked`.execute(tx)
  return rows
}

async function deliver(
  ctx: Context,
  tx: Tx,
  reactions: readonly Reaction[],
  events: readonly Waiting[],
): Promise<void> {
  if (events.length === 0) return
  // Should the machine die, the mark and what the reactions wrote are lost together and made again:
  // nobody has to wait for the disk.
  await sql`set local synchronous_commit = off`.execute(tx)
  for (const [type, ofType] of Map.groupBy(events, (e) => e.type)) {
    for (const reaction of reactions.filter((r) => r.on === type))
      await reaction.run(ctx, tx, ofType)
  }
  await sql`
    update platform.outbox set relayed_at = ${ctx.now()}, failure = null
    where id = any(${events.map((e) => e.id)}::bigint[])`.execute(tx)
}

async function relayOne(
  ctx: Context,
  reactions: readonly Reaction[],
  event: Waiting,
): Promise<void> {
  try {
    await ctx.db.transaction().execute((tx) => deliver(ctx, tx, reactions, [event]))
  } catch (error) {
    const attempts = event.attempts + 1
    const parked = attempts >= MAX_ATTEMPTS
    ctx.log.error({ err: error, outboxId: event.id, type: event.type, parked }, 'relay failed')
    const wait = new Date(ctx.now().getTime() + BACKOFF_MS * 2 ** attempts)
    await ctx.db
      .updateTable('platform.outbox')
      .set({
        attempts,
        next_at: parked ? sql<Date>`'infinity'` : wait,
        failure: error instanceof Error ? error.message : String(error),
      })
      .where('id', '=', event.id)
      .execute()
  }
}
