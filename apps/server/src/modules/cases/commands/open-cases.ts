import type { Actor, Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { roleFor } from '../../identity/index.ts'
import { type ReportSubmitted, titlesOf } from '../../reports/index.ts'
import { cityCalendar, stageLimits } from '../../standards/index.ts'
import { dueClocks, open, OPENING } from '../domain/index.ts'
import * as store from '../store/index.ts'

/**
 * Row 1 of the table, in the transaction of the submission: a report that is kept has its case, and
 * a whole batch costs two statements.
 */
export async function openCases(
  ctx: Context,
  tx: Tx,
  submitted: readonly ReportSubmitted[],
): Promise<void> {
  const limits = await stageLimits(ctx)
  const { calendar } = await cityCalendar(ctx)
  const titles = await titlesOf(
    tx,
    submitted.map((e) => e.subject),
  )
  const opened = submitted.map(({ subject, data, at }): store.Opened => {
    const { areaCode, cellCode, lon, lat, name } = data.place
    const draft = open(
      {
        reportId: subject,
        channel: data.channel,
        replyOwed: data.replyOwed,
        place: { areaCode, cellCode, lon, lat, name },
      },
      {
        now: ctx.now().getTime(),
        actor: ctx.actor.id,
        role: openingRole(ctx.actor),
        simulated: data.simulated || (ctx.actor.simulated ?? false),
        limits,
      },
    )
    const sealed = store.sealDraft(newId(), draft, undefined)
    const step = store.stepOf(sealed, dueClocks(sealed.state, calendar))
    return { ...step, reportNo: data.no, title: titles.get(subject) ?? '', reportedAt: at }
  })
  await store.insertCases(tx, opened)
}

/** Reports has let the submission in; the ledger notes in which role it came. */
function openingRole(actor: Actor): string {
  return roleFor(actor, OPENING.action) ?? 'resident'
}
