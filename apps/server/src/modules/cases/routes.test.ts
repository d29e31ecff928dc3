import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { modules } from '../../modules.ts'
import { type Actor, PUBLIC } from '../../platform/context.ts'
import { deskOf } from '../../testing/case-desk.ts'
import { testContext } from '../../testing/context.ts'
import { tracedJpeg, TRACE } from '../../testing/photos.ts'
import { loadOffice, OFFICE, type Post, type Staff } from '../../testing/small-office.ts'
import { inTown, loadTown, TOWN } from '../../testing/small-town.ts'
import { testDb } from '../../testing/test-db.ts'
import { submitReports } from '../reports/index.ts'
import type { CaseList, CaseView, Progress } from './contract.ts'
import { casesModule } from './module.ts'
import { readLedger } from './queries/index.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
let staff: Staff
let desk: ReturnType<typeof deskOf>

/** The whole program; who acts is said by a header here and by a session out there. */
const app = createApp(modules, {
  contextOf: (actor) => testContext(db, clock, actor),
  authenticate: (_ctx, request) => {
    const post = request.headers.get('test-post') as Post | null
    return Promise.resolve(post === null ? PUBLIC : (staff[post] as Actor))
  },
  isClosing: () => false,
})

beforeAll(async () => {
  const ctx = testContext(db, clock)
  await loadTown(ctx)
  staff = await loadOffice(ctx)
  desk = deskOf(db, clock, staff)
})

async function get<T>(path: string, headers: Record<string, string> = {}): Promise<T> {
  const answer = await app.request(path, { headers })
  expect(answer.status, await answer.clone().text()).toBe(200)
  return (await answer.json()) as T
}

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
  return app.request(path, { ...init, body: JSON.stringify(body) })
}

test('the whole loop over HTTP, from a report with curl to its answer and rating', async () => {
  const sent = await post('/api/reports', { body: '联丰路12号门口的路灯不亮', ...inTown(0.5, 0.5) })
  expect(sent.status).toBe(201)
  const receipt = (await sent.json()) as { no: string; secret: string }
  const own = { 'receipt-secret': receipt.secret }
  const progress = () => get<Progress>(`/api/reports/${receipt.no}/progress`, own)
  expect(await progress()).toMatchObject({
    status: 'received',
    statusText: '已收到',
    number: null,
    mayRate: false,
  })
  const { items } = await get<CaseList>(`/api/cases?q=${receipt.no}`, { 'test-post': 'officer' })
  const id = items[0]?.id ?? ''
  const act = async (who: Post, name: string, input: object) => {
    const { seq } = await get<CaseView>(`/api/cases/${id}`, { 'test-post': 'leader' })
    const answer = await post(
      `/api/cases/${id}/commands`,
      { name, input, expectedSeq: seq },
      { 'test-post': who },
    )
    expect(answer.status, await answer.clone().text()).toBe(200)
  }
  await act('officer', 'requestVerification', { worker: staff.collector.id })
  await act('collector', 'submitVerification', { result: 'exist', note: '属实' })
  await act('officer', 'proposeFiling', {
    matter: OFFICE.matter,
    standard: OFFICE.standard,
    conditionMet: true,
  })
  await act('leader', 'file', {})
  expect(await progress()).toMatchObject({ status: 'accepted', statusText: '已受理' })
  await act('dispatcher', 'dispatch', { unit: OFFICE.unit })
  expect(await progress()).toMatchObject({
    ...{ status: 'handling', unit: '照明所', matter: '路灯', overdue: false },
    dueAt: '2026-11-24T04:00:00.000Z',
  })
  await act('department', 'acknowledge', { handler: staff.handler.id })
  const form = new FormData()
  form.set('photo', new File([new Uint8Array(tracedJpeg())], 'after.jpg'))
  const photo = await app.request(`/api/cases/${id}/photos`, {
    method: 'POST',
    body: form,
    headers: { 'test-post': 'handler' },
  })
  expect(photo.status).toBe(201)
  const { id: photoId } = (await photo.json()) as { id: string }
  const picture = await app.request(`/api/cases/${id}/photos/${photoId}`, {
    headers: { 'test-post': 'leader' },
  })
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  expect(Buffer.from(await picture.arrayBuffer()).includes(TRACE)).toBe(false)
  await act('handler', 'submitHandling', {
    result: '已换灯泡',
    conditionMet: true,
    photos: [photoId],
  })
  await act('department', 'confirm', {})
  expect(await progress()).toMatchObject({ status: 'checking', done: null, dueAt: null })
  await act('dispatcher', 'forwardToInspection', { worker: staff.collector.id })
  await act('collector', 'submitInspection', { result: 'pass', note: '已亮' })
  await act('leader', 'close', { conditionMet: true, reply: '路灯已经修好' })
  expect(await progress()).toMatchObject({
    status: 'completed',
    reply: '路灯已经修好',
    done: '已换灯泡',
    mayRate: true,
  })
  const rated = await post(
    `/api/reports/${receipt.no}/rating`,
    { resolved: false, satisfaction: 2, comment: '仍然闪' },
    own,
  )
  expect(rated.status).toBe(200)
  expect(await progress()).toMatchObject({
    mayRate: false,
    rating: { resolved: false, satisfaction: 2 },
  })
  const unresolved = await get<CaseList>('/api/cases?answered=unresolved', {
    'test-post': 'officer',
  })
  expect(unresolved.items.map((c) => c.id)).toEqual([id])
  await act('officer', 'reopen', { reason: '回访未解决' })
  expect(await progress()).toMatchObject({ status: 'accepted', round: 2 })
  const ledger = await get<{
    items: { command: string; hash: string; prevHash: string }[]
    next: string
  }>(`/api/cases/${id}/ledger?limit=3`, { 'test-post': 'auditor' })
  expect(ledger).toMatchObject({ next: '3', items: [{ command: 'submitReport' }, {}, {}] })
  expect(ledger.items[1]?.prevHash).toBe(ledger.items[0]?.hash)
})

