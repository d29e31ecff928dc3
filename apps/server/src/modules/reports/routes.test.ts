import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { actorApp, staffActor } from '../../testing/actor-app.ts'
import { testContext } from '../../testing/context.ts'
import { inTown, loadTown, TOWN } from '../../testing/small-town.ts'
import { testDb } from '../../testing/test-db.ts'
import type { ReceiptView } from './contract.ts'
import { reportsModule } from './module.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const RATES = {
  perAddress: { burst: 3, perSecond: 1 },
  perAccount: { burst: 100, perSecond: 10 },
}
const ACTORS: Record<string, Actor> = {
  leader: staffActor('leader', '*'),
  sensor: { kind: 'service', id: 'k-1', grants: [{ role: 'integration', scope: '*' }] },
}
const { app, post } = actorApp(db, clock, [reportsModule(RATES)], ACTORS)
const lamp = { body: '路灯不亮', placeText: '联丰路12号' }

beforeAll(() => loadTown(testContext(db, clock)))

async function submit(body: object, headers: Record<string, string> = {}): Promise<ReceiptView> {
  const answer = await post('/api/reports', body, headers)
  expect([200, 201]).toContain(answer.status)
  return (await answer.json()) as ReceiptView
}

describe('submitting', () => {
  test('answers with number, secret, place and the exact addresses to go on with', async () => {
    const answer = await post('/api/reports', lamp, { 'idempotency-key': 'aaaaaaaa-1' })
    expect(answer.status).toBe(201)
    const receipt = (await answer.json()) as ReceiptView
    expect(receipt).toEqual({
      no: expect.stringMatching(/^G20261124-\d{6}$/),
      secret: expect.stringMatching(/^\w{10}$/),
      repeated: false,
      place: expect.objectContaining({ areaCode: TOWN.community, level: 'number' }),
      links: {
        report: `http://localhost/api/reports/${receipt.no}`,
        progress: `http://localhost/api/reports/${receipt.no}/progress`,
        rating: `http://localhost/api/reports/${receipt.no}/rating`,
        page: `http://localhost/progress/${receipt.no}`,
      },
      follow: `curl -H 'Receipt-Secret: ${receipt.secret}' http://localhost/api/reports/${receipt.no}/progress`,
    })
    expect(answer.headers.get('location')).toBe(receipt.links.report)
    const again = await post('/api/reports', lamp, { 'idempotency-key': 'aaaaaaaa-1' })
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual({ ...receipt, repeated: true })
    const other = await post(
      '/api/reports',
      { ...lamp, body: '别的' },
      { 'idempotency-key': 'aaaaaaaa-1' },
    )
    expect(other.status).toBe(409)
    expect(await other.json()).toMatchObject({ code: 'reports/key-reused' })
  })

  test('takes what curl sends without a content type, as JSON or as a form', async () => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    for (const body of [
      JSON.stringify(lamp),
      new URLSearchParams({ ...lamp, wantsReply: 'no' }).toString(),
    ]) {
      const answer = await app.request('/api/reports', { method: 'POST', body, headers: type })
      expect(answer.status).toBe(201)
    }
  })

  test.each([
    [{}, 'http/invalid'],
    [{ body: '' }, 'http/invalid'],
    [{ body: 'x', lon: 500, lat: 1 }, 'http/invalid'],
    [{ body: 'x', lon: 120 }, 'http/invalid'],
    [{ body: 'x', contact: { phone: 'call me' } }, 'http/invalid'],
    [{ body: 'x', addressId: 'nowhere' }, 'places/address-not-found'],
    [{ body: '有人打架' }, 'reports/about-person'],
    [{ body: '他', about: 'person' }, 'reports/about-person'],
  ])('refuses %j with %s', async (body, code) => {
    const answer = await post('/api/reports', body)
    expect(await answer.json()).toMatchObject({ code })
    expect([400, 404]).toContain(answer.status)
  })

  test('says in the reader’s language whom to call instead', async () => {
    const answer = await post('/api/reports', { body: '有人打架' }, { 'accept-language': 'en' })
    expect(((await answer.json()) as { title: string }).title).toContain('110, 120, 12348')
    for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
      const headers = { 'content-type': type }
      expect(
        (await app.request('/api/reports', { method: 'POST', body: '{"body":', headers })).status,
      ).toBe(400)
    }
  })

  test('by an account goes through the doors of that account', async () => {
    await submit(
      { body: '积水 30 厘米', channel: 'sensor', ...inTown(0.5, 0.5) },
      { 'x-actor': 'sensor' },
    )
    expect((await post('/api/reports', { body: '路灯', channel: 'sensor' })).status).toBe(403)
    expect((await post('/api/reports', lamp, { 'x-actor': 'leader' })).status).toBe(403)
  })

  test('is held back when too much comes from one address, and again open after a while', async () => {
    const from = (address: string) =>
      post('/api/reports', lamp, { 'x-forwarded-for': `1.2.3.4, ${address}` })
    const statuses = [
      await from('9.9.9.9'),
      await from('9.9.9.9'),
      await from('9.9.9.9'),
      await from('9.9.9.9'),
    ]
    expect(statuses.map((a) => a.status)).toEqual([201, 201, 201, 429])
    expect(statuses[3]?.headers.get('retry-after')).toBe('1')
    expect((await from('8.8.8.8')).status).toBe(201)
    clock.now = new Date(clock.now.getTime() + 1_500)
    expect((await from('9.9.9.9')).status).toBe(201)
  })
})

describe('a receipt', () => {
  test('opens the report; without it or with a wrong one nothing is told', async () => {
    const { no, secret } = await submit({ ...lamp, contact: { phone: '13800001234' } })
    const answer = await app.request(`/api/reports/${no}`, {
      headers: { 'receipt-secret': secret.toLowerCase() },
    })
    expect(await answer.json()).toMatchObject({
      no,
      body: '路灯不亮',
      placeText: '联丰路12号',
      photos: [],
      moderation: 'pending',
    })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const wrong = { headers: { 'receipt-secret': 'ABCDEFGHJK' } }
    for (const request of [
      app.request(`/api/reports/${no}`),
      app.request(`/api/reports/${no}`, wrong),
      app.request('/api/reports/G1-1', wrong),
    ]) {
      const refused = await request
      expect(refused.status).toBe(404)
      expect(await refused.json()).toMatchObject({ code: 'reports/no-such-receipt' })
    }
  })
})

test('the interface description names it all', async () => {
  const document = (await (await app.request('/openapi.json')).json()) as {
    paths: Record<string, object>
  }
  for (const path of ['', '/{no}', '/{no}/photos/{n}', '/{no}/moderation', '/{no}/contact'])
    expect(document.paths[`/api/reports${path}`]).toBeDefined()
  expect(JSON.stringify(document.paths['/api/reports'])).toContain('multipart/form-data')
})
