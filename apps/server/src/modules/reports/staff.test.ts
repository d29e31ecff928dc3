import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { actorApp, staffActor } from '../../testing/actor-app.ts'
import { testContext } from '../../testing/context.ts'
import { inTown, loadTown, TOWN } from '../../testing/small-town.ts'
import { testDb } from '../../testing/test-db.ts'
import { deleteOldContacts } from './commands/index.ts'
import type { ReceiptView, ReportListItem } from './contract.ts'
import { publicTextOf } from './index.ts'
import { reportsModule } from './module.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const RATES = {
  perAddress: { burst: 3, perSecond: 1 },
  perAccount: { burst: 100, perSecond: 10 },
}
const ACTORS: Record<string, Actor> = {
  intake: staffActor('intakeOfficer', '*'),
  east: staffActor('intakeOfficer', TOWN.district),
  west: staffActor('intakeOfficer', TOWN.otherDistrict),
  department: staffActor('department', 'city-lamps'),
  leader: staffActor('leader', '*'),
  sensor: { kind: 'service', id: 'k-1', grants: [{ role: 'integration', scope: '*' }] },
}
const { app, contextOf, post } = actorApp(db, clock, [reportsModule(RATES)], ACTORS)
const lamp = { body: '路灯不亮', placeText: '联丰路12号' }

beforeAll(() => loadTown(testContext(db, clock)))

async function submit(body: object, headers: Record<string, string> = {}): Promise<ReceiptView> {
  const answer = await post('/api/reports', body, headers)
  expect([200, 201]).toContain(answer.status)
  return (await answer.json()) as ReceiptView
}

