import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { deskOf, type Reported } from '../../../testing/case-desk.ts'
import { testContext } from '../../../testing/context.ts'
import { loadOffice } from '../../../testing/small-office.ts'
import { inTown, loadTown } from '../../../testing/small-town.ts'
import { testDb } from '../../../testing/test-db.ts'
import { followersOf, progressOf, verifyLedger, viewCase } from '../index.ts'

const db = await testDb()
/** A Tuesday, 10:00 in Shanghai. */
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const console_ = testContext(db, clock)
let desk: ReturnType<typeof deskOf>

beforeAll(async () => {
  await loadTown(console_)
  desk = deskOf(db, clock, await loadOffice(console_))
})

const merge = (a: Reported, b: Reported) =>
  desk.run('officer', a, { name: 'merge', input: { target: b.caseId } })
const unmerge = (a: Reported) =>
  desk.run('officer', a, { name: 'unmerge', input: { reason: '并非同一件事' } })
const sound = async () =>
  expect(await verifyLedger(console_)).toMatchObject({ broken: 0, first: [] })
const seen = (r: Reported) => viewCase(desk.as('leader'), r.caseId, 'en')

test('a merged report follows the survivor, its reporter may rate, and un-merging restores it', async () => {
  const [a, b] = [await desk.report(), await desk.report()]
  await desk.until(b, 'file')
  const before = await seen(a)
  expect(await merge(a, b)).toMatchObject({ status: 'merged' })
  expect((await followersOf(console_, [b.caseId])).get(b.caseId)).toEqual([b.reportId, a.reportId])
  expect(await progressOf(console_, a.reportId, 'en')).toMatchObject({
    ...{ no: a.no, merged: true, status: 'accepted', mayRate: false },
  })
  await expect(merge(b, a)).rejects.toMatchObject({ code: 'cases/holds-others' })
  await unmerge(a)
  expect((await seen(a)).clocks).toEqual(before.clocks)
  expect((await followersOf(console_, [b.caseId])).get(b.caseId)).toEqual([b.reportId])
  await merge(a, b)
  await desk.onward(b, 'dispatch')
  expect(await progressOf(console_, a.reportId, 'en')).toMatchObject({ mayRate: true })
  await desk.rate(a, { resolved: true, satisfaction: 4 })
  await expect(desk.rate(a, { resolved: true, satisfaction: 4 })).rejects.toMatchObject({
    code: 'cases/already-rated',
  })
  await desk.rate(b, { resolved: true, satisfaction: 5 })
  await unmerge(a)
  await desk.onward(a, 'propose')
  // What was said of the survivor is said of no other case: this one may be rated by itself.
  await desk.rate(a, { resolved: false, satisfaction: 2 })
  expect(await seen(a)).toMatchObject({ rating: { resolved: false, satisfaction: 2 } })
  await sound()
})

test('the strictest due instant of both holds, and goes with the other case when it is taken back', async () => {
  const a = await desk.until(await desk.report(), 'dispatch')
  clock.now = new Date(clock.now.getTime() + 600_000)
  const b = await desk.until(await desk.report(), 'dispatch')
  const [mine, own] = [(await seen(a)).dueAt, (await seen(b)).dueAt]
  await merge(a, b)
  expect((await seen(b)).dueAt).toBe(mine)
  await desk.steps.acknowledge(b)
  expect((await seen(b)).dueAt).toBe(mine)
  await unmerge(a)
  expect((await seen(b)).dueAt).toBe(own)
  expect((await seen(a)).dueAt).toBe(mine)
  await sound()
})

test('merged both ways at once, one of the two wins; neither waits for the other', async () => {
  const [a, b] = [await desk.report(), await desk.report()]
  const done = await Promise.allSettled([merge(a, b), merge(b, a), merge(a, b)])
  expect(done.filter((d) => d.status === 'fulfilled')).toHaveLength(1)
  const now = [(await seen(a)).status, (await seen(b)).status]
  expect(now.toSorted()).toEqual(['merged', 'reported'])
  await sound()
})

test('staff see which cases hang together; who waits for an answer is owed it by the survivor', async () => {
  const [a, b] = [await desk.report({ wantsReply: true }), await desk.report({ wantsReply: false })]
  await merge(a, b)
  expect((await seen(a)).mergedInto).toEqual({ id: b.caseId, number: null, reportNo: b.no })
  const survivor = await desk.until(b, 'inspect')
  expect(await seen(survivor)).toMatchObject({
    replyOwed: true,
    absorbed: [{ id: a.caseId, number: null, reportNo: a.no }],
  })
  const close = desk.run('leader', b, { name: 'close', input: { conditionMet: true } })
  await expect(close).rejects.toMatchObject({ code: 'cases/reply-missing' })
})

test('another place owes a reason', async () => {
  const [a, b] = [await desk.report(inTown(1.5, 0.5)), await desk.report()]
  await expect(merge(a, b)).rejects.toMatchObject({ code: 'cases/not-similar' })
  const input = { target: b.caseId, reason: '同一条线路停电' }
  expect(await desk.run('officer', a, { name: 'merge', input })).toMatchObject({ status: 'merged' })
})

test('a merge that fails half-way leaves both as they were', async () => {
  const [a, b] = [await desk.report(), await desk.report()]
  await sql`create function cases.cut_off() returns trigger language plpgsql as
    $$ begin raise exception 'cut off'; end $$`.execute(db)
  await sql`create trigger cut_off before insert on cases.entry for each row
    when (new.command = 'absorb') execute function cases.cut_off()`.execute(db)
  await expect(merge(a, b)).rejects.toThrow('cut off')
  await sql`drop trigger cut_off on cases.entry`.execute(db)
  expect([(await seen(a)).status, (await seen(b)).absorbed]).toEqual(['reported', []])
  await sound()
  expect(await merge(a, b)).toMatchObject({ status: 'merged' })
})