describe('refusals', () => {
  test('who was too late learns how the case stands now', async () => {
    const r = await desk.until(await desk.report(), 'propose')
    const file = () =>
      post(
        `/api/cases/${r.caseId}/commands`,
        { name: 'file', input: {}, expectedSeq: 2 },
        { 'test-post': 'leader', 'accept-language': 'en' },
      )
    expect((await file()).status).toBe(200)
    const late = await file()
    expect(late.status).toBe(409)
    expect(late.headers.get('content-type')).toBe('application/problem+json')
    expect(await late.json()).toEqual({
      ...{ type: '/problems/cases/moved', status: 409, code: 'cases/moved' },
      title: 'Someone has just moved this case on; look at it again before you decide',
      current: { id: r.caseId, seq: 3, status: 'pendingDispatch', round: 1 },
    })
  })

  test.each([
    [
      'a guard',
      {
        name: 'proposeFiling',
        input: { matter: '01001', standard: '01001-1', conditionMet: false },
      },
      'officer',
      409,
      'cases/condition-not-met',
    ],
    [
      'the state',
      { name: 'reopen', input: { reason: '回访' } },
      'officer',
      409,
      'cases/illegal-transition',
    ],
    ['the role', { name: 'file', input: {} }, 'officer', 403, 'identity/forbidden'],
    ['no account', { name: 'file', input: {} }, undefined, 401, 'identity/unauthenticated'],
    [
      'an unknown command',
      { name: 'rate', input: { resolved: true, satisfaction: 5 } },
      'officer',
      400,
      'http/invalid',
    ],
    [
      'a text no screen can show',
      { name: 'reopen', input: { reason: 'a\u0000b' } },
      'officer',
      400,
      'http/invalid',
    ],
    [
      'half a letter',
      { name: 'reopen', input: { reason: 'a\ud800' } },
      'officer',
      400,
      'http/invalid',
    ],
  ])('%s', async (_why, body, who, status, code) => {
    const { caseId } = await desk.report()
    const answer = await post(
      `/api/cases/${caseId}/commands`,
      body,
      who === undefined ? {} : { 'test-post': who },
    )
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      code,
      title: expect.stringMatching(/[\u4e00-\u9fff]/) as string,
    })
  })

  test('a wrong number and a wrong secret are answered alike', async () => {
    const { no, secret } = await desk.report()
    for (const [n, s] of [
      [no, 'ABCDEFGHJK'],
      ['G20260101-999999', secret],
    ] as const) {
      const answer = await app.request(`/api/reports/${n}/progress`, {
        headers: { 'receipt-secret': s },
      })
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ code: 'reports/no-such-receipt' })
    }
    const early = await post(
      `/api/reports/${no}/rating`,
      { resolved: true, satisfaction: 5 },
      { 'receipt-secret': secret },
    )
    expect(await early.json()).toMatchObject({ code: 'cases/illegal-transition' })
  })

  test('a page mark that is not ours', async () => {
    const answer = await app.request('/api/cases?after=zzz', { headers: { 'test-post': 'leader' } })
    expect(await answer.json()).toMatchObject({ code: 'http/bad-cursor', status: 400 })
  })
})

