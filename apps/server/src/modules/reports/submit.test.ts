import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '../../platform/context.ts'
import { PUBLIC } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { reactor } from '../../platform/runtime.ts'
import { testContext } from '../../testing/context.ts'
import { loadTown, TOWN } from '../../testing/small-town.ts'
import { testDb } from '../../testing/test-db.ts'
import {
  findReport,
  type ReportSubmitted,
  reportByReceipt,
  submitReport,
  submitReports,
  textsOf,
  titlesOf,
} from './index.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
/** Only this module: what others do with a report is for their tests. */
const alone = (actor: Actor = PUBLIC, react = reactor([])): Context => {
  const ctx = testContext(db, clock, actor)
  return { ...ctx, ports: { ...ctx.ports, react } }
}
const ctx = alone()
const importer = alone({ kind: 'system', id: 'import', grants: [] })
const lamp = { body: '联丰路12号门口的路灯不亮，已经三天了。', key: 'lamp-0001' }

class Planted extends AppError {
  readonly kind = 'conflict'
  readonly code = 'test/planted'
}

beforeAll(() => loadTown(testContext(db, clock)))

async function count(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from reports.report`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

describe('one report', () => {
  test('is located, numbered in the day of the city and answered with a receipt', async () => {
    clock.now = new Date('2026-11-24T16:30:00Z')
    const receipt = await submitReport(ctx, lamp)
    expect(receipt.no).toMatch(/^G20261125-\d{6}$/)
    expect(receipt.secret).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/)
    expect(receipt).toMatchObject({
      repeated: false,
      place: { areaCode: TOWN.community, level: 'number' },
    })
    const found = await findReport(ctx, receipt.id)
    expect(found).toMatchObject({
      ...{
        no: receipt.no,
        channel: 'api',
        body: lamp.body,
        moderation: 'pending',
        replyOwed: true,
      },
      title: '联丰路12号门口的路灯不亮，已经三天了',
    })
    const events = await db
      .selectFrom('platform.outbox')
      .select('data')
      .where('subject', '=', receipt.id)
      .execute()
    expect(events).toEqual([{ data: expect.objectContaining({ no: receipt.no, replyOwed: true }) }])
  })

  test('sent again with its key gets the same receipt; other content under the key is refused', async () => {
    const first = await submitReport(ctx, lamp)
    expect(first.repeated).toBe(true)
    const again = await submitReport(ctx, { ...lamp, title: '' })
    expect(again).toEqual(first)
    await expect(submitReport(ctx, { ...lamp, body: '另一件事' })).rejects.toMatchObject({
      code: 'reports/key-reused',
    })
    const account = alone({ kind: 'service', id: 'k-1', grants: [] })
    expect(await submitReport(account, lamp)).toMatchObject({ repeated: false })
  })

  test('is opened by number and secret, however they are typed, and by nothing else', async () => {
    const { no, secret, id } = await submitReport(ctx, lamp)
    const asTyped = ` ${no.toLowerCase().replace('-', '－')} `
    expect(
      await reportByReceipt(ctx, asTyped, `${secret.slice(0, 5)}-${secret.slice(5)}`.toLowerCase()),
    ).toMatchObject({ id })
    for (const [n, s] of [
      [no, 'AAAAAAAAAA'],
      ['G20260101-999999', secret],
      [no, ''],
    ] as const)
      await expect(reportByReceipt(ctx, n, s)).rejects.toMatchObject({
        code: 'reports/no-such-receipt',
      })
  })

  test('never changes and never goes away', async () => {
    for (const statement of [
      sql`update reports.report set body = 'x'`,
      sql`delete from reports.report`,
      sql`truncate reports.report cascade`,
      sql`delete from reports.photo`,
      sql`update reports.moderation_decision set reason = 'x'`,
      sql`delete from reports.contact_look`,
    ])
      await expect(statement.execute(db)).rejects.toThrow(/append-only/)
  })

  test('may hold characters that no database takes, line ends of every kind, and 20,000 letters', async () => {
    const body = `第一行\r\n第二行\u0000\u0007\ud800${'长'.repeat(10_000)}`
    const { id } = await submitReport(ctx, { body, title: '\u0000 ' })
    const text = (await textsOf(db, [id])).get(id)
    expect(text?.body).toBe(`第一行\n第二行\ufffd${'长'.repeat(10_000)}`)
    expect((await titlesOf(db, [id])).get(id)).toBe('第一行')
    await expect(submitReport(ctx, { body: '\u0000 \n' })).rejects.toThrow()
    await expect(submitReport(ctx, { body: 'x'.repeat(20_001) })).rejects.toThrow()
  })

  test('comes by the doors its sender may use', async () => {
    await expect(submitReport(ctx, { body: '信号灯坏了', channel: 'phone' })).rejects.toMatchObject(
      {
        code: 'reports/channel-not-allowed',
      },
    )
    const staff = alone({ kind: 'staff', id: 's-1', grants: [] })
    expect(await submitReport(staff, { body: '信号灯坏了', channel: 'phone' })).toMatchObject({
      repeated: false,
    })
  })

  test('that names no place anybody knows is taken all the same', async () => {
    const { place } = await submitReport(ctx, {
      body: '路边的树倒了',
      placeText: '不知道叫什么的巷子',
    })
    expect(place).toMatchObject({ areaCode: null, level: null })
  })
})

describe('many at once', () => {
  test('share transactions, and everyone hears of the own report after the commit', async () => {
    const before = await count()
    const receipts = await Promise.all(
      Array.from({ length: 300 }, (_, i) =>
        submitReport(ctx, { body: `联丰路第${i}盏路灯不亮`, key: `many-${i}` }),
      ),
    )
    expect(new Set(receipts.map((r) => r.no)).size).toBe(300)
    expect(await count()).toBe(before + 300)
    const { rows } = await sql<{ n: number }>`
      select count(distinct xmin::text)::int as n from reports.report where key like 'many-%'`.execute(
      db,
    )
    expect(rows[0]?.n).toBeLessThan(10)
  })

  test('with one key are one report', async () => {
    const same = { body: '联丰路路口积水', key: 'double-click' }
    const receipts = await Promise.all([1, 2, 3].map(() => submitReport(ctx, same)))
    expect(new Set(receipts.map((r) => `${r.no} ${r.secret}`)).size).toBe(1)
    expect(receipts.filter((r) => !r.repeated)).toHaveLength(1)
  })

  test('are not harmed by one that cannot be stored, wherever it stands', async () => {
    const planted = alone(PUBLIC, async (_ctx, _tx, events) => {
      const titles = await titlesOf(
        _tx,
        (events as ReportSubmitted[]).map((e) => e.subject),
      )
      if ([...titles.values()].includes('毒')) throw new Planted('planted')
    })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        submitReport(planted, {
          body: '垃圾没人清',
          title: i % 17 === 3 ? '毒' : `第${i}处`,
          key: `poison-${i}`,
        }),
      ),
    )
    expect(outcomes.map((o) => o.status === 'rejected')).toEqual(
      Array.from({ length: 50 }, (_, i) => i % 17 === 3),
    )
    expect(outcomes[3]).toMatchObject({ reason: { code: 'test/planted' } })
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from reports.report where key like 'poison-%'`.execute(db)
    expect(rows[0]?.n).toBe(47)
  })
})

