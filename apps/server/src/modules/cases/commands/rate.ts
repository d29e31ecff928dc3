import { type Context, PUBLIC } from '../../../platform/context.ts'
import { requireRole } from '../../identity/index.ts'
import { reportByReceipt } from '../../reports/index.ts'
import type { CaseStep, RateReport } from '../contract.ts'
import * as store from '../store/index.ts'
import { advance } from './advance.ts'

/**
 * The reporter says whether it was solved and how satisfied they are: once for each round. The
 * receipt is the proof, whoever is signed in. "Not solved" shows up on the desk for reopening.
 * @throws reports/no-such-receipt, cases/illegal-transition, cases/already-rated
 */
export async function rate(
  ctx: Context,
  receipt: { readonly no: string; readonly secret: string },
  { resolved, satisfaction, comment }: RateReport,
): Promise<CaseStep> {
  const report = await reportByReceipt(ctx, receipt.no, receipt.secret)
  return advance(ctx, {
    by: { reportId: report.id },
    command: { name: 'rate', input: { resolved, satisfaction } },
    actor: PUBLIC.id,
    roleOn: () => requireRole(PUBLIC, 'rateOwn'),
    also: (tx, { state, entry }) =>
      store.insertRating(tx, {
        caseId: state.id,
        round: state.merged?.ratedRound ?? state.round,
        resolved,
        satisfaction,
        comment: comment ?? null,
        at: new Date(entry.at),
      }),
  })
}
