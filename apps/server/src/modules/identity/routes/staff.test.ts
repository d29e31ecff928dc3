import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../../platform/context.ts'
import { signInApp } from '../../../testing/actor-app.ts'
import { MONDAY, testContext } from '../../../testing/context.ts'
import { testDb } from '../../../testing/test-db.ts'
import { createStaff, importStaff, importUnits, openSession } from '../index.ts'
import { identity } from '../module.ts'

const db = await testDb()
const clock = { now: MONDAY }
const ctx = testContext(db, clock)
const app = signInApp(db, clock, [identity])

const unit = (code: string, areaCode: string) => ({
  code,
  nameZh: code,
  nameEn: code,
  kind: 'department',
  areaCode,
})
const person = (login: string, unitCode: string, grants: string) => ({
  login,
  nameZh: login,
  nameEn: login,
  unitCode,
  grants,
})
const PEOPLE = [
  person('admin', 'centre', 'admin@*'),
  person('admin3', 'centre', 'admin@990103000000'),
  person('auditor', 'centre', 'auditor@*'),
  person('shift', 'centre', 'shiftLeader@*'),
  person('fire-desk', 'fire3', 'department@fire3'),
  person('fire-hand', 'fire3', 'handler@fire3'),
  person('water-hand', 'water4', 'handler@water4'),
  person('walker', 'centre', 'collector@990103002005'),
  person('rider', 'centre', 'collector@990103000000'),
  person('driver', 'centre', 'collector@990104000000;gridWorker@990103002005'),
]
const tokens = new Map<string, string>()
const ids = new Map<string, string>()

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown> & { items?: { login: string; id: string }[] }
}

async function ask(login: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const token = tokens.get(login)
  const response = await app.request(path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? (JSON.parse(text) as Answer['body']) : {} }
}
const logins = (answer: Answer) => answer.body.items?.map((item) => item.login)

beforeAll(async () => {
  await importUnits(ctx, [
    unit('centre', '990100000000'),
    unit('fire3', '990103000000'),
    unit('water4', '990104000000'),
  ])
  await importStaff(ctx, PEOPLE)
  const all = await ask('admin', 'GET', '/api/session')
  expect(all.body).toMatchObject({ kind: 'public', staff: null })
  for (const { login } of PEOPLE) {
    const row = await db
      .selectFrom('identity.staff')
      .select('id')
      .where('login', '=', login)
      .executeTakeFirstOrThrow()
    ids.set(login, row.id)
    tokens.set(login, (await openSession(ctx, row.id)).token)
  }
})

describe('the list of staff', () => {
  test('is for those who dispatch, take in, administer, and not for others', async () => {
    expect((await ask('nobody', 'GET', '/api/staff')).body).toMatchObject({
      status: 401,
      code: 'identity/unauthenticated',
      title: '请先登录',
    })
    expect((await ask('walker', 'GET', '/api/staff')).status).toBe(403)
    expect((await ask('auditor', 'GET', '/api/staff')).status).toBe(403)
    expect(logins(await ask('shift', 'GET', '/api/staff'))).toHaveLength(PEOPLE.length)
  })

  test('shows a department its own people only', async () => {
    expect(logins(await ask('fire-desk', 'GET', '/api/staff'))).toEqual(['fire-desk', 'fire-hand'])
    expect(logins(await ask('fire-desk', 'GET', '/api/staff?unitCode=water4'))).toEqual([])
  })

  test.each([
    ['role=handler', ['fire-hand', 'water-hand']],
    ['unitCode=fire3', ['fire-desk', 'fire-hand']],
    ['role=handler&unitCode=fire3', ['fire-hand']],
    ['role=collector&areaCode=990103002005', ['rider', 'walker']],
    ['role=collector&areaCode=990103002005017', ['rider', 'walker']],
    ['role=collector&areaCode=990103000000', ['rider']],
    ['role=gridWorker&areaCode=990104001001', []],
  ])('%s', async (query, expected) => {
    expect(logins(await ask('shift', 'GET', `/api/staff?${query}`))).toEqual(expected)
  })

  test('pages to the end without losing or repeating anyone', async () => {
    const seen: string[] = []
    let next: unknown = ''
    while (next !== null) {
      const after = next === '' ? '' : `&after=${String(next)}`
      const page = await ask('shift', 'GET', `/api/staff?limit=3${after}`)
      seen.push(...(logins(page) ?? []))
      next = page.body.next
    }
    expect(seen).toEqual(PEOPLE.map((p) => p.login).sort())
  })

  test.each(['limit=0', 'limit=201', 'limit=x', 'role=mayor', 'areaCode=12'])(
    '%s is refused',
    async (query) => {
      const answer = await ask('shift', 'GET', `/api/staff?${query}`)
      expect(answer.body).toMatchObject({ status: 400, code: 'http/invalid' })
    },
  )

  test('a cursor that nobody gave is refused', async () => {
    const answer = await ask('shift', 'GET', '/api/staff?after=%00%ff~~')
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'http/bad-cursor' })
  })
})

