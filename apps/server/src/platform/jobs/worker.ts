import type { Context } from '../context.ts'
import type { Job } from '../module.ts'
import { claimJob, enqueue, finishJob, putBackJob } from './queue.ts'

const LEASE_MS = 5 * 60_000
const MAX_BACKOFF_MS = 60 * 60_000

/** Makes sure that every recurring job stands in the queue once. */
export async function scheduleRecurring(ctx: Context, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs)
    if (job.everyMs !== undefined)
      await enqueue(ctx.db, { kind: job.kind, key: 'recurring', runAt: ctx.now() })
}

/** Runs one due job; false when none is due. */
export async function runNextJob(ctx: Context, jobs: readonly Job[]): Promise<boolean> {
  const claimed = await claimJob(
    ctx.db,
    jobs.map((j) => j.kind),
    ctx.now(),
    LEASE_MS,
  )
  const job = jobs.find((j) => j.kind === claimed?.kind)
  if (!claimed || !job) return false
  try {
    await job.run(ctx, claimed.payload)
    if (job.everyMs === undefined) await finishJob(ctx.db, claimed.id)
    else await putBackJob(ctx.db, claimed.id, later(ctx, job.everyMs), null)
  } catch (error) {
    ctx.log.error({ err: error, job: job.kind, attempts: claimed.attempts }, 'job failed')
    const wait = Math.min(1_000 * 2 ** claimed.attempts, MAX_BACKOFF_MS)
    await putBackJob(ctx.db, claimed.id, later(ctx, wait), String(error))
  }
  return true
}

function later(ctx: Context, ms: number): Date {
  return new Date(ctx.now().getTime() + ms)
}
