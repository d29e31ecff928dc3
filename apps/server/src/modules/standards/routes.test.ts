import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import type { Actor } from '../../platform/context.ts'
import { PUBLIC } from '../../platform/context.ts'
import { testContext } from '../../testing/context.ts'
import { testDb } from '../../testing/test-db.ts'
import { importResponsibilities, loadStandardFiles } from './index.ts'
import { standards } from './module.ts'

const DATA = fileURLToPath(new URL('../../../../../data/standards', import.meta.url))
const ADMIN: Actor = { kind: 'staff', id: 'a', grants: [{ role: 'admin', scope: '*' }] }

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const ctx = testContext(db, clock)
const appFor = (actor: Actor) =>
  createApp([standards], {
    contextOf: (who) => testContext(db, clock, who),
    authenticate: () => Promise.resolve(actor),
    isClosing: () => false,
  })
const app = appFor(PUBLIC)

interface Page {
  items: { code: string; id: string }[]
  next: string | null
}
const get = async <T>(path: string): Promise<T> => {
  const answer = await app.request(path)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as T
}

beforeAll(async () => {
  await loadStandardFiles(ctx, DATA)
  await importResponsibilities(ctx, [
    {
      ...{ matter: '01', areaCode: '990101000000', unitCode: 'works', kind: 'lead' },
      ...{ effectiveFrom: '2026-01-01', effectiveTo: '', legalBasis: '规定', source: 'test' },
    },
  ])
})

describe('matters', () => {
  test('page by key to the end, each once', async () => {
    const codes: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: Page = await get(`/api/matters?limit=100${next && `&after=${next}`}`)
      codes.push(...page.items.map((m) => m.code))
      next = page.next
    }
    expect(codes).toHaveLength(257)
    expect(new Set(codes).size).toBe(257)
    expect(codes).toEqual(codes.toSorted())
  })

  test('are found by code, name, English and everyday words', async () => {
    const found = async (q: string) =>
      (await get<Page>(`/api/matters?q=${encodeURIComponent(q)}`)).items.map((m) => m.code)
    expect(await found('01037')).toEqual(['01037'])
    expect(await found('油烟污染')).toEqual(['06027'])
    expect(await found('street LAMP fault')).toContain('01037')
    expect(await found('广场舞')).toEqual(['06028'])
    expect(await found('没有这种事')).toEqual([])
    expect((await get<Page>('/api/matters?enabled=false')).items.map((m) => m.code)).toEqual([
      '09003',
      '09008',
    ])
  })

  test('come with their standards, or a plain no', async () => {
    expect(await get('/api/matters/06013')).toMatchObject({
      nameEn: 'Damaged road',
      major: { code: '06', nameZh: '市容环境类' },
      standards: expect.arrayContaining([
        expect.objectContaining({ id: '06013-1', limit: { value: 4, unit: 'urgent-hour' } }),
      ]) as unknown,
    })
    const answer = await app.request('/api/matters/99999', { headers: { 'accept-language': 'en' } })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({
      code: 'standards/matter-not-found',
      title: 'There is no matter 99999',
    })
  })

  test('component classes and case standards page too', async () => {
    expect((await get<Page>('/api/component-classes?limit=200')).items).toHaveLength(153)
    expect((await get<Page>('/api/component-classes?q=lamp')).items.map((c) => c.code)).toContain(
      '01037',
    )
    const rows = await get<Page>('/api/case-standards?matter=06001')
    expect(rows.items.map((r) => r.id)).toEqual(['06001-1', '06001-2', '06001-3'])
    const first = await get<Page>('/api/case-standards')
    expect(first.items).toHaveLength(50)
    const second = await get<Page>(`/api/case-standards?after=${first.next}`)
    expect((second.items[0]?.id ?? '') > (first.items[49]?.id ?? '')).toBe(true)
  })
})