const NEW = {
  login: 'New.Person',
  nameZh: '新人',
  nameEn: 'New Person',
  unitCode: 'fire3',
  grants: [{ role: 'handler', scope: 'fire3' }],
  password: 'correct horse battery staple',
}

describe('adding a person', () => {
  test('the account works with the password given', async () => {
    const created = await ask('admin', 'POST', '/api/staff', NEW)
    expect(created).toMatchObject({
      status: 201,
      body: { login: 'new.person', active: true, revision: 1 },
    })
    const { login, password } = NEW
    const opened = await ask('nobody', 'POST', '/api/session', { login, password })
    expect(opened).toMatchObject({ status: 200, body: { staff: created.body } })
    expect((await ask('admin', 'POST', '/api/staff', NEW)).body).toMatchObject({
      status: 409,
      code: 'identity/login-taken',
    })
  })

  test.each([
    [{ unitCode: 'nowhere' }, 400, 'identity/unknown-unit'],
    [{ login: '新人' }, 400, 'identity/bad-login'],
    [{ password: 'short' }, 400, 'identity/password-short'],
    [{ grants: [{ role: 'mayor', scope: '*' }] }, 400, 'identity/bad-grant'],
    [{ grants: [{ role: 'handler', scope: 'nowhere' }] }, 400, 'identity/unknown-unit'],
    [{ nameZh: ' ' }, 400, 'http/invalid'],
  ])('%j is refused', async (change, status, code) => {
    const answer = await ask('admin', 'POST', '/api/staff', { ...NEW, login: 'other', ...change })
    expect(answer.body).toMatchObject({ status, code })
  })

  test('two at once with one login: one is added', async () => {
    const body = { ...NEW, login: 'racer', password: undefined }
    const answers = await Promise.all([1, 2].map(() => ask('admin', 'POST', '/api/staff', body)))
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409])
  })

  test('an administrator of a district gives what lies in the district', async () => {
    const give = (change: object) =>
      ask('admin3', 'POST', '/api/staff', { ...NEW, login: 'd3', password: undefined, ...change })
    const grants = (scope: string) => ({ grants: [{ role: 'collector', scope }] })
    expect((await give(grants('*'))).status).toBe(403)
    expect((await give(grants('990100000000'))).status).toBe(403)
    expect((await give(grants('990104001000'))).status).toBe(403)
    expect((await give(grants('water4'))).status).toBe(403)
    expect((await give({ unitCode: 'water4' })).status).toBe(403)
    expect((await give(grants('990103002005'))).status).toBe(201)
  })

  test('nobody but an administrator adds anyone', async () => {
    for (const login of ['shift', 'fire-desk', 'auditor'])
      expect((await ask(login, 'POST', '/api/staff', NEW)).status).toBe(403)
  })
})

describe('changing a person', () => {
  const change = (by: string, whom: string, body: object) =>
    ask(by, 'PATCH', `/api/staff/${ids.get(whom) ?? whom}`, body)

  test('what is given changes, the rest stays, and both see it', async () => {
    const answer = await change('admin', 'rider', { nameEn: 'Rider', revision: 1 })
    expect(answer).toMatchObject({ status: 200, body: { nameEn: 'Rider', revision: 2 } })
    expect((await change('admin', 'rider', { nameEn: 'Rider' })).body.revision).toBe(2)
  })

  test('two administrators at once: the second is told', async () => {
    const both = ['leader', 'evaluator'].map((role) =>
      change('admin', 'driver', { grants: [{ role, scope: '*' }], revision: 1 }),
    )
    const answers = await Promise.all(both)
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409])
    expect(answers.find((a) => a.status === 409)?.body.code).toBe('identity/staff-moved')
  })

  test('an inactive person is signed out and cannot act', async () => {
    expect((await ask('walker', 'GET', '/api/session')).body).toMatchObject({ kind: 'staff' })
    await change('admin', 'walker', { active: false })
    expect((await ask('walker', 'GET', '/api/session')).body).toMatchObject({
      status: 401,
      code: 'identity/session-expired',
    })
  })

  test('nobody changes their own access', async () => {
    const grants = [{ role: 'shiftLeader', scope: '*' }]
    expect((await change('admin', 'admin', { grants })).body.code).toBe('identity/own-account')
    expect((await change('admin', 'admin', { active: false })).status).toBe(403)
    expect((await change('admin', 'admin', { nameZh: '管理员' })).status).toBe(200)
  })

  test('the administrator of a district leaves the city’s roles alone', async () => {
    const grants = [{ role: 'handler', scope: 'fire3' }]
    expect((await change('admin3', 'fire-hand', { nameZh: '某' })).status).toBe(200)
    expect((await change('admin3', 'water-hand', { nameZh: '某' })).status).toBe(403)
    await change('admin', 'fire-hand', { grants: [{ role: 'leader', scope: '*' }] })
    expect((await change('admin3', 'fire-hand', { grants })).status).toBe(403)
  })

  test('an unknown one is not found; who manages nothing does not learn that', async () => {
    const nobody = '01890000-0000-7000-8000-000000000000'
    expect((await change('admin', nobody, {})).body.code).toBe('identity/staff-not-found')
    expect((await change('shift', nobody, {})).status).toBe(403)
    expect((await change('admin', 'no-uuid', {})).body.code).toBe('http/invalid')
  })
})

