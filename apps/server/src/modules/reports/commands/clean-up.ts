import type { Context } from '../../../platform/context.ts'
import * as store from '../store/index.ts'

const AT_ONCE = 1_000

/** Drafts that nobody went on with, a day after the last change. */
export async function deleteOldDrafts(ctx: Context): Promise<number> {
  return store.deleteDueDrafts(ctx.db, ctx.now())
}

/** Contact details whose retention has run out. */
export async function deleteOldContacts(ctx: Context): Promise<number> {
  let total = 0
  for (;;) {
    const count = await store.deleteDueContacts(ctx.db, ctx.now(), AT_ONCE)
    total += count
    if (count < AT_ONCE) return total
  }
}
