import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createApp } from './app.ts'
import { PUBLIC } from './platform/context.ts'
import { AppError } from './platform/errors.ts'
import type { Module } from './platform/module.ts'
import { testContext } from './testing/context.ts'
import { testDb } from './testing/test-db.ts'

class TooLate extends AppError {
  readonly kind = 'conflict'
  readonly code = 'planted/too-late'
}

const planted: Module = {
  name: 'planted',
  messages: { 'planted/too-late': { 'zh-CN': '已过 {day}', en: 'Later than {day}' } },
  routes(app) {
    app.get('/api/planted/refusal', () => {
      throw new TooLate('too late', { day: '5-1' })
    })
    app.get('/api/planted/bug', () => {
      throw new Error('secret of the house')
    })
    app.post('/api/planted/form', (c) => c.json({ done: true }))
    app.post('/api/planted/text', async (c) => c.json({ length: (await c.req.text()).length }))
    app.post('/api/planted/files', async (c) => {
      const form = await c.req.formData()
      return c.json({ parts: [...form].length, again: Object.keys(await c.req.parseBody()).length })
    })
    app.get('/api/planted/year', async () => {
      await sql`select ${'0000-01-01'}::date`.execute(db)
    })
    app.get('/planted/page', (c) => c.html('page'))
    app.get('/planted/public', (c) => c.text('all', 200, { 'cache-control': 'public' }))
  },
}

const db = await testDb()
let closing = false
const app = createApp([planted], {
  contextOf: (actor) => testContext(db, undefined, actor),
  authenticate: (_, request) =>
    Promise.resolve(request.headers.has('x-staff') ? { ...PUBLIC, kind: 'staff' } : PUBLIC),
  isClosing: () => closing,
})
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

test('a refusal is a problem document in the reader’s language with a stable code', async () => {
  const zh = await get('/api/planted/refusal')
  expect(zh.status).toBe(409)
  expect(zh.headers.get('content-type')).toBe('application/problem+json')
  expect(await zh.json()).toEqual({
    type: '/problems/planted/too-late',
    title: '已过 5-1',
    status: 409,
    code: 'planted/too-late',
  })
  const en = await get('/api/planted/refusal', { 'accept-language': 'en' })
  expect(await en.json()).toMatchObject({ title: 'Later than 5-1' })
})

test('a bug says nothing of the inside', async () => {
  const answer = await get('/api/planted/bug')
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret of the house')
})

test('a page that is not there is a page for people and a document for programs', async () => {
  const page = await get('/nowhere', { accept: 'text/html' })
  expect(page.status).toBe(404)
  expect(await page.text()).toContain('没有这个页面')
  expect((await get('/api/nowhere')).headers.get('content-type')).toBe('application/problem+json')
})

test('every answer forbids scripts and frames from elsewhere', async () => {
  const { headers } = await get('/openapi.json')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a form of another site that rides on our cookies is refused; a program without any passes', async () => {
  const form = (headers: Record<string, string>) =>
    app.request('/api/planted/form', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: 'a=1',
    })
  expect((await form({ cookie: 'session=x', origin: 'https://elsewhere.example' })).status).toBe(
    403,
  )
  expect((await form({ cookie: 'session=x', origin: 'http://localhost' })).status).toBe(200)
  expect((await form({})).status).toBe(200)
})

test('health: alive always, ready until it goes down', async () => {
  expect((await get('/healthz')).status).toBe(200)
  expect(await (await get('/readyz')).json()).toEqual({
    status: 'ready',
    outbox: { waiting: 0, parked: 0 },
  })
  closing = true
  expect((await get('/readyz')).status).toBe(503)
  expect((await get('/healthz')).status).toBe(200)
  closing = false
})

test('the interface is described for programs and for people', async () => {
  const document = (await (await get('/openapi.json')).json()) as { openapi: string }
  expect(document.openapi).toBe('3.1.0')
  expect((await get('/docs/api', { accept: 'text/html' })).status).toBe(200)
})

