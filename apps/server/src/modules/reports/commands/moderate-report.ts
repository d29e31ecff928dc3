import type { Context } from '../../../platform/context.ts'
import { requireRole } from '../../identity/index.ts'
import type { Moderate, ModerationView } from '../contract.ts'
import { moderate, ReportNotFound } from '../domain/index.ts'
import { getReportByNo } from '../queries/index.ts'
import * as store from '../store/index.ts'

/** Decides what the public may see of a report. The decision, its words and its reason are kept. */
export async function moderateReport(
  ctx: Context,
  no: string,
  wish: Moderate,
): Promise<ModerationView> {
  // Refused before anything is read: which numbers exist is not for everyone to find out.
  requireRole(ctx.actor, 'moderate')
  const { place, no: exact } = await getReportByNo(ctx, no)
  const role = requireRole(ctx.actor, 'moderate', { areaCode: place.cellCode ?? place.areaCode })
  return ctx.db.transaction().execute(async (tx) => {
    const found = await store.lockForModeration(tx, exact)
    if (!found) throw new ReportNotFound(`no report ${no}`)
    const to = moderate(found, wish)
    const at = ctx.now()
    await store.updateModeration(tx, found.id, to, at)
    await store.insertDecision(tx, {
      ...to,
      reportId: found.id,
      at,
      actor: ctx.actor.id,
      role,
      from: found.state,
      to: to.state,
      reason: wish.reason,
    })
    return { no: found.no, flags: [...found.flags], ...to, photos: [...to.photos] }
  })
}