describe('lists', () => {
  beforeAll(async () => {
    const body = '联丰路12号门口的路灯不亮'
    const inputs = (east: number) =>
      Array.from({ length: 300 }, (_, i) => ({
        body,
        key: `list-${east}-${i}`,
        ...inTown(east, 0.5),
      }))
    await submitReports(testContext(db, clock), [...inputs(0.5), ...inputs(2.5)])
  })

  async function all(query: string, who: Post): Promise<string[]> {
    const ids: string[] = []
    let after = ''
    do {
      const page = await get<CaseList>(`/api/cases?limit=97&${query}${after}`, { 'test-post': who })
      ids.push(...page.items.map((c) => c.id))
      after = page.next === null ? '' : `&after=${page.next}`
    } while (after !== '')
    return ids
  }

  test.each(['newest', 'due'])(
    'by %s: every case once, page by page, within the scope of the actor',
    async (sort) => {
      const { count } = await db
        .selectFrom('cases.case_record')
        .select((q) => q.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      const city = await all(`sort=${sort}`, 'leader')
      expect(city).toHaveLength(count)
      expect(new Set(city).size).toBe(count)
      const east = await all(`sort=${sort}`, 'collector')
      const west = await all(`sort=${sort}`, 'otherOfficer')
      expect(west).toHaveLength(300)
      expect(new Set([...east, ...west])).toEqual(new Set(city))
      expect(await all(`sort=${sort}&area=${TOWN.otherDistrict}`, 'leader')).toEqual(west)
      expect(await all(`sort=${sort}`, 'otherDepartment')).toEqual([])
    },
  )

  test('by unit, stage, matter, status, person, due instant and answer', async () => {
    const r = await desk.until(await desk.report(), 'acknowledge')
    const holds = async (query: string, who: Post = 'leader') =>
      (await all(query, who)).includes(r.caseId)
    expect(await holds(`unit=${OFFICE.unit}`, 'department')).toBe(true)
    for (const yes of [
      'stage=handling',
      'matter=01001',
      'matter=01',
      'status=handling,handled',
      'open=true',
      'overdue=false',
      'dueBefore=2026-11-24T13:00:00%2B08:00',
    ])
      expect(await holds(yes), yes).toBe(true)
    for (const no of [
      'stage=intake',
      'matter=02',
      'status=closed',
      'open=false',
      'overdue=true',
      'dueBefore=2026-11-24T10:00:00%2B08:00',
      'answered=none',
      'answered=resolved',
      'q=2027',
    ])
      expect(await holds(no), no).toBe(false)
    expect(await holds('mine=true', 'handler')).toBe(true)
    expect(await holds('mine=true', 'department')).toBe(false)
    expect(await holds('mine=false', 'department')).toBe(true)
    const { number } = await get<CaseView>(`/api/cases/${r.caseId}`, { 'test-post': 'leader' })
    expect(await all(`q=${number?.toLowerCase() ?? ''}`, 'leader')).toEqual([r.caseId])
    expect(await all('q=%25', 'leader')).toEqual([])
  })

  test('who has no role in cases gets none, and is told so', async () => {
    expect((await app.request('/api/cases', { headers: { 'test-post': 'admin' } })).status).toBe(
      403,
    )
    expect((await app.request('/api/cases')).status).toBe(401)
  })
})

describe('what the public may see', () => {
  test('only filed cases, coarse in place, without a word of a report that was not moderated', async () => {
    const secret = '我家住 3 栋 502，电话 13900000000'
    const r = await desk.until(
      await desk.report({ body: `联丰路12号门口的路灯不亮。${secret}` }),
      'file',
    )
    await desk.report()
    const near = inTown(0.5, 0.5)
    const text = await (
      await app.request(`/api/public/cases?lon=${near.lon}&lat=${near.lat}&limit=100`)
    ).text()
    expect(text).not.toContain('502')
    expect(text).not.toContain('13900000000')
    const { items } = JSON.parse(text) as { items: Record<string, unknown>[] }
    const { number } = await get<CaseView>(`/api/cases/${r.caseId}`, { 'test-post': 'leader' })
    expect(items.find((c) => c['number'] === number)).toEqual({
      ...{
        number,
        matter: '路灯',
        title: null,
        body: null,
        status: 'accepted',
        statusText: '已受理',
      },
      ...{ area: '东岭区东岭街道南塘社区', road: '联丰路', lon: 120.1, lat: 30.201 },
      ...{ filedAt: '2026-11-24T02:00:00.000Z', closedAt: null },
    })
    await post(
      `/api/reports/${r.no}/moderation`,
      { state: 'public', reason: '删去门牌', title: '路灯不亮', body: '门口的路灯不亮' },
      { 'test-post': 'leader' },
    )
    const after = await get<{ items: Record<string, unknown>[] }>(
      `/api/public/cases?area=${TOWN.community}`,
    )
    expect(after.items.find((c) => c['number'] === number)).toMatchObject({
      title: '路灯不亮',
      body: '门口的路灯不亮',
    })
  })

  test('a kilometre is a kilometre, and pages follow each other', async () => {
    const far = await get<{ items: unknown[] }>('/api/public/cases?lon=120.2&lat=30.2')
    expect(far.items).toEqual([])
    const first = await get<{ items: { number: string }[]; next: string }>(
      '/api/public/cases?limit=1',
    )
    const second = await get<{ items: { number: string }[] }>(
      `/api/public/cases?limit=1&after=${first.next}`,
    )
    expect(second.items[0]?.number).not.toBe(first.items[0]?.number)
    expect((await app.request('/api/public/cases?lon=120')).status).toBe(400)
  })
})

test('all of it stands in the OpenAPI document', async () => {
  const document = await get<{ paths: Record<string, object> }>('/openapi.json')
  for (const path of [
    '/api/cases',
    '/api/cases/{id}',
    '/api/cases/{id}/ledger',
    '/api/cases/{id}/commands',
    '/api/cases/{id}/photos',
    '/api/reports/{no}/progress',
    '/api/reports/{no}/rating',
    '/api/public/cases',
  ])
    expect(document.paths).toHaveProperty([path])
  expect(JSON.stringify(document.paths['/api/cases/{id}/commands'])).toContain('RunCommand')
})

test('a receipt is not guessed at leisure', async () => {
  const rate = { burst: 2, perSecond: 0.1 }
  const strict = createApp(
    modules.map((m) =>
      m.name === 'cases' ? casesModule({ perAddress: rate, perAccount: rate }) : m,
    ),
    {
      contextOf: (actor) => testContext(db, clock, actor),
      authenticate: () => Promise.resolve(PUBLIC),
      isClosing: () => false,
    },
  )
  const no = 'G20261124-000001'
  const guess = async (address: string, path: string, init: RequestInit) => {
    const headers = { 'x-forwarded-for': address, 'receipt-secret': 'ABCDEFGHJK', ...init.headers }
    return (await strict.request(path, { ...init, headers })).status
  }
  const json = { 'content-type': 'application/json' }
  const rating = { method: 'POST', headers: json, body: '{"resolved":true,"satisfaction":5}' }
  const form = { method: 'POST', body: new URLSearchParams({ no, secret: 'ABCDEFGHJK' }) }
  for (const [address, path, init, wrong] of [
    ['203.0.113.1', `/api/reports/${no}/progress`, {}, 404],
    ['203.0.113.2', `/api/reports/${no}/rating`, rating, 404],
    ['203.0.113.3', '/track', form, 400],
  ] as const) {
    const statuses = [1, 2, 3].map(() => guess(address, path, init))
    expect(await Promise.all(statuses), path).toEqual([wrong, wrong, 429])
  }
})

test('the key of one step opens no other, whoever sends it', async () => {
  const r = await desk.until(await desk.report(), 'propose')
  const send = (who: Post, body: object) =>
    post(`/api/cases/${r.caseId}/commands`, body, {
      'test-post': who,
      'idempotency-key': 'key-00001',
    })
  const file = { name: 'file', input: {} }
  expect((await send('leader', file)).status).toBe(200)
  expect(await (await send('leader', file)).json()).toMatchObject({ repeated: true })
  const other = await send('dispatcher', { name: 'dispatch', input: { unit: OFFICE.unit } })
  expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([
    409,
    'cases/key-reused',
  ])
})

test('an auditor of one district reads no ledger of another', async () => {
  const { caseId } = await desk.report()
  const read = async (scope: string) => {
    const actor: Actor = { kind: 'staff', id: 'a', grants: [{ role: 'auditor', scope }] }
    return readLedger(testContext(db, clock, actor), caseId, { after: 0, limit: 9 })
  }
  expect((await read(TOWN.district)).items).toHaveLength(1)
  await expect(read(TOWN.otherDistrict)).rejects.toMatchObject({ code: 'identity/forbidden' })
})

test('twelve digits that are no area have nothing in them', async () => {
  expect(await get('/api/public/cases?area=000000000000')).toEqual({ items: [], next: null })
  const list = await get<CaseList>('/api/cases?area=000000000000', { 'test-post': 'officer' })
  expect(list.items).toEqual([])
})
