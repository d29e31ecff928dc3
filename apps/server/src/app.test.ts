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
  },
}

const db = await testDb()
let closing = false
const app = createApp([planted], {
  contextOf: (actor) => testContext(db, undefined, actor),
  authenticate: () => Promise.resolve(PUBLIC),
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