describe('norms', () => {
  test('who is responsible, and why', async () => {
    expect(await get('/api/responsibilities?matter=01037&area=990101001001')).toMatchObject({
      items: [
        {
          unitCode: 'works',
          matterPattern: '01',
          version: 1,
          why: { zh: expect.stringContaining('第 1 版') as unknown },
        },
      ],
    })
    expect(await get('/api/responsibilities?matter=01037&area=990102001001')).toEqual({ items: [] })
    expect(
      await get('/api/responsibilities?matter=01037&area=990101001001&at=2025-01-01T00:00:00Z'),
    ).toEqual({ items: [] })
    expect((await app.request('/api/responsibilities?matter=1&area=2')).status).toBe(400)
  })

  test('a month of the calendar', async () => {
    const month = await get<{ days: object[]; daysLeft: number }>('/api/calendar?month=2026-02')
    expect(month.days).toHaveLength(28)
    expect(month.days[13]).toMatchObject({ date: '2026-02-14', kind: 'makeup', working: true })
    expect(month.days[16]).toMatchObject({ kind: 'holiday', holiday: { zh: '春节' }, slots: [] })
    expect(month.daysLeft).toBe(37)
    expect(await get('/api/calendar')).toMatchObject({
      days: expect.objectContaining({
        0: expect.objectContaining({ date: '2026-11-01' }) as unknown,
      }) as unknown,
    })
    expect((await app.request('/api/calendar?month=2026-13')).status).toBe(400)
  })

  test('a limit profile, or a plain no', async () => {
    expect(await get('/api/limit-profiles/beijing')).toMatchObject({
      nameEn: 'Graded response as in Beijing',
      maxReturns: 2,
    })
    const { items } = await get<{ items: { name: string }[] }>('/api/limit-profiles')
    expect(items.map((p) => p.name)).toEqual(['beijing', 'jinan', 'seed'])
    expect((await app.request('/api/limit-profiles/nowhere')).status).toBe(404)
  })
})

describe('an import', () => {
  const post = (actor: Actor, file: string, body: string) =>
    appFor(actor).request(`/api/standards/import/${file}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/csv', 'accept-language': 'en' },
    })

  test('is for those who manage standards', async () => {
    expect((await post(PUBLIC, 'matters.csv', '')).status).toBe(401)
    const handler: Actor = { kind: 'staff', id: 'h', grants: [{ role: 'handler', scope: '*' }] }
    expect((await post(handler, 'matters.csv', '')).status).toBe(403)
    expect((await post(ADMIN, 'passwords.csv', '')).status).toBe(400)
  })

  test('says what changed', async () => {
    const text = await readFile(`${DATA}/legacy-matters.csv`, 'utf8')
    const changed = text.replace('不是城市管理事项，不予导入', '不予导入')
    const answer = await post(ADMIN, 'legacy-matters.csv', `\uFEFF${changed}`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      file: 'legacy-matters.csv',
      read: 51,
      added: 0,
      changed: 1,
      closed: 0,
      unchanged: 50,
    })
  })

  test('that is refused names every cell in the reader’s language', async () => {
    const answer = await post(
      ADMIN,
      'matter-words.csv',
      'matterCode,word,weight,source\n0103,路灯,2,own\n',
    )
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({
      code: 'standards/import-refused',
      errors: [
        { path: '2.matterCode', message: 'Row 2, matterCode: “0103” should be 5 digits' },
        { path: '2.weight', message: 'Row 2, weight: “2” should be a number above 0, up to 1' },
      ],
    })
    const broken = await post(ADMIN, 'matter-words.csv', 'a,b\n"1')
    expect(await broken.json()).toMatchObject({ code: 'standards/unreadable-file' })
  })
})

test('every route stands in the OpenAPI document', async () => {
  const { paths } = await get<{ paths: object }>('/openapi.json')
  expect(Object.keys(paths).filter((p) => p.startsWith('/api/'))).toEqual([
    '/api/matters',
    '/api/matters/{code}',
    '/api/component-classes',
    '/api/case-standards',
    '/api/responsibilities',
    '/api/calendar',
    '/api/limit-profiles',
    '/api/limit-profiles/{name}',
    '/api/standards/import/{file}',
  ])
})

test('the files are the city’s: the administrator of a district replaces none', async () => {
  const district: Actor = { ...ADMIN, grants: [{ role: 'admin', scope: '990103000000' }] }
  const answer = await appFor(district).request('/api/standards/import/matters.csv', {
    method: 'POST',
    body: '',
  })
  expect(answer.status).toBe(403)
})
