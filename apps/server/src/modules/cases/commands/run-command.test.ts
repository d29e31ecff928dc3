import { beforeAll, describe, expect, test } from 'vitest'
import { deskOf } from '../../../testing/case-desk.ts'
import { testContext } from '../../../testing/context.ts'
import { importStandard, loadOffice, OFFICE } from '../../../testing/small-office.ts'
import { inTown, loadTown, TOWN } from '../../../testing/small-town.ts'
import { testDb } from '../../../testing/test-db.ts'
import { findCase, progressOf, runCommand, verifyLedger, viewCase } from '../index.ts'

const db = await testDb()
/** A Tuesday, 10:00 in Shanghai. */
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const console_ = testContext(db, clock)
let desk: ReturnType<typeof deskOf>
let staff: Awaited<ReturnType<typeof loadOffice>>

beforeAll(async () => {
  await loadTown(console_)
  staff = await loadOffice(console_)
  desk = deskOf(db, clock, staff)
})

async function eventsOf(caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('platform.outbox')
    .select('type')
    .where('subject', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.map((r) => r.type)
}

test('a report goes the whole way to a rated case, each step one entry of a chain that verifies', async () => {
  const r = await desk.report()
  await desk.until(r, 'close')
  await desk.rate(r, { resolved: true, satisfaction: 5, comment: '很快' })
  const c = await viewCase(desk.as('leader'), r.caseId, 'zh-CN')
  expect(c).toMatchObject({
    number: expect.stringMatching(/^2026-\d{7}$/) as string,
    ...{ status: 'closed', publicStatus: 'completed', round: 1, seq: 11, unit: OFFICE.unit },
    matter: { code: OFFICE.matter, name: '路灯' },
    ...{ result: '已换灯泡', reply: '路灯已经修好', handler: staff.handler.id },
    rating: { resolved: true, satisfaction: 5, comment: '很快' },
    place: { areaCode: TOWN.community, cellCode: `${TOWN.community}001` },
    text: { body: '联丰路12号门口的路灯不亮' },
  })
  const entries = await db
    .selectFrom('cases.entry')
    .select(['seq', 'actor', 'role', 'command', 'from_status', 'to_status'])
    .where('case_id', '=', r.caseId)
    .orderBy('seq')
    .execute()
  expect(
    entries.map((e) => `${e.role} ${e.command} ${e.from_status ?? ''}>${e.to_status}`),
  ).toEqual([
    'system submitReport >reported',
    'intakeOfficer proposeFiling reported>pendingFiling',
    'shiftLeader file pendingFiling>pendingDispatch',
    'dispatcher dispatch pendingDispatch>pendingAcknowledgement',
    'department acknowledge pendingAcknowledgement>handling',
    'handler submitHandling handling>handled',
    'department confirm handled>feedbackReview',
    'dispatcher forwardToInspection feedbackReview>inspecting',
    'collector submitInspection inspecting>pendingClosure',
    'shiftLeader close pendingClosure>closed',
    'resident rate closed>closed',
  ])
  expect(await eventsOf(r.caseId)).toEqual([
    ...Array.from({ length: 9 }, () => 'cases.advanced'),
    'cases.closed',
    'cases.advanced',
  ])
  expect(await progressOf(console_, r.reportId, 'en')).toMatchObject({
    ...{ statusText: 'Completed', reply: '路灯已经修好', unit: 'Lighting', matter: 'Street lamp' },
  })
  expect(await verifyLedger(console_)).toMatchObject({ broken: 0, first: [] })
})

test('what reporters write with a rating is not in the ledger', async () => {
  const r = await desk.until(await desk.report(), 'close')
  await desk.rate(r, { resolved: false, satisfaction: 1, comment: '独一无二的话' })
  const { count } = await db
    .selectFrom('cases.entry')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where((q) => q(q.cast<string>('payload', 'text'), 'like', '%独一无二%'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(0)
  await expect(desk.rate(r, { resolved: true, satisfaction: 5 })).rejects.toMatchObject({
    code: 'cases/already-rated',
  })
})

describe('two people at the same moment', () => {
  test('with the state they saw: one acts, the other is told how the case stands', async () => {
    const r = await desk.until(await desk.report(), 'propose')
    const file = () => desk.run('leader', r, { name: 'file', input: {} }, { expectedSeq: 2 })
    const done = await Promise.allSettled([file(), file()])
    expect(done.map((d) => d.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(done.find((d) => d.status === 'rejected')).toMatchObject({
      reason: { code: 'cases/moved', current: { id: r.caseId, seq: 3, status: 'pendingDispatch' } },
    })
  })

  test('without it: the second is measured by the state that the first has left', async () => {
    const r = await desk.until(await desk.report(), 'propose')
    const file = () => desk.run('leader', r, { name: 'file', input: {} })
    const done = await Promise.allSettled([file(), file(), file(), file()])
    expect(done.filter((d) => d.status === 'fulfilled')).toHaveLength(1)
    for (const d of done)
      if (d.status === 'rejected')
        expect(d.reason).toMatchObject({ code: 'cases/illegal-transition' })
    expect(await findCase(desk.as('leader'), r.caseId)).toMatchObject({ seq: 3 })
  })

  test('the same request sent twice is done once and answered twice', async () => {
    const r = await desk.until(await desk.report(), 'propose')
    const file = () =>
      desk.run(
        'leader',
        r,
        { name: 'file', input: {} },
        { requestKey: 'key-00001', expectedSeq: 2 },
      )
    const [a, b] = await Promise.all([file(), file()])
    expect([a.repeated, b.repeated].toSorted()).toEqual([false, true])
    expect(b).toMatchObject({ number: a.number, seq: 3 })
    expect(await file()).toMatchObject({ repeated: true, seq: 3, status: 'pendingDispatch' })
  })
})

describe('who may', () => {
  test('nobody without an account, no program, nobody in another role, area or unit', async () => {
    const r = await desk.until(await desk.report(), 'dispatch')
    const refused = async (by: Promise<unknown>, code: string) =>
      expect(by).rejects.toMatchObject({ code })
    await refused(
      runCommand(desk.resident, r.caseId, { name: 'confirm', input: {} }),
      'identity/unauthenticated',
    )
    await refused(
      runCommand(console_, r.caseId, { name: 'confirm', input: {} }),
      'identity/forbidden',
    )
    await refused(desk.run('leader', r, { name: 'confirm', input: {} }), 'identity/forbidden')
    const acknowledge = { name: 'acknowledge', input: { handler: staff.otherHandler.id } } as const
    await refused(desk.run('otherDepartment', r, acknowledge), 'identity/forbidden')
    await refused(desk.run('department', r, acknowledge), 'cases/unknown-worker')
    await refused(viewCase(desk.as('otherOfficer'), r.caseId, 'en'), 'identity/forbidden')
    await refused(viewCase(desk.as('admin'), r.caseId, 'en'), 'identity/forbidden')
    await refused(viewCase(desk.resident, r.caseId, 'en'), 'identity/unauthenticated')
  })

  test('tasks go to people who exist, in their area', async () => {
    const r = await desk.report()
    const ask = (worker: string) =>
      desk.run('officer', r, { name: 'requestVerification', input: { worker } })
    await expect(ask(staff.handler.id)).rejects.toMatchObject({ code: 'cases/unknown-worker' })
    await expect(ask('0198c0de-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'cases/unknown-worker',
    })
    expect(await ask(staff.worker.id)).toMatchObject({ status: 'verifying' })
  })

  test('the unit must exist, and stand in the directory or be justified', async () => {
    const r = await desk.until(await desk.report(), 'file')
    const ask = (input: { unit: string; reason?: string }) =>
      desk.run('dispatcher', r, { name: 'dispatch', input })
    await expect(ask({ unit: 'nobody' })).rejects.toMatchObject({ code: 'cases/unknown-unit' })
    await expect(ask({ unit: OFFICE.otherUnit })).rejects.toMatchObject({
      code: 'cases/no-responsibility',
    })
    expect(await ask({ unit: OFFICE.otherUnit, reason: '临时代管' })).toMatchObject({
      status: 'pendingAcknowledgement',
    })
  })

  test('the view names what the actor may do and what stands in the way', async () => {
    const r = await desk.report({ lon: undefined, lat: undefined, body: '某处有点问题，请来看看' })
    const names = async (post: 'officer' | 'leader' | 'dispatcher') =>
      (await viewCase(desk.as(post), r.caseId, 'en')).commands.map(
        (c) => `${c.name} ${c.blocked?.code ?? 'free'}`,
      )
    expect(await names('officer')).toEqual([
      'relocate free',
      'merge free',
      'reject free',
      'requestVerification free',
      'proposeFiling cases/no-cell',
    ])
    expect(await names('leader')).toEqual([
      'relocate free',
      'merge free',
      'reject free',
      'requestVerification free',
    ])
    await expect(names('dispatcher')).rejects.toMatchObject({ code: 'identity/forbidden' })
  })
})

test('matter and standard must be in use and fit each other', async () => {
  const r = await desk.report()
  const ask = (matter: string, standard: string) =>
    desk.run('officer', r, {
      name: 'proposeFiling',
      input: { matter, standard, conditionMet: true },
    })
  await expect(ask(OFFICE.disabledMatter, '01002-1')).rejects.toMatchObject({
    code: 'cases/matter-disabled',
  })
  await expect(ask(OFFICE.matter, '01002-1')).rejects.toMatchObject({ code: 'cases/no-standard' })
  await expect(ask('99999', 'nothing')).rejects.toMatchObject({ code: 'cases/matter-disabled' })
})

test('a photo counts for the task in which it was taken, by whoever does it', async () => {
  const r = await desk.until(await desk.report(), 'dispatch')
  const before = await desk.photo('handler', r)
  clock.now = new Date(clock.now.getTime() + 60_000)
  await desk.steps.acknowledge(r)
  const handle = (...photos: string[]) =>
    desk.run('handler', r, {
      name: 'submitHandling',
      input: { result: '已换灯泡', conditionMet: true, photos },
    })
  const notThis = { code: 'cases/unknown-photo' }
  await expect(handle(before)).rejects.toMatchObject(notThis)
  await expect(handle(await desk.photo('collector', r))).rejects.toMatchObject(notThis)
  const after = await desk.photo('handler', r)
  await expect(handle(after, before)).rejects.toMatchObject(notThis)
  expect(await handle(after)).toMatchObject({ status: 'handled' })
})

test('a case stays under the standard it was proposed under, whatever becomes of the row', async () => {
  const r = await desk.until(await desk.report(), 'file')
  const standard = async () => (await viewCase(desk.as('leader'), r.caseId, 'en')).standard
  const before = await standard()
  await importStandard(console_, OFFICE.standard, '9', '全城不亮')
  const proposedLater = await desk.until(await desk.report(), 'propose')
  await importStandard(console_, 'another', '9', '全城不亮')
  expect(await standard()).toEqual(before)
  expect(before).toMatchObject({ id: OFFICE.standard, filingCondition: '不亮' })
  await desk.steps.dispatch(r)
  const limitOf = async (of: typeof r) =>
    (await viewCase(desk.as('leader'), of.caseId, 'en')).clocks
  expect((await limitOf(r)).find((c) => c.stage === 'handling')?.totalMs).toBe(2 * 3_600_000)
  await desk.steps.file(proposedLater)
  await desk.steps.dispatch(proposedLater)
  expect((await limitOf(proposedLater)).find((c) => c.stage === 'handling')?.totalMs).toBe(
    9 * 3_600_000,
  )
  await importStandard(console_, OFFICE.standard, '2', '不亮')
})

test('a key of another program opens cases at most', async () => {
  const r = await desk.until(await desk.report(), 'propose')
  const key = { ...staff.leader, kind: 'service' } as const
  await expect(
    runCommand(testContext(db, clock, key), r.caseId, { name: 'file', input: {} }),
  ).rejects.toMatchObject({ code: 'identity/forbidden' })
})

test('a place is corrected and then a case can be filed there', async () => {
  const r = await desk.report({ lon: undefined, lat: undefined, body: '某处有点问题，请来看看' })
  await expect(desk.steps.propose(r)).rejects.toMatchObject({ code: 'cases/no-cell' })
  const place = {
    areaCode: TOWN.community,
    cellCode: `${TOWN.community}001`,
    ...inTown(0.5, 0.5),
    name: '联丰路12号',
  }
  await desk.run('officer', r, { name: 'relocate', input: { place, reason: '来电核对' } })
  expect(await desk.steps.propose(r)).toMatchObject({ status: 'pendingFiling' })
})

test('rework goes on under the clock it had; the case is opened again within its window and not after', async () => {
  const r = await desk.until(await desk.report(), 'forward')
  const notYet = {
    name: 'submitInspection',
    input: { result: 'not-pass', note: '仍不亮' },
  } as const
  expect(await desk.run('collector', r, notYet)).toMatchObject({ status: 'pendingAcknowledgement' })
  await desk.onward(r, 'acknowledge')
  const closed = await viewCase(desk.as('officer'), r.caseId, 'zh-CN')
  expect(closed).toMatchObject({ reworks: 1, commands: [{ name: 'reopen', blocked: null }] })
  const reopen = { name: 'reopen', input: { reason: '回访未解决' } } as const
  expect(await desk.run('officer', r, reopen)).toMatchObject({ round: 2, number: closed.number })
  expect(await eventsOf(r.caseId)).toContain('cases.reopened')
  await desk.onward(r, 'dispatch')
  const before = clock.now
  clock.now = new Date(before.getTime() + 31 * 86_400_000)
  await expect(desk.run('officer', r, reopen)).rejects.toMatchObject({
    code: 'cases/reopen-window',
  })
  clock.now = before
})

test('what a simulation does is marked in the ledger', async () => {
  const r = await desk.report()
  const actor = { ...staff.officer, simulated: true }
  await runCommand(testContext(db, clock, actor), r.caseId, {
    name: 'reject',
    input: { reason: 'not-our-duty' },
  })
  const marks = await db
    .selectFrom('cases.entry')
    .select('simulated')
    .where('case_id', '=', r.caseId)
    .orderBy('seq')
    .execute()
  expect(marks.map((m) => m.simulated)).toEqual([false, true])
})

test('a case that does not exist is not found', async () => {
  const nobody = { caseId: '0198c0de-0000-7000-8000-000000000000' }
  await expect(desk.run('leader', nobody, { name: 'file', input: {} })).rejects.toMatchObject({
    code: 'cases/not-found',
  })
})
