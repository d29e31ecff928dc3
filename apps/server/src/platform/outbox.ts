import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Tx } from './db/db.ts'
import type { DomainEvent } from './domain-event.ts'

/**
 * Publishes inside the caller's transaction: writes the outbox and runs the reactions that must
 * be true at the same commit. The relay delivers to everyone else afterwards.
 */
export async function emit(ctx: Context, tx: Tx, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return
  await sql`
    insert into platform.outbox (type, subject, data, at)
    select type, subject, data, at
    from jsonb_populate_recordset(null::platform.outbox, ${JSON.stringify(events)}::jsonb)`.execute(
    tx,
  )
  await ctx.ports.react(ctx, tx, events)
}
