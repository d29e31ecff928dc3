import { beforeAll, expect, test } from 'vitest'
import { modules } from '../../modules.ts'
import { runNextJob } from '../../platform/jobs/worker.ts'
import { deskOf } from '../../testing/case-desk.ts'
import { relayAll, testContext } from '../../testing/context.ts'
import { importWeeks, loadOffice } from '../../testing/small-office.ts'
import { loadTown } from '../../testing/small-town.ts'
import { testDb } from '../../testing/test-db.ts'
import { submitReports } from '../reports/index.ts'
import { listCases, markOverdue, recomputeClocks, verifyLedger, viewCase } from './index.ts'
import { CaseFilter } from './contract.ts'

const db = await testDb()
const OPEN = new Date('2026-11-24T02:00:00Z')
const clock = { now: OPEN }
const ctx = testContext(db, clock)
const jobs = modules.flatMap((m) => m.jobs ?? [])
let desk: ReturnType<typeof deskOf>

beforeAll(async () => {
  await loadTown(ctx)
  desk = deskOf(db, clock, await loadOffice(ctx))
  await work()
})

/** Delivers events and runs all jobs that are due in a little while. */
async function work(): Promise<void> {
  await relayAll(ctx)
  const before = clock.now
  clock.now = new Date(before.getTime() + 10_000)
  while (await runNextJob(ctx, jobs));
  clock.now = before
}

async function overdueEvents(): Promise<unknown[]> {
  const rows = await db
    .selectFrom('platform.outbox')
    .select('data')
    .where('type', '=', 'cases.overdue')
    .orderBy('id')
    .execute()
  return rows.map((r) => r.data)
}

test('a clock that ran past its due instant is marked once, told once and red in every list', async () => {
  const r = await desk.until(await desk.report(), 'dispatch')
  expect(await markOverdue(ctx)).toBe(0)
  // Two working hours from 10:00 end at noon.
  clock.now = new Date('2026-11-24T03:50:00Z')
  const list = (more: object) => listCases(desk.as('leader'), CaseFilter.parse(more), 'zh-CN')
  expect((await list({ unit: 'lighting' })).items[0]).toMatchObject({
    light: 'amber',
    dueAt: '2026-11-24T04:00:00.000Z',
  })
  expect((await list({ overdue: 'true' })).items).toEqual([])
  // To reach the due instant is to be in time, everywhere alike.
  clock.now = new Date('2026-11-24T04:00:00Z')
  expect(await markOverdue(ctx)).toBe(0)
  // Half an hour later nobody works and nothing more is used up; it is late all the same.
  clock.now = new Date('2026-11-24T04:30:00Z')
  expect((await list({ overdue: 'true' })).items).toMatchObject([{ id: r.caseId, light: 'red' }])
  clock.now = new Date('2026-11-24T06:01:00Z')
  expect(await markOverdue(ctx)).toBe(1)
  expect(await markOverdue(ctx)).toBe(0)
  expect(await overdueEvents()).toEqual([
    expect.objectContaining({
      id: r.caseId,
      stage: 'handling',
      unit: 'lighting',
      dueAt: '2026-11-24T04:00:00.000Z',
    }),
  ])
  expect((await list({ overdue: 'true' })).items).toMatchObject([{ id: r.caseId, light: 'red' }])
  const { clocks } = await viewCase(desk.as('leader'), r.caseId, 'en')
  expect(clocks.find((c) => c.stage === 'handling')).toMatchObject({
    light: 'red',
    missedAt: null,
    status: 'running',
  })
  // The mark is no entry: a form that somebody has open stays good.
  expect(await verifyLedger(ctx)).toMatchObject({ broken: 0, entries: 4 })
  clock.now = OPEN
})

test('what was handed in late before anybody looked is marked too', async () => {
  const r = await desk.until(await desk.report(), 'handle')
  clock.now = new Date('2026-11-24T06:00:01Z')
  await desk.steps.confirm(r)
  expect(await markOverdue(ctx)).toBe(1)
  expect((await overdueEvents()).at(-1)).toMatchObject({
    ...{ id: r.caseId, stage: 'handling', dueAt: '2026-11-24T04:00:00.000Z' },
  })
  expect(await markOverdue(ctx)).toBe(0)
  clock.now = OPEN
})

test('two workers that mark at the same time mark each clock once', async () => {
  const body = '联丰路12号门口的路灯不亮'
  await submitReports(
    ctx,
    Array.from({ length: 1_200 }, (_, i) => ({ body, key: `late-${i}-key` })),
  )
  clock.now = new Date(OPEN.getTime() + 3_600_000)
  const before = (await overdueEvents()).length
  const marked = await Promise.all([markOverdue(ctx), markOverdue(ctx), markOverdue(ctx)])
  expect(marked.reduce((a, b) => a + b)).toBe(1_200)
  expect((await overdueEvents()).length - before).toBe(1_200)
  clock.now = OPEN
})

