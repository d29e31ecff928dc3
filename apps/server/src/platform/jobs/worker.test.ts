import { expect, test } from 'vitest'
import { testContext } from '../../testing/context.ts'
import { testDb } from '../../testing/test-db.ts'
import type { Job } from '../module.ts'
import { enqueue } from './queue.ts'
import { runNextJob, scheduleRecurring } from './worker.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-23T02:00:00Z') }
const ctx = testContext(db, clock)
const later = (ms: number) => (clock.now = new Date(clock.now.getTime() + ms))

function counting(kind: string, everyMs?: number): Job & { ran: unknown[] } {
  const ran: unknown[] = []
  return {
    kind,
    ran,
    ...(everyMs !== undefined && { everyMs }),
    run: async (_, payload) => void ran.push(payload),
  }
}

test('a job runs once its time has come, once, with what it was given', async () => {
  const job = counting('once')
  await enqueue(db, {
    kind: 'once',
    key: 'k',
    payload: { n: 1 },
    runAt: new Date(clock.now.getTime() + 1000),
  })
  await enqueue(db, { kind: 'once', key: 'k', payload: { n: 2 }, runAt: clock.now })
  expect(await runNextJob(ctx, [job])).toBe(false)
  later(1000)
  expect(await runNextJob(ctx, [job])).toBe(true)
  expect(await runNextJob(ctx, [job])).toBe(false)
  expect(job.ran).toEqual([{ n: 1 }])
})

test('a recurring job stands in the queue once and comes back', async () => {
  const job = counting('often', 5000)
  await scheduleRecurring(ctx, [job])
  await scheduleRecurring(ctx, [job])
  for (let i = 0; i < 3; i++) {
    await runNextJob(ctx, [job])
    await runNextJob(ctx, [job])
    later(5000)
  }
  expect(job.ran).toHaveLength(3)
})

test('a job that fails is tried again later, and one whose worker died is given back', async () => {
  let attempts = 0
  const flaky: Job = {
    kind: 'flaky',
    run: () => (++attempts < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve()),
  }
  await enqueue(db, { kind: 'flaky', runAt: clock.now })
  for (let i = 0; i < 10; i++) {
    await runNextJob(ctx, [flaky])
    later(60_000)
  }
  expect(attempts).toBe(3)
})

test('two workers never run the same job', async () => {
  const job = counting('shared')
  for (let i = 0; i < 20; i++) await enqueue(db, { kind: 'shared', payload: i, runAt: clock.now })
  const work = async () => {
    while (await runNextJob(ctx, [job]));
  }
  await Promise.all([work(), work(), work()])
  expect(job.ran.toSorted((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 20 }, (_, i) => i),
  )
})
