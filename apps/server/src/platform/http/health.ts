import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { App } from './env.ts'

/** `/healthz`: the process lives. `/readyz`: it can serve, and how far behind the outbox is. */
export function health(app: App, ctx: Context, isClosing: () => boolean): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    if (isClosing()) return c.json({ status: 'closing' }, 503)
    try {
      const { rows } = await sql<{ waiting: number; parked: number }>`
        select count(*) filter (where next_at is distinct from 'infinity')::int as waiting,
               count(*) filter (where next_at = 'infinity')::int as parked
        from platform.outbox where relayed_at is null`.execute(ctx.db)
      return c.json({ status: 'ready', outbox: rows[0] })
    } catch {
      return c.json({ status: 'database-unreachable' }, 503)
    }
  })
}
