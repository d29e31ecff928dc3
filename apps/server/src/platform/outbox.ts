import type { Context } from './context.ts'
import type { Tx } from './db/db.ts'
import type { DomainEvent } from './domain-event.ts'

/**
 * Publishes inside the caller's transaction: writes the outbox and runs the reactions that must
 * be true at the same commit. The relay delivers to everyone else afterwards.
 */
export async function emit(ctx: Context, tx: Tx, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx
    .insertInto('platform.outbox')
    .values(
      events.map((e) => ({
        type: e.type,
        subject: e.subject,
        data: JSON.stringify(e.data),
        at: e.at,
      })),
    )
    .execute()
  await ctx.ports.react(ctx, tx, events)
}
