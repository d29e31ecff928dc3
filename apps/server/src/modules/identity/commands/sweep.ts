import type { Context } from '../../../platform/context.ts'
import * as store from '../store/index.ts'

/** Takes out sessions that ended by themselves and counts of failures that are forgotten. */
export async function sweep(ctx: Context): Promise<void> {
  await store.deleteDeadSessions(ctx.db, ctx.now())
  await store.forgetAttempts(ctx.db, ctx.now())
}
