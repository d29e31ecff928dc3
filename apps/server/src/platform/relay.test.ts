import { expect, test } from 'vitest'
import { testContext } from '../testing/context.ts'
import { testDatabase } from '../testing/test-db.ts'
import type { Context } from './context.ts'
import { openDb } from './db/db.ts'
import type { DomainEvent } from './domain-event.ts'
import { type Reaction, reaction } from './reaction.ts'
import { emit } from './outbox.ts'
import { drainOutbox, relayBatch } from './relay.ts'

const { db, url } = await testDatabase()
const clock = { now: new Date('2026-11-23T02:00:00Z') }
const ctx = testContext(db, clock)

const happened = (subject: string): DomainEvent => ({
  type: 'tests.happened',
  subject,
  data: { subject },
  at: clock.now,
})

async function publish(...subjects: string[]): Promise<void> {
  await db.transaction().execute((tx) => emit(ctx, tx, subjects.map(happened)))
}

/** Notes what it hears in a table, in the transaction it is given. */
function listener(refuse: (subject: string) => boolean = () => false): Reaction {
  return reaction('tests.happened', async (_, tx, events) => {
    for (const { subject } of events) {
      if (refuse(subject)) throw new Error(`cannot take ${subject}`)
      await tx
        .insertInto('platform.setting')
        .values({ key: `heard ${subject}`, value: '1' })
        .execute()
    }
  })
}

async function heard(): Promise<string[]> {
  const rows = await db
    .selectFrom('platform.setting')
    .select('key')
    .where('key', 'like', 'heard %')
    .orderBy('key')
    .execute()
  return rows.map((r) => r.key.slice(6))
}

test('what was published is delivered once, and again never', async () => {
  await publish('a', 'b')
  expect(await drainOutbox(ctx, [listener()])).toBe(2)
  expect(await drainOutbox(ctx, [listener()])).toBe(0)
  expect(await heard()).toEqual(['a', 'b'])
})

test('what was published in a transaction that failed was never published', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await emit(ctx, tx, [happened('undone')])
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await drainOutbox(ctx, [listener()])).toBe(0)
})

test('one that cannot be taken waits with its reason and holds up nobody', async () => {
  await publish('good1', 'bad', 'good2')
  await relayBatch(ctx, [listener((s) => s === 'bad')])
  expect(await heard()).toEqual(['a', 'b', 'good1', 'good2'])
  const { attempts, failure } = await db
    .selectFrom('platform.outbox')
    .select(['attempts', 'failure'])
    .where('subject', '=', 'bad')
    .executeTakeFirstOrThrow()
  expect({ attempts, failure }).toEqual({ attempts: 1, failure: 'cannot take bad' })
  expect(await relayBatch(ctx, [listener()])).toBe(0)
  clock.now = new Date(clock.now.getTime() + 60_000)
  expect(await drainOutbox(ctx, [listener()])).toBe(1)
  expect(await heard()).toContain('bad')
})

test('two processes relay at once and each event is heard once', async () => {
  const subjects = Array.from({ length: 500 }, (_, i) => `n${i}`)
  await publish(...subjects)
  const other = openDb(url)
  const elsewhere: Context = { ...ctx, db: other }
  await Promise.all([drainOutbox(ctx, [listener()]), drainOutbox(elsewhere, [listener()])])
  await other.destroy()
  expect((await heard()).filter((s) => s.startsWith('n'))).toHaveLength(500)
})
