import { beforeAll, expect, test } from 'vitest'
import { deskOf, type Reported } from '../../../testing/case-desk.ts'
import { testContext } from '../../../testing/context.ts'
import { loadOffice } from '../../../testing/small-office.ts'
import { loadTown } from '../../../testing/small-town.ts'
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
  for (const step of [
    'dispatch',
    'acknowledge',
    'handle',
    'confirm',
    'forward',
    'inspect',
    'close',
  ] as const)
    await desk.steps[step](b)
  expect(await progressOf(console_, a.reportId, 'en')).toMatchObject({ mayRate: true })
  await desk.rate(a, { resolved: true, satisfaction: 4 })
  await expect(desk.rate(a, { resolved: true, satisfaction: 4 })).rejects.toMatchObject({
    code: 'cases/already-rated',
  })
  await desk.rate(b, { resolved: true, satisfaction: 5 })
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
