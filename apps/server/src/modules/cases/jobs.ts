import { z } from 'zod'
import { reaction } from '../../platform/reaction.ts'
import { enqueue } from '../../platform/jobs/queue.ts'
import type { Job } from '../../platform/module.ts'
import type { ReportSubmitted } from '../reports/index.ts'
import type { CalendarChanged } from '../standards/index.ts'
import { markOverdue, openCases, recomputeClocks } from './commands/index.ts'

const OVERDUE_EVERY_MS = 30_000
/** A job is given to another worker after five minutes; this is a small part of that. */
const BATCHES = 20
/** By then every process computes with the new calendar; none writes a due instant of the old one after us. */
const SETTLE_MS = 5_000
const RECOMPUTE = 'cases.recomputeClocks'

const Recompute = z.object({ version: z.int(), after: z.uuid().nullable() })

export const during = [reaction<ReportSubmitted>('reports.submitted', openCases)]

export const after = [
  reaction<CalendarChanged>('standards.calendarChanged', async (ctx, tx, changes) => {
    const version = Math.max(...changes.map((e) => e.data.version))
    await enqueue(tx, recomputeJob(version, null, new Date(ctx.now().getTime() + SETTLE_MS)))
  }),
]

export const jobs: readonly Job[] = [
  {
    kind: 'cases.markOverdue',
    everyMs: OVERDUE_EVERY_MS,
    async run(ctx) {
      await markOverdue(ctx)
    },
  },
  {
    kind: RECOMPUTE,
    async run(ctx, payload) {
      const { version, after: from } = Recompute.parse(payload)
      const { after: last, changed } = await recomputeClocks(ctx, from, BATCHES, version)
      ctx.log.info({ version, changed, done: last === null }, 'clocks computed again')
      if (last !== null) await enqueue(ctx.db, recomputeJob(version, last, ctx.now()))
    },
  },
]

function recomputeJob(version: number, last: string | null, runAt: Date) {
  return {
    kind: RECOMPUTE,
    key: `${version} ${last ?? 'start'}`,
    payload: { version, after: last },
    runAt,
  }
}