test('a reset gives a password that works once handed over, and never one’s own', async () => {
  const reset = (by: string, whom: string) =>
    ask(by, 'POST', `/api/staff/${ids.get(whom) ?? ''}/password-reset`)
  const { password } = (await reset('admin', 'shift')).body
  expect(password).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/)
  expect((await ask('shift', 'GET', '/api/session')).status).toBe(401)
  const opened = await ask('nobody', 'POST', '/api/session', { login: 'shift', password })
  expect(opened.status).toBe(200)
  expect((await reset('admin', 'admin')).body.code).toBe('identity/own-account')
  expect((await reset('fire-desk', 'shift')).status).toBe(403)
})

test('the auditor alone reads what happened to accounts, newest first, without personal data', async () => {
  const page = await ask('auditor', 'GET', '/api/audit/accounts?limit=2')
  const items = page.body.items as unknown as { id: number; action: string }[]
  expect(items.map((i) => i.action)).toEqual(['signedIn', 'passwordReset'])
  const more = await ask('auditor', 'GET', `/api/audit/accounts?after=${String(page.body.next)}`)
  const rest = more.body.items as unknown as { id: number }[]
  expect(rest[0]?.id).toBeLessThan(items[1]?.id ?? 0)
  expect(JSON.stringify([page.body, more.body])).not.toMatch(/新人|New Person|fire-hand|127\.0/)
  for (const login of ['admin', 'shift'])
    expect((await ask(login, 'GET', '/api/audit/accounts')).status).not.toBe(200)
})

test('what was written to the audit stays', async () => {
  await expect(db.deleteFrom('identity.audit').execute()).rejects.toThrow('append-only')
  await expect(db.updateTable('identity.audit').set({ actor: 'x' }).execute()).rejects.toThrow(
    'append-only',
  )
})

test('units are for everyone to read, by pages', async () => {
  const first = await ask('nobody', 'GET', '/api/units?limit=2')
  expect(first.body.items).toMatchObject([{ code: 'centre' }, { code: 'fire3' }])
  const second = await ask('nobody', 'GET', `/api/units?limit=2&after=${String(first.body.next)}`)
  expect(second.body).toMatchObject({ items: [{ code: 'water4' }], next: null })
})

test('the command line adds people as the system', async () => {
  const cli = testContext(db, clock, systemActor('console'))
  const created = await createStaff(cli, { ...NEW, login: 'by-console' })
  expect(created.login).toBe('by-console')
})

test('a district’s administrator takes over nobody who holds more than they could give', async () => {
  const chief = await createStaff(ctx, {
    ...{ login: 'fire-chief', nameZh: '站长', nameEn: 'Chief', unitCode: 'fire3' },
    grants: [{ role: 'leader', scope: '*' }],
  })
  const path = `/api/staff/${chief.id}`
  const answers = [
    await ask('admin3', 'POST', `${path}/password-reset`),
    await ask('admin3', 'PATCH', path, { active: false }),
    await ask('admin3', 'PATCH', path, { active: false, grants: [] }),
  ]
  expect(answers.map((a) => a.status)).toEqual([403, 403, 403])
  expect((await ask('admin', 'POST', `${path}/password-reset`)).status).toBe(200)
})

test('whoever manages nothing learns of no unit and no login', async () => {
  const add = (unitCode: string, login: string) =>
    ask('', 'POST', '/api/staff', { login, nameZh: 'a', nameEn: 'a', unitCode, grants: [] })
  const answers = [
    await add('fire3', 'new-one'),
    await add('nowhere-9', 'new-one'),
    await add('x', '!'),
  ]
  expect(answers.map((a) => a.status)).toEqual([401, 401, 401])
})