describe('staff', () => {
  test('list the reports of their areas, page by page, newest first', async () => {
    clock.now = new Date(clock.now.getTime() + 60_000)
    const numbers: string[] = []
    for (let i = 0; i < 5; i++)
      numbers.unshift(
        (
          await submit(
            { body: `第${i}处积水`, channel: 'sensor', ...inTown(2.5, 0.5) },
            { 'x-actor': 'sensor' },
          )
        ).no,
      )
    const list = async (query: string, actor = 'west') => {
      const answer = await app.request(`/api/reports?${query}`, { headers: { 'x-actor': actor } })
      expect(answer.status).toBe(200)
      return (await answer.json()) as { items: ReportListItem[]; next: string | null }
    }
    const pages: string[] = []
    let after = ''
    do {
      const page = await list(`limit=2${after}`)
      pages.push(...page.items.map((item) => item.no))
      after = page.next === null ? '' : `&after=${page.next}`
    } while (after)
    expect(pages).toEqual(numbers)
    expect((await list('', 'east')).items.some((item) => numbers.includes(item.no))).toBe(false)
    expect((await list(`area=${TOWN.otherDistrict}&limit=200`, 'intake')).items).toHaveLength(5)
    expect((await list('channel=portal', 'intake')).items).toEqual([])
    expect((await list('moderation=withheld', 'west')).items).toEqual([])
    expect((await list(`from=${encodeURIComponent('2026-11-24T02:01:00Z')}`)).items).toHaveLength(5)
    expect((await list('', 'department')).items).toEqual([])
    expect((await app.request('/api/reports')).status).toBe(401)
    expect(
      (await app.request('/api/reports?after=x', { headers: { 'x-actor': 'west' } })).status,
    ).toBe(400)
  })

  test('decide what the public may see; words are masked, decisions stay on record', async () => {
    const { no } = await submit({ body: '联丰路8号井盖松动，电话13800001234', title: '井盖' })
    const decide = (body: object, actor = 'east') =>
      post(`/api/reports/${no}/moderation`, body, { 'x-actor': actor })
    const id = (
      await db
        .selectFrom('reports.report')
        .select('id')
        .where('no', '=', no)
        .executeTakeFirstOrThrow()
    ).id
    const ctx = contextOf()
    expect(await publicTextOf(ctx, [id])).toEqual(new Map())
    expect((await decide({ state: 'public', reason: '可以' }, 'west')).status).toBe(403)
    expect(
      (await decide({ state: 'public', reason: '可以', body: '请打13800001234' })).status,
    ).toBe(400)
    expect(await (await decide({ state: 'public', reason: '可以' })).json()).toMatchObject({
      state: 'public',
      body: '联丰路8号井盖松动，电话***',
    })
    expect(await publicTextOf(ctx, [id])).toEqual(
      new Map([[id, { title: '井盖', body: '联丰路8号井盖松动，电话***', photos: [] }]]),
    )
    await decide({ state: 'public', reason: '缩短', body: '井盖松动' })
    await decide({ state: 'withheld', reason: '再看看' })
    const log = await db
      .selectFrom('reports.moderation_decision')
      .selectAll()
      .where('report_id', '=', id)
      .orderBy('id')
      .execute()
    expect(log.map((d) => [d.from_state, d.to_state, d.body, d.actor, d.role])).toEqual([
      ['pending', 'public', '联丰路8号井盖松动，电话***', 'intakeOfficer-1', 'intakeOfficer'],
      ['public', 'public', '井盖松动', 'intakeOfficer-1', 'intakeOfficer'],
      ['public', 'withheld', null, 'intakeOfficer-1', 'intakeOfficer'],
    ])
    expect(await publicTextOf(ctx, [id])).toEqual(new Map())
  })

  test('open contact details only by office and with a purpose, each look on record, until they are destroyed', async () => {
    const { no } = await submit({ ...lamp, contact: { name: '李女士', phone: '13800001234' } })
    const look = (actor: string, purpose = '回访是否解决') =>
      post(`/api/reports/${no}/contact`, { purpose }, { 'x-actor': actor })
    expect(await (await look('east')).json()).toEqual({ name: '李女士', phone: '13800001234' })
    for (const [actor, status] of [
      ['west', 403],
      ['department', 403],
      ['leader', 403],
      ['nobody', 401],
    ] as const)
      expect((await look(actor)).status).toBe(status)
    expect((await look('east', ' ')).status).toBe(400)
    const row = await db
      .selectFrom('reports.report as r')
      .innerJoin('reports.contact as c', 'c.report_id', 'r.id')
      .innerJoin('reports.contact_look as l', 'l.report_id', 'r.id')
      .select(['c.sealed', 'l.purpose', 'l.actor', 'l.role', 'r.body', 'r.title'])
      .where('r.no', '=', no)
      .execute()
    expect(row).toHaveLength(1)
    expect(row[0]).toMatchObject({
      purpose: '回访是否解决',
      actor: 'intakeOfficer-1',
      role: 'intakeOfficer',
    })
    expect(JSON.stringify(row) + row[0]?.sealed?.toString('latin1')).not.toContain('13800001234')

    const none = await submit(lamp)
    expect(
      (
        await post(
          `/api/reports/${none.no}/contact`,
          { purpose: '回访是否解决' },
          { 'x-actor': 'east' },
        )
      ).status,
    ).toBe(404)
    const then = clock.now
    clock.now = new Date(then.getTime() + 366 * 24 * 3600 * 1000)
    expect(await deleteOldContacts(contextOf())).toBeGreaterThan(0)
    expect(await deleteOldContacts(contextOf())).toBe(0)
    expect((await look('east')).status).toBe(410)
    clock.now = then
  })
})

test('which numbers exist is not for everyone to find out', async () => {
  const { no } = await submit(lamp)
  for (const asked of [no, 'G20261124-999999']) {
    const contact = await post(`/api/reports/${asked}/contact`, { purpose: '回访核实' })
    const decision = { state: 'withheld', reason: '试试' }
    const moderation = await post(`/api/reports/${asked}/moderation`, decision)
    expect([contact.status, moderation.status], asked).toEqual([401, 401])
  }
})