test.each([
  [403, { origin: 'https://elsewhere.example' }],
  [403, { origin: 'null' }],
  [403, { 'sec-fetch-site': 'cross-site' }],
  [403, { 'sec-fetch-site': 'same-site' }],
  [403, { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }],
  [403, { cookie: 'session=x' }],
  [200, { 'sec-fetch-site': 'same-origin', cookie: 'session=x' }],
  [200, { origin: 'https://city.example', host: 'city.example', cookie: 'session=x' }],
  [200, { cookie: 'session=x', 'content-type': 'application/json' }],
])('%i for a change that comes with %o', async (status, headers) => {
  const init = { method: 'POST', headers: new Headers(headers), body: 'a=1' }
  expect((await app.request('/api/planted/form', init)).status).toBe(status)
})

test('what is not called public is kept nowhere, pages only for going back', async () => {
  const kept = async (path: string) => (await get(path)).headers.get('cache-control')
  expect(await kept('/openapi.json')).toBe('private, no-cache')
  expect(await kept('/planted/page')).toBe('private, no-cache')
  expect(await kept('/planted/public')).toBe('public')
  for (const path of ['/api/planted/refusal', '/api/planted/bug', '/api/nowhere'])
    expect(await kept(path), path).toBe('private, no-store')
})

test('a long text is refused before it is read; files of forms and of accounts may be longer', async () => {
  const MB = 1024 * 1024
  const send = async (megabytes: number, headers: Record<string, string>) => {
    const body = 'a'.repeat(megabytes * MB)
    const init = {
      method: 'POST',
      headers: { 'content-length': String(body.length), ...headers },
      body,
    }
    return (await app.request('/api/planted/text', init)).status
  }
  const text = { 'content-type': 'text/csv' }
  expect(await send(1, text)).toBe(200)
  expect(await send(2, text)).toBe(413)
  expect(await send(2, { ...text, 'transfer-encoding': 'chunked' })).toBe(413)
  expect(await send(2, { ...text, 'x-staff': '1' })).toBe(200)
  expect(await send(33, { ...text, 'x-staff': '1' })).toBe(413)
})

test('what the database cannot hold is the sender’s fault', async () => {
  const answer = await get('/api/planted/year')
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'http/invalid' }])
})

test('the way back from a refusal never leads to another site', async () => {
  const send = (path: string) =>
    app.request(`http://localhost${path}`, { method: 'POST', headers: { accept: 'text/html' } })
  expect(await (await send('/nowhere')).text()).toContain('href="/nowhere"')
  expect(await (await send('//elsewhere.example/a')).text()).not.toContain('elsewhere')
})

test('a form with files is read once, with as many parts as anything here can have', async () => {
  const send = async (parts: number, type = 'multipart/form-data; boundary=x', bytes = 1) => {
    const part = (i: number) =>
      `--x\r\ncontent-disposition: form-data; name="f${i}"; filename="p"\r\n\r\n${'a'.repeat(bytes)}\r\n`
    const body = `${Array.from({ length: parts }, (_, i) => part(i)).join('')}--x--\r\n`
    const init = { method: 'POST', headers: { 'content-type': type }, body }
    const answer = await app.request('/api/planted/files', init)
    return answer.status === 200 ? ((await answer.json()) as object) : answer.status
  }
  expect(await send(2, undefined, 2 * 1024 * 1024)).toEqual({ parts: 2, again: 2 })
  expect(await send(64)).toEqual({ parts: 64, again: 64 })
  expect(await send(65)).toBe(413)
  expect(await send(65, 'multipart/form-data; boundary=y; boundary=x')).toBe(400)
  expect(await send(2, 'multipart/form-data; charset=utf-8; boundary="x"')).toMatchObject({
    parts: 2,
  })
  expect(await send(2, 'multipart/form-data; boundary=other')).toBe(400)
  expect(await send(2, 'Multipart/Form-Data')).toBe(400)
})
