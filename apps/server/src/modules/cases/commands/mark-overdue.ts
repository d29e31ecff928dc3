import type { Context } from '../../../platform/context.ts'
import { emit } from '../../../platform/outbox.ts'
import type { CaseOverdue } from '../domain/index.ts'
import * as store from '../store/index.ts'

const BATCH = 500

/**
 * Marks the clocks that have run past their due instant, and tells of them once. The mark stays on
 * the clock row and out of the ledger: being late follows from the log and the calendar, is taken back
 * when the calendar changes, and must not make a form that someone has open out of date.
 */
export async function markOverdue(ctx: Context): Promise<number> {
  let total = 0
  for (;;) {
    const marked = await ctx.db.transaction().execute(async (tx) => {
      const late = await store.markOverdue(tx, ctx.now(), BATCH)
      await emit(ctx, tx, late.map(overdue(ctx.now())))
      return late.length
    })
    total += marked
    if (marked > 0) ctx.ports.wakeRelay()
    if (marked < BATCH) return total
  }
}

function overdue(at: Date): (late: store.Overdue) => CaseOverdue {
  return ({ dueAt, ...late }) => ({
    type: 'cases.overdue',
    subject: late.id,
    data: { ...late, dueAt: dueAt.toISOString() },
    at,
  })
}