test('another calendar moves open clocks only, with an entry that says from when to when', async () => {
  const r = await desk.until(await desk.report(), 'dispatch')
  const done = await desk.until(await desk.report(), 'close')
  const due = async () => (await viewCase(desk.as('leader'), r.caseId, 'en')).dueAt
  const before = await due()
  // This afternoon is off, and tomorrow starts at nine.
  await importWeeks(ctx, {
    '2026-11-24': [['08:00', '11:00']],
    '2026-11-25': [['09:00', '12:00']],
  })
  await work()
  expect(before).toBe('2026-11-24T04:00:00.000Z')
  expect(await due()).toBe('2026-11-25T02:00:00.000Z')
  const entries = await db
    .selectFrom('cases.entry')
    .selectAll()
    .where('command', '=', 'recomputeClocks')
    .execute()
  expect(entries.map((e) => e.case_id)).toContain(r.caseId)
  expect(entries.map((e) => e.case_id)).not.toContain(done.caseId)
  expect(entries.find((e) => e.case_id === r.caseId)).toMatchObject({
    ...{
      actor: 'test',
      role: 'system',
      from_status: 'pendingAcknowledgement',
      to_status: 'pendingAcknowledgement',
    },
    payload: {
      calendar: 2,
      changes: [
        {
          stage: 'handling',
          from: Date.parse(before ?? ''),
          to: Date.parse('2026-11-25T02:00:00Z'),
        },
      ],
    },
  })
  // Once more, as after a crash: nothing moves, nothing is written.
  expect(await recomputeClocks(ctx, null, 100)).toEqual({ after: null, changed: 0 })
  expect(await verifyLedger(ctx)).toMatchObject({ broken: 0 })
  expect(await desk.steps.acknowledge(r)).toMatchObject({ status: 'handling', seq: 6 })
})

test('nothing is computed under an older calendar than the one that was announced', async () => {
  await expect(recomputeClocks(ctx, null, 100, 99)).rejects.toThrow('calendar 99')
})

test('thousands of open cases are computed again piece by piece, each piece going on after the last', async () => {
  const first = await recomputeClocks(ctx, null, 2)
  expect(first.after).not.toBeNull()
  const rest = await recomputeClocks(ctx, first.after, 100)
  expect(rest.after).toBeNull()
})

test('a late clock that the new calendar gives more time is no longer late', async () => {
  const r = await desk.until(await desk.report(), 'dispatch')
  clock.now = new Date('2026-11-25T08:00:00Z')
  await markOverdue(ctx)
  const mark = () =>
    db
      .selectFrom('cases.clock')
      .select('overdue_at')
      .where('case_id', '=', r.caseId)
      .where('stage', '=', 'handling')
      .executeTakeFirstOrThrow()
  expect((await mark()).overdue_at).not.toBeNull()
  await importWeeks(ctx, { '2026-11-24': [['08:00', '10:00']], '2026-11-25': [['17:00', '18:00']] })
  await work()
  expect((await mark()).overdue_at).toBeNull()
  clock.now = OPEN
})

test('a mark is taken back and set also where the clock rests', async () => {
  const late = await desk.until(await desk.report(), 'handle')
  const inTime = await desk.until(await desk.report(), 'handle')
  clock.now = new Date('2026-11-24T03:00:00Z')
  await importWeeks(ctx, { '2026-11-24': [['08:00', '11:00']] })
  await work()
  await desk.steps.confirm(inTime)
  clock.now = new Date('2026-11-25T02:00:00Z')
  await desk.steps.confirm(late)
  const marks = async (caseId: string) =>
    db
      .selectFrom('cases.clock')
      .select(['status', 'due_at', 'overdue_from', 'overdue_at'])
      .where('case_id', '=', caseId)
      .where('stage', '=', 'handling')
      .executeTakeFirstOrThrow()
  await markOverdue(ctx)
  const rests = { status: 'paused', due_at: null }
  const at = expect.any(Date) as Date
  expect(await marks(late.caseId)).toEqual({ ...rests, overdue_from: at, overdue_at: at })
  expect(await marks(inTime.caseId)).toEqual({ ...rests, overdue_from: null, overdue_at: null })
  // The first of them was worked on a day of rest, the other for an hour longer than it had.
  await importWeeks(ctx, { '2026-11-24': [['10:00', '10:30']], '2026-11-25': [['17:00', '18:00']] })
  await work()
  expect(await marks(late.caseId)).toEqual({ ...rests, overdue_from: null, overdue_at: null })
  expect(await verifyLedger(ctx)).toMatchObject({ broken: 0 })
  clock.now = OPEN
})
