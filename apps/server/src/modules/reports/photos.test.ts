import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { actorApp, staffActor } from '../../testing/actor-app.ts'
import { testContext } from '../../testing/context.ts'
import { TRACE, tracedJpeg, tracedPng, tracedWebp } from '../../testing/photos.ts'
import { loadTown, TOWN } from '../../testing/small-town.ts'
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
  east: staffActor('intakeOfficer', TOWN.district),
  west: staffActor('intakeOfficer', TOWN.otherDistrict),
}
const { app, post } = actorApp(db, clock, [reportsModule(RATES)], ACTORS)

beforeAll(() => loadTown(testContext(db, clock)))

describe('photos', () => {
  const form = (photos: readonly (readonly [string, Buffer])[]) => {
    const data = new FormData()
    data.set('body', '垃圾没人清')
    data.set('placeText', '联丰路10号')
    for (const [name, bytes] of photos)
      data.append('photo', new File([new Uint8Array(bytes)], name))
    return data
  }
  const send = (data: FormData) => app.request('/api/reports', { method: 'POST', body: data })

  test('are stored clean, and shown to those who may see them', async () => {
    const answer = await send(
      form([
        ['a.jpg', tracedJpeg()],
        ['b.png', tracedPng()],
        ['c.webp', tracedWebp()],
      ]),
    )
    expect(answer.status).toBe(201)
    const { no, secret } = (await answer.json()) as ReceiptView
    const photo = (n: number, headers: Record<string, string>) =>
      app.request(`/api/reports/${no}/photos/${n}`, { headers })
    for (const [n, type] of [
      [1, 'image/jpeg'],
      [2, 'image/png'],
      [3, 'image/webp'],
    ] as const) {
      const shown = await photo(n, { 'receipt-secret': secret })
      expect(shown.headers.get('content-type')).toBe(type)
      expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
      expect(shown.headers.get('cache-control')).toBe('private, no-store')
      expect(Buffer.from(await shown.arrayBuffer()).includes(TRACE)).toBe(false)
    }
    expect((await photo(1, {})).status).toBe(404)
    expect((await photo(1, { 'x-actor': 'west' })).status).toBe(404)
    expect((await photo(1, { 'x-actor': 'east' })).status).toBe(200)
    expect((await photo(4, { 'x-actor': 'east' })).status).toBe(404)

    await post(
      `/api/reports/${no}/moderation`,
      { state: 'public', reason: '无个人信息', photos: [2] },
      { 'x-actor': 'east' },
    )
    const open = await photo(2, {})
    expect([open.status, open.headers.get('cache-control')]).toEqual([200, 'public, max-age=300'])
    expect((await photo(1, {})).status).toBe(404)
    await post(
      `/api/reports/${no}/moderation`,
      { state: 'withheld', reason: '拍到人脸' },
      { 'x-actor': 'east' },
    )
    expect((await photo(2, {})).status).toBe(404)
  })

  test.each([
    ['reports/photo-type', [['a.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]]],
    ['reports/photo-type', [['a.jpg', Buffer.from('GIF89a'.padEnd(40, '\0'))]]],
    ['reports/photo-unreadable', [['a.jpg', tracedJpeg().subarray(0, 300)]]],
    [
      'reports/photo-too-large',
      [['a.jpg', Buffer.concat([tracedJpeg(), Buffer.alloc(5 * 1024 * 1024)])]],
    ],
    ['reports/too-many-photos', Array.from({ length: 7 }, () => ['a.jpg', tracedJpeg()] as const)],
  ] as const)('are refused with %s', async (code, photos) => {
    const answer = await send(form(photos))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code })
  })
})
