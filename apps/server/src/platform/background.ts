import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from './context.ts'
import type { Reaction } from './reaction.ts'
import { runNextJob, scheduleRecurring } from './jobs/worker.ts'
import type { Job } from './module.ts'
import { RELAY_BATCH, relayBatch } from './relay.ts'

const POLL_MS = 1_000
/** The first event goes out at once; those that follow are gathered, so that many cost as one. */
const GATHER_MS = 100
/** After a failure of the database itself: wait, then go on. */
const REST_MS = 5_000

export interface Background extends AsyncDisposable {
  readonly wake: () => void
}

/** The relay and the job worker of this process. Disposing waits for the work in hand. */
export function startBackground(
  contextOf: () => Context,
  reactions: readonly Reaction[],
  jobs: readonly Job[],
): Background {
  const stop = new AbortController()
  let wakeUp: () => void = () => undefined
  const rest = (ms: number) => sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined)

  const relay = loop(stop.signal, contextOf, async (ctx) => {
    const count = await relayBatch(ctx, reactions)
    if (count === RELAY_BATCH) return
    if (count > 0) return rest(GATHER_MS)
    await Promise.race([new Promise<void>((resolve) => (wakeUp = resolve)), rest(POLL_MS)])
  })
  let scheduled = false
  const worker = loop(stop.signal, contextOf, async (ctx) => {
    if (!scheduled) await scheduleRecurring(ctx, jobs)
    scheduled = true
    if (!(await runNextJob(ctx, jobs))) await rest(POLL_MS)
  })
  return {
    wake: () => wakeUp(),
    async [Symbol.asyncDispose]() {
      stop.abort()
      wakeUp()
      await Promise.all([relay, worker])
    },
  }
}

async function loop(
  stop: AbortSignal,
  contextOf: () => Context,
  step: (ctx: Context) => Promise<void>,
): Promise<void> {
  while (!stop.aborted) {
    const ctx = contextOf()
    try {
      await step(ctx)
    } catch (error) {
      ctx.log.error({ err: error }, 'background step failed')
      await sleep(REST_MS, undefined, { signal: stop }).catch(() => undefined)
    }
  }
}
