import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../app.ts'
import { signInApp } from '../../../testing/actor-app.ts'
import { MONDAY, testContext } from '../../../testing/context.ts'
import { testDb } from '../../../testing/test-db.ts'
import { authenticate, createStaff, importUnits } from '../index.ts'
import { identity, identityModule } from '../module.ts'

const db = await testDb()
const clock = { now: MONDAY }
const ctx = testContext(db, clock)
const app = signInApp(db, clock, [identity])
const password = 'correct horse battery staple'

async function ask(
  method: string,
  path: string,
  options: { token?: string; body?: unknown; lang?: string } = {},
) {
  // prettier-ignore
  const { token, body, lang } = options
  const response = await app.request(path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(lang !== undefined && { 'accept-language': lang }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
  }
}
const signIn = async (login: string, text = password) =>
  ask('POST', '/api/session', { body: { login, password: text } })
const tokenOf = async (login: string) => String((await signIn(login)).body.token)

beforeAll(async () => {
  await importUnits(ctx, [{ code: 'centre', nameZh: '监督中心', nameEn: 'Centre', kind: 'centre' }])
  const logins = [
    ['leader', 'leader@*'],
    ['admin', 'admin@*'],
    ['admin3', 'admin@990103000000'],
  ] as const
  for (const [login, grant] of logins) {
    const [role = '', scope = ''] = grant.split('@')
    const names = { nameZh: login, nameEn: login, unitCode: 'centre' }
    await createStaff(ctx, { login, ...names, grants: [{ role, scope }], password })
  }
})

describe('a session over HTTP', () => {
  test('is opened, shown and closed', async () => {
    const opened = await signIn('leader')
    expect(opened.status).toBe(200)
    expect(opened.headers.get('cache-control')).toBe('no-store')
    expect(opened.headers.get('set-cookie')).toBeNull()
    expect(opened.body).toMatchObject({
      expiresAt: '2026-11-23T14:00:00.000Z',
      staff: { login: 'leader', grants: [{ role: 'leader', scope: '*' }] },
    })
    const token = String(opened.body.token)
    expect((await ask('GET', '/api/session', { token })).body).toMatchObject({
      kind: 'staff',
      staff: { login: 'leader' },
    })
    expect((await ask('DELETE', '/api/session', { token })).status).toBe(204)
    expect((await ask('GET', '/api/session', { token })).body.code).toBe('identity/session-expired')
  })

  test('is closed everywhere when asked', async () => {
    const [here, there] = [await tokenOf('leader'), await tokenOf('leader')]
    const close = await ask('DELETE', '/api/session?everywhere=true', { token: here })
    expect(close.status).toBe(204)
    for (const token of [here, there])
      expect((await ask('GET', '/api/session', { token })).status).toBe(401)
  })

  test('a refusal is a problem document in the language asked for', async () => {
    const wrong = await signIn('leader', 'wrong')
    expect(wrong.headers.get('content-type')).toBe('application/problem+json')
    expect(wrong).toMatchObject({
      status: 401,
      body: { code: 'identity/wrong-credentials', title: '登录名或密码不对' },
    })
    const body = { login: 'nobody', password: 'wrong' }
    const unknown = await ask('POST', '/api/session', { body, lang: 'en' })
    expect(unknown.body).toMatchObject({
      code: 'identity/wrong-credentials',
      title: 'The login or the password is wrong',
    })
  })

  test('a locked login answers 403 and until when', async () => {
    for (let i = 0; i < 5; i++) await signIn('locked-out', 'wrong')
    const answer = await signIn('locked-out')
    expect(answer).toMatchObject({ status: 403, body: { code: 'identity/locked' } })
    expect(answer.body.title).toContain('2026-11-23 10:01:00')
  })

  test.each([{}, { login: 'leader' }, { login: '', password: 'x' }, { login: 1, password: 2 }, []])(
    '%j is no sign-in',
    async (body) => {
      expect((await ask('POST', '/api/session', { body })).body.code).toBe('http/invalid')
    },
  )

  test('changes the own password', async () => {
    const token = await tokenOf('admin3')
    const change = (current: string, text: string) =>
      ask('PUT', '/api/session/password', { token, body: { current, password: text } })
    expect((await change('wrong', '窗外的银杏今年黄得早了些')).status).toBe(401)
    expect((await change(password, 'admin3')).body.code).toBe('identity/password-short')
    expect((await change(password, '窗外的银杏今年黄得早了些')).status).toBe(204)
    expect((await ask('GET', '/api/session', { token })).status).toBe(200)
    expect((await change('窗外的银杏今年黄得早了些', password)).status).toBe(204)
  })
})

describe('API keys over HTTP', () => {
  const grants = [{ role: 'integration', scope: '*' }]

  test('are made, listed, used and revoked', async () => {
    const token = await tokenOf('admin')
    const made = await ask('POST', '/api/keys', { token, body: { name: '12345', grants } })
    expect(made.status).toBe(201)
    const key = String(made.body.key)
    expect((await ask('GET', '/api/session', { token: key })).body).toMatchObject({
      kind: 'service',
      grants,
      staff: null,
    })
    const list = await ask('GET', '/api/keys', { token })
    expect(list.body).toMatchObject({
      items: [{ name: '12345', prefix: made.body.prefix, lastUsedOn: '2026-11-23', grants }],
      next: null,
    })
    expect(JSON.stringify(list.body)).not.toContain(key)
    const path = `/api/keys/${String(made.body.id)}`
    expect((await ask('DELETE', path, { token })).status).toBe(204)
    expect((await ask('GET', '/api/session', { token: key })).status).toBe(401)
    expect((await ask('GET', '/api/keys', { token })).body).toMatchObject({
      items: [{ revokedAt: MONDAY.toISOString() }],
    })
  })

  test('are an administrator’s affair, within their own scope', async () => {
    const [leader, district] = [await tokenOf('leader'), await tokenOf('admin3')]
    const body = { name: 'x', grants }
    expect((await ask('POST', '/api/keys', { body })).status).toBe(401)
    expect((await ask('POST', '/api/keys', { token: leader, body })).status).toBe(403)
    expect((await ask('GET', '/api/keys', { token: leader })).status).toBe(403)
    expect((await ask('POST', '/api/keys', { token: district, body })).status).toBe(403)
    const own = { name: 'x', grants: [{ role: 'integration', scope: '990103001000' }] }
    expect((await ask('POST', '/api/keys', { token: district, body: own })).status).toBe(201)
  })

  test.each([
    [{ grants: [] }, 'http/invalid'],
    [{ grants: [{ role: 'resident', scope: '*' }] }, 'identity/role-not-for-keys'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'identity/bad-expiry'],
    [{ expiresAt: 'tomorrow' }, 'http/invalid'],
    [{ name: '' }, 'http/invalid'],
  ])('%j is refused', async (change, code) => {
    const body = { name: 'x', grants, ...change }
    const answer = await ask('POST', '/api/keys', { token: await tokenOf('admin'), body })
    expect(answer.body).toMatchObject({ status: 400, code })
  })

  test('an unknown key is not found', async () => {
    const path = '/api/keys/01890000-0000-7000-8000-000000000000'
    const answer = await ask('DELETE', path, { token: await tokenOf('admin') })
    expect(answer.body).toMatchObject({ status: 404, code: 'identity/key-not-found' })
  })
})

test('every route stands in the interface description', async () => {
  const document = (await ask('GET', '/openapi.json')).body as {
    paths: Record<string, object>
    components: { schemas: object }
  }
  const ours = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path}`),
  )
  expect(ours.sort()).toEqual([
    'delete /api/keys/{id}',
    'delete /api/session',
    'get /api/audit/accounts',
    'get /api/keys',
    'get /api/session',
    'get /api/staff',
    'get /api/units',
    'patch /api/staff/{id}',
    'post /api/keys',
    'post /api/session',
    'post /api/staff',
    'post /api/staff/{id}/password-reset',
    'put /api/session/password',
  ])
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining(['Staff', 'Unit', 'ApiKey', 'Grant', 'Session']),
  )
})

test('a list of logins and passwords from one address is slowed down, right ones do not count', async () => {
  const strict = createApp([identityModule({ burst: 3, perSecond: 0.1 })], {
    contextOf: (actor) => testContext(db, clock, actor),
    authenticate,
    isClosing: () => false,
  })
  const from = (address: string, path: string, login: string, text: string) =>
    strict.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ login, password: text }),
    })
  const statuses: number[] = []
  for (const login of ['leader', 'leader', 'leader', 'leader'])
    statuses.push((await from('203.0.113.9', '/api/session', login, password)).status)
  for (const login of ['a1', 'a2', 'a3', 'a4', 'leader'])
    statuses.push((await from('203.0.113.9', '/api/session', login, 'wrong')).status)
  expect(statuses).toEqual([200, 200, 200, 200, 401, 401, 401, 429, 429])
  expect((await from('203.0.113.10', '/api/session', 'a5', 'wrong')).status).toBe(401)
})

test('what no column can hold is refused as such, and is no fault of ours', async () => {
  const { status, body } = await signIn('a\u0000b')
  expect([status, body.code]).toEqual([400, 'http/invalid'])
})
