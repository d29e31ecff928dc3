import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { AppError } from '../../../platform/errors.ts'
import { deskOf } from '../../../testing/case-desk.ts'
import { testContext } from '../../../testing/context.ts'
import { loadOffice, OFFICE, type Post } from '../../../testing/small-office.ts'
import { inTown, loadTown, TOWN } from '../../../testing/small-town.ts'
import { testDb } from '../../../testing/test-db.ts'
import { cityCalendar } from '../../standards/index.ts'
import type { RunCommand } from '../contract.ts'
import {
  dueClocks,
  fold,
  nextClock,
  overdueFrom,
  PUBLIC_STATUS,
  type Status,
} from '../domain/index.ts'
import { verifyLedger } from '../index.ts'
import * as store from '../store/index.ts'
import { runCommand } from './run-command.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const ctx = testContext(db, clock)
let desk: ReturnType<typeof deskOf>
let staff: Awaited<ReturnType<typeof loadOffice>>

beforeAll(async () => {
  await loadTown(ctx)
  staff = await loadOffice(ctx)
  desk = deskOf(db, clock, staff)
  await db
    .insertInto('cases.policy')
    .values({ key: 'photoRequired', value: 'false', source: 'test' })
    .execute()
})

/** Everything anybody could try, sensible or not, by index. */
function attempts(): readonly (readonly [Post, RunCommand])[] {
  const place = {
    areaCode: TOWN.community,
    cellCode: `${TOWN.community}002`,
    ...inTown(1.5, 0.5),
    name: '联丰路',
  }
  const propose = { matter: OFFICE.matter, standard: OFFICE.standard, conditionMet: true }
  return [
    ['officer', { name: 'relocate', input: { place, reason: '核对' } }],
    ['officer', { name: 'requestVerification', input: { worker: staff.worker.id } }],
    ['worker', { name: 'submitVerification', input: { result: 'exist', note: '属实' } }],
    ['collector', { name: 'submitVerification', input: { result: 'exist', note: '属实' } }],
    ['officer', { name: 'proposeFiling', input: propose }],
    ['officer', { name: 'proposeFiling', input: { ...propose, conditionMet: false } }],
    ['leader', { name: 'file', input: {} }],
    ['dispatcher', { name: 'dispatch', input: { unit: OFFICE.unit } }],
    ['department', { name: 'acknowledge', input: { handler: staff.handler.id } }],
    ['department', { name: 'acknowledge', input: { handler: staff.otherHandler.id } }],
    ['handler', { name: 'submitHandling', input: { result: '修好', conditionMet: true } }],
    ['department', { name: 'confirm', input: {} }],
    ['department', { name: 'sendBack', input: { reason: '不清' } }],
    ['dispatcher', { name: 'forwardToInspection', input: { worker: staff.collector.id } }],
    ['dispatcher', { name: 'forwardToInspection', input: { skipReason: '清楚' } }],
    ['collector', { name: 'submitInspection', input: { result: 'pass', note: '好' } }],
    ['collector', { name: 'submitInspection', input: { result: 'not-pass', note: '不好' } }],
    ['leader', { name: 'close', input: { conditionMet: true, reply: '已办' } }],
    ['officer', { name: 'reopen', input: { reason: '回访' } }],
    ['officer', { name: 'reject', input: { reason: 'no-content' } }],
    ['leader', { name: 'void', input: { reason: 'not-found-there' } }],
  ]
}

/** What brings a case on, by status; tried every other time, so that most cases get far. */
const SENSIBLE: Partial<Record<Status, number>> = {
  ...{ reported: 4, verifying: 2, pendingFiling: 6, pendingDispatch: 7, pendingAcknowledgement: 8 },
  ...{
    handling: 10,
    handled: 11,
    feedbackReview: 13,
    inspecting: 15,
    pendingClosure: 17,
    closed: 18,
  },
}
const pick = fc.oneof(
  { weight: 20, arbitrary: fc.constant('sensible' as const) },
  { weight: 20, arbitrary: fc.nat(18) },
  { weight: 1, arbitrary: fc.integer({ min: 19, max: 20 }) },
)
/** The whole road, with a verification: what chance may leave out of a run. */
const ROAD = [1, 2, 4, 6, 7, 8, 10, 11, 13, 15, 17, 18].map((index): [number, number] => [index, 1])
const minutes = fc.integer({ min: 0, max: 600 })

test('whatever people try, the present row is the fold of the ledger and the clocks are those of the row', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(pick, minutes), { minLength: 20, maxLength: 40 }),
      async (tries) => {
        const { caseId } = await desk.report()
        for (const [index, later] of tries) {
          clock.now = new Date(clock.now.getTime() + later * 60_000)
          const status = (await store.findCase(db, { id: caseId }))?.state.status ?? 'reported'
          reached.add(status)
          const chosen = attempts()[index === 'sensible' ? (SENSIBLE[status] ?? 0) : index]
          if (!chosen) continue
          const [post, command] = chosen
          // Refusals are answers too; anything else is a fault.
          await runCommand(desk.as(post), caseId, command).catch((error: unknown) => {
            if (!(error instanceof AppError)) throw error
          })
        }
        const found = await store.findCase(db, { id: caseId })
        const entries = await store.entriesOf(db, caseId)
        if (!found) throw new Error('the case has gone')
        expect(found.state).toEqual(fold(entries))
        expect(entries.map((e) => e.seq)).toEqual(entries.map((_, i) => i + 1))
        expect(
          entries.every(
            (e, i) =>
              i === 0 || (e.from === entries[i - 1]?.to && e.at >= (entries[i - 1]?.at ?? 0)),
          ),
        ).toBe(true)
        const { state } = found
        expect(state.handlers.filter((h) => state.inspectors.includes(h))).toEqual([])
        const { calendar } = await cityCalendar(ctx)
        const clocks = dueClocks(state, calendar)
        const row = await db
          .selectFrom('cases.case_record')
          .selectAll()
          .where('id', '=', caseId)
          .executeTakeFirstOrThrow()
        expect([row.status, row.public_status, row.due_at?.getTime() ?? null]).toEqual([
          ...[state.status, PUBLIC_STATUS[state.status], nextClock(clocks)?.dueAt ?? null],
        ])
        const stored = await db
          .selectFrom('cases.clock')
          .select(['stage', 'status', 'due_at', 'overdue_from', 'log'])
          .where('case_id', '=', caseId)
          .where('round', '=', state.round)
          .execute()
        const byStage = (a: { stage: string }, b: { stage: string }) => (a.stage < b.stage ? -1 : 1)
        expect(
          stored
            .map((c) => ({
              ...c,
              due_at: c.due_at?.getTime() ?? null,
              overdue_from: c.overdue_from?.getTime() ?? null,
            }))
            .toSorted(byStage),
        ).toEqual(
          clocks
            .map((c) => ({
              ...{ stage: c.stage, status: c.status, due_at: c.dueAt, log: c.log },
              overdue_from: overdueFrom(c),
            }))
            .toSorted(byStage),
        )
      },
    ),
    { numRuns: 25, examples: [[ROAD]] },
  )
  for (const status of Object.keys(SENSIBLE)) expect(reached).toContain(status)
  expect(await verifyLedger(ctx)).toMatchObject({ broken: 0 })
})
