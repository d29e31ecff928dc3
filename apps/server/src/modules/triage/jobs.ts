import { reaction } from '../../platform/reaction.ts'
import type { ReportSubmitted } from '../reports/index.ts'
import { suggestForReports } from './commands.ts'

/** After the commit: nobody who reports waits for a suggestion. */
export const after = [
  reaction<ReportSubmitted>('reports.submitted', (ctx, tx, submitted) =>
    suggestForReports(ctx, tx, submitted),
  ),
]