describe('an import', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({
    ...{
      channel: 'file' as const,
      title: `第${i}件`,
      body: '联丰路边垃圾没人清',
      key: `file-${i}`,
    },
  }))

  test('is one transaction, and again it adds nothing', async () => {
    const first = await submitReports(importer, rows)
    expect(first.every((r) => 'no' in r && !r.repeated)).toBe(true)
    const { rows: marks } = await sql<{ n: number }>`
      select count(distinct xmin::text)::int as n from reports.report where key like 'file-%'`.execute(
      db,
    )
    expect(marks[0]?.n).toBe(1)
    const second = await submitReports(importer, rows)
    expect(second).toEqual(first.map((r) => ({ ...r, repeated: true })))
  })

  test('names what it refuses in its place and takes the others', async () => {
    const taken = await submitReports(importer, [
      { channel: 'file', body: '', key: 'bad-0001' },
      { channel: 'file', body: '井盖松动', key: 'good-0001' },
      { channel: 'file', body: '别的', key: 'file-0' },
      { channel: 'file', body: '井盖松动', key: 'good-0001' },
      { channel: 'file', body: '井盖不松', key: 'good-0001' },
    ])
    expect(taken.map((t) => ('refused' in t ? t.refused : t.repeated))).toEqual([
      ...['http/invalid', false, 'reports/key-reused', true, 'reports/key-reused'],
    ])
  })

  test('takes and keeps back what another desk accepted about a person', async () => {
    const [taken] = await submitReports(importer, [
      { channel: 'file', body: '小区里有人打架，邻居老王偷东西', key: 'person-1' },
    ])
    if (!taken || 'refused' in taken) throw new Error('was refused')
    expect(await findReport(ctx, taken.id)).toMatchObject({ moderation: 'withheld' })
    const row = await db
      .selectFrom('reports.moderation')
      .select('flags')
      .where('report_id', '=', taken.id)
      .executeTakeFirst()
    expect(row?.flags).toEqual(['personal'])
    await expect(submitReport(ctx, { body: '小区里有人打架' })).rejects.toMatchObject({
      ...{ code: 'reports/about-person', person: 'violence' },
    })
  })
})
