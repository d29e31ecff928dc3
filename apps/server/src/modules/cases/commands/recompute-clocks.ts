import type { Context } from '../../../platform/context.ts'
import { cityCalendar } from '../../standards/index.ts'
import { dueClocks, recompute } from '../domain/index.ts'
import * as store from '../store/index.ts'

const BATCH = 200
/** A case that is being worked on may move between reading and writing; it is read again. */
const TRIES = 5

/**
 * Computes the clocks of up to `batches` × 200 open cases again, in the order of their ids, and
 * writes an entry where a due instant has moved, under the calendar `atLeast` or a later one. Returns the id to go on from, or null at the end.
 * Doing it twice changes nothing, so that a crash costs no more than the batch it fell in.
 */
export async function recomputeClocks(
  ctx: Context,
  after: string | null,
  batches: number,
  atLeast = 0,
): Promise<{ after: string | null; changed: number }> {
  let last = after
  let changed = 0
  for (let i = 0; i < batches; i++) {
    const batch = await recomputeBatch(ctx, last, atLeast)
    changed += batch.changed
    last = batch.last
    if (last === null) break
  }
  return { after: last, changed }
}

async function recomputeBatch(
  ctx: Context,
  after: string | null,
  atLeast: number,
): Promise<{ last: string | null; changed: number }> {
  const { calendar, version } = await cityCalendar(ctx, { atLeast })
  // With an older one nothing would move, and nobody would come again.
  if (version < atLeast) throw new Error(`calendar ${atLeast} cannot be read yet`)
  let changed = 0
  for (let tries = 1; ; tries++) {
    const open = await store.openCasesAfter(ctx.db, after, BATCH)
    const facts = { now: ctx.now().getTime(), actor: ctx.actor.id, version }
    const steps = open.flatMap((found) => {
      const moved = recompute(found.state, found.known, calendar, facts)
      if (!moved) return []
      const sealed = store.sealDraft(found.state.id, moved, found)
      return [store.stepOf(sealed, dueClocks(sealed.state, calendar))]
    })
    const saved = await ctx.db.transaction().execute((tx) => store.saveSteps(tx, steps))
    const last = open.length < BATCH ? null : (open.at(-1)?.state.id ?? null)
    changed += saved.size
    if (saved.size === steps.length) return { last, changed }
    if (tries === TRIES) throw new Error(`cases after ${after ?? 'the first'} never rest`)
  }
}
