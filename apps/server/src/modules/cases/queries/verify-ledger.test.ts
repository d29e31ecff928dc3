import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { deskOf, type Reported } from '../../../testing/case-desk.ts'
import { testContext } from '../../../testing/context.ts'
import { loadOffice } from '../../../testing/small-office.ts'
import { loadTown } from '../../../testing/small-town.ts'
import { testDb } from '../../../testing/test-db.ts'
import { submitReports } from '../../reports/index.ts'
import { verifyLedger } from '../index.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const ctx = testContext(db, clock)
let desk: ReturnType<typeof deskOf>
let closed: Reported

beforeAll(async () => {
  await loadTown(ctx)
  desk = deskOf(db, clock, await loadOffice(ctx))
  await desk.report()
  closed = await desk.until(await desk.report(), 'close')
  await desk.until(await desk.report(), 'dispatch')
})

/** What an administrator of the database could do, and undoing it. */
async function tampered(
  statement: string,
  undo: string,
  check: () => Promise<void>,
): Promise<void> {
  const run = async (text: string) => {
    await sql.raw('alter table cases.entry disable trigger entry_append_only').execute(db)
    await sql.raw(text).execute(db)
    await sql.raw('alter table cases.entry enable trigger entry_append_only').execute(db)
  }
  await run(statement)
  try {
    await check()
  } finally {
    await run(undo)
  }
  expect(await verifyLedger(ctx)).toMatchObject({ broken: 0 })
}

test.each([
  ['update', `update cases.entry set reason = 'x'`],
  ['delete', 'delete from cases.entry'],
  ['truncate', 'truncate cases.entry'],
])('the ledger refuses %s', async (_name, statement) => {
  await expect(sql.raw(statement).execute(db)).rejects.toThrow('cases.entry is append-only')
})

const CHANGES: [column: string, value: string][] = [
  ['at', `at + interval '1 millisecond'`],
  ['actor', `actor || 'x'`],
  ['role', `'shiftLeader '`],
  ['simulated', 'not simulated'],
  ['command', `'Dispatch'`],
  ['from_status', `'reported'`],
  ['from_status', 'null'],
  ['to_status', `'closed'`],
  ['reason', `'because'`],
  ['request_key', `'another-key'`],
  ['payload', `payload || '{"unit": "lightinh"}'`],
  ['payload', `payload - 'clocks'`],
  ['payload_hash', `translate(payload_hash, '0123456789', '1234567890')`],
  ['prev_hash', `translate(prev_hash, '0123456789', '1234567890')`],
  ['hash', `translate(hash, '0123456789', '1234567890')`],
]

test('no column of the ledger is left out below', async () => {
  const { rows } = await sql<{ name: string }>`select column_name as name
    from information_schema.columns where table_schema = 'cases' and table_name = 'entry'`.execute(
    db,
  )
  const changed = new Set([...CHANGES.map(([column]) => column), 'case_id', 'seq'])
  expect(rows.map((r) => r.name).filter((name) => !changed.has(name))).toEqual([])
})

test.each(CHANGES)('a changed %s (%s) is named with its case and entry', async (column, value) => {
  const where = `where case_id = '${closed.caseId}' and seq = 4`
  const { rows } = await sql<{ old: string | null }>`
    select to_jsonb(e)->>${column} as old from cases.entry e where case_id = ${closed.caseId} and seq = 4`.execute(
    db,
  )
  const old = rows[0]?.old
  const cast =
    column === 'payload'
      ? '::jsonb'
      : column === 'at'
        ? '::timestamptz'
        : column === 'simulated'
          ? '::boolean'
          : ''
  const back = old === null || old === undefined ? 'null' : `'${old.replaceAll("'", "''")}'${cast}`
  await tampered(
    `update cases.entry set ${column} = ${value} ${where}`,
    `update cases.entry set ${column} = ${back} ${where}`,
    async () => {
      expect(await verifyLedger(ctx)).toMatchObject({
        broken: 1,
        first: [{ case: closed.caseId, number: expect.stringMatching(/^2026-/) as string, seq: 4 }],
      })
    },
  )
})

test('an entry with another number is named by the one it had', async () => {
  await tampered(
    `update cases.entry set seq = 400 where case_id = '${closed.caseId}' and seq = 4`,
    `update cases.entry set seq = 4 where case_id = '${closed.caseId}' and seq = 400`,
    async () => {
      expect(await verifyLedger(ctx)).toMatchObject({
        broken: 1,
        first: [{ case: closed.caseId, seq: 4, fault: 'sequence' }],
      })
    },
  )
})

test('an entry moved out, cut off at the end or given to a case of its own is found', async () => {
  const strange = '0198c0de-0000-7000-8000-000000000000'
  await tampered(
    `update cases.entry set case_id = '${strange}' where case_id = '${closed.caseId}' and seq = 10`,
    `update cases.entry set case_id = '${closed.caseId}' where case_id = '${strange}'`,
    async () => {
      const { broken, first } = await verifyLedger(ctx)
      expect(broken).toBe(2)
      expect(first).toContainEqual(
        expect.objectContaining({ case: closed.caseId, seq: 10, fault: 'head' }),
      )
      expect(first).toContainEqual({ case: strange, number: null, seq: 1, fault: 'sequence' })
    },
  )
})

test('a case whose whole ledger was taken away is found', async () => {
  const strange = '0198c0de-0000-7000-8000-000000000000'
  await tampered(
    `update cases.entry set case_id = '${strange}' where case_id = '${closed.caseId}'`,
    `update cases.entry set case_id = '${closed.caseId}' where case_id = '${strange}'`,
    async () => {
      expect((await verifyLedger(ctx)).first).toContainEqual({
        ...{ case: closed.caseId, number: expect.any(String) as string },
        ...{ seq: 1, fault: 'sequence' },
      })
    },
  )
})

test.each([
  [
    'the state',
    `state = jsonb_set(state, '{unit}', '"sanitation"')`,
    `state = jsonb_set(state, '{unit}', '"lighting"')`,
  ],
  ['a column of lists', `unit_code = 'sanitation'`, `unit_code = 'lighting'`],
  ['a place', `lat = lat + 0.5`, `lat = lat - 0.5`],
  [
    'the instant of filing',
    `filed_at = filed_at - interval '1 hour'`,
    `filed_at = filed_at + interval '1 hour'`,
  ],
])('a present row that is not the fold of its ledger is found: %s', async (_what, change, undo) => {
  const where = `where id = '${closed.caseId}'`
  await tampered(
    `update cases.case_record set ${change} ${where}`,
    `update cases.case_record set ${undo} ${where}`,
    async () => {
      expect((await verifyLedger(ctx)).first).toEqual([
        { case: closed.caseId, number: expect.any(String) as string, seq: 10, fault: 'state' },
      ])
    },
  )
})

test('thousands of entries verify in little time and bounded pages, with progress', async () => {
  const { entries } = await verifyLedger(ctx)
  const body = '联丰路12号门口的路灯不亮'
  await submitReports(
    ctx,
    Array.from({ length: 2_100 }, (_, i) => ({ body, key: `many-${i}-key` })),
  )
  const seen: number[] = []
  const from = performance.now()
  const report = await verifyLedger(ctx, { onProgress: (n) => seen.push(n) })
  const seconds = (performance.now() - from) / 1_000
  expect(report).toMatchObject({ entries: entries + 2_100, broken: 0 })
  expect(seen).toEqual([2_000, entries + 2_100])
  expect(seconds).toBeLessThan(2)
})
