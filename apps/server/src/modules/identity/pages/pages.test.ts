import { beforeAll, describe, expect, test } from 'vitest'
import { signInApp } from '../../../testing/actor-app.ts'
import { MONDAY, testContext } from '../../../testing/context.ts'
import { testDb } from '../../../testing/test-db.ts'
import { createStaff, importUnits } from '../index.ts'
import { identity } from '../module.ts'

const db = await testDb()
const clock = { now: MONDAY }
const ctx = testContext(db, clock)
const app = signInApp(db, clock, [identity])
const password = '窗外的银杏今年黄得早了些'

beforeAll(async () => {
  await importUnits(ctx, [
    { code: 'centre', nameZh: '监督中心', nameEn: 'Supervision Centre', kind: 'centre' },
  ])
  await createStaff(ctx, {
    login: 'chen.yu',
    nameZh: '陈雨',
    nameEn: 'Chen Yu',
    unitCode: 'centre',
    grants: [
      { role: 'shiftLeader', scope: '990103000000' },
      { role: 'department', scope: 'centre' },
      { role: 'collector', scope: '990103002005017' },
    ],
    password,
  })
})

type Headers = Record<string, string>
const OWN = { 'sec-fetch-site': 'same-origin' }

const get = (path: string, headers: Headers = {}) => app.request(path, { headers })
const post = (path: string, form: Record<string, string>, headers: Headers = {}) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { ...OWN, accept: 'text/html', ...headers },
  })
const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? ''
async function signedIn(headers: Headers = {}): Promise<{ cookie: string; set: string }> {
  const response = await post('/sign-in', { login: 'chen.yu', password, next: '' }, headers)
  const set = cookieOf(response)
  return { cookie: set.split(';')[0] ?? '', set }
}

describe('the sign-in page', () => {
  test('names its fields and keeps where one was going', async () => {
    const page = await (await get('/sign-in?next=/cases%3Fa%3D1')).text()
    expect(page).toContain('<label for="login">登录名</label>')
    expect(page).toContain('autocomplete="current-password"')
    expect(page).toContain('name="next" value="/cases?a=1"')
    expect(await (await get('/sign-in?lang=en')).text()).toContain('Staff sign-in')
  })

  test('signs in with a cookie that scripts and other sites do not get', async () => {
    const response = await post('/sign-in', { login: 'Chen.Yu', password, next: '/nearby' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/nearby'])
    expect(cookieOf(response)).toMatch(
      /^session=gs_[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect((await signedIn({ 'x-forwarded-proto': 'https' })).set).toContain('; Secure')
  })

  test.each(['', '//other.example', 'https://other.example/', '/\\other.example'])(
    'never leads to another site: %j',
    async (next) => {
      const response = await post('/sign-in', { login: 'chen.yu', password, next })
      expect(response.headers.get('location')).toBe('/account')
    },
  )

  test('keeps what was typed but the password, and says what is wrong', async () => {
    const response = await post('/sign-in', {
      login: '"><b>chen',
      password: 'my secret',
      next: '/nearby',
    })
    const page = await response.text()
    expect(response.status).toBe(400)
    expect(page).toContain('role="alert"')
    expect(page).toContain('登录名或密码不对')
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;chen"')
    expect(page).toContain('value="/nearby"')
    expect(page).not.toContain('my secret')
    expect(cookieOf(response)).toBe('')
  })

  test('asks for what is missing', async () => {
    const response = await post('/sign-in', { login: ' ', password: '' })
    const page = await response.text()
    expect(response.status).toBe(400)
    expect(page).toContain('<a href="#login">请填写登录名</a>')
    expect(page).toContain('<a href="#password">请填写密码</a>')
  })

  test('changes language and type size without losing what was typed', async () => {
    const typed = { login: 'chen.yu', password: 'my secret', next: '/nearby' }
    const response = await post('/sign-in', { ...typed, prefs: 'lang=en' })
    const to = response.headers.get('location') ?? ''
    expect(to).toBe('/sign-in?lang=en&login=chen.yu&next=%2Fnearby')
    expect(await (await get(to)).text()).toContain('value="chen.yu"')
    const odd = await post('/sign-in', { ...typed, prefs: 'https://other.example' })
    expect(odd.headers.get('location')).toBe('/sign-in?login=chen.yu&next=%2Fnearby')
  })

  test('tells who is locked until when', async () => {
    for (let i = 0; i < 5; i++) await post('/sign-in', { login: 'other', password: 'x' })
    const response = await post(
      '/sign-in',
      { login: 'other', password: 'x' },
      { cookie: 'lang=en' },
    )
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('locked until 2026-11-23 10:01:00')
  })

  test('takes no form from another site', async () => {
    const form = { login: 'chen.yu', password }
    const foreign = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]
    for (const headers of foreign) {
      const response = await post('/sign-in', form, headers)
      expect([response.status, cookieOf(response)]).toEqual([403, ''])
    }
    const old = (origin: string) =>
      app.request('/sign-in', {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { origin, host: 'city.example' },
      })
    expect((await old('https://other.example')).status).toBe(403)
    expect((await old('null')).status).toBe(403)
    expect((await old('https://city.example')).status).toBe(303)
  })

  test('sends on who is signed in, and a new sign-in closes the old session', async () => {
    const first = await signedIn()
    const again = await get('/sign-in?next=/nearby', { cookie: first.cookie })
    expect(again.headers.get('location')).toBe('/nearby')
    await post('/sign-in', { login: 'chen.yu', password }, { cookie: first.cookie })
    expect((await get('/account', { cookie: first.cookie })).status).toBe(303)
  })
})

describe('the account page', () => {
  test('is for who is signed in; a session that ran out leads to the sign-in', async () => {
    for (const cookie of ['', 'session=nonsense']) {
      const response = await get('/account', { cookie })
      expect(response.headers.get('location')).toBe('/sign-in?next=%2Faccount')
    }
  })

  test('says in words who one is and what one does, in both languages', async () => {
    const { cookie } = await signedIn()
    const zh = await (await get('/account', { cookie })).text()
    for (const words of [
      '陈雨',
      '监督中心',
      '值班长：区县 990103000000',
      '监督员（采集员）：单元网格',
    ])
      expect(zh).toContain(words)
    const en = await (await get('/account?lang=en', { cookie })).text()
    for (const words of ['Chen Yu', 'Supervision Centre', 'Shift leader for district 990103000000'])
      expect(en).toContain(words)
  })

  test('is not kept by browsers', async () => {
    const response = await get('/account', { cookie: (await signedIn()).cookie })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('changes the password, explains a refusal at its field', async () => {
    const { cookie } = await signedIn()
    const change = (form: Record<string, string>) => post('/account/password', form, { cookie })
    const fresh = 'correct horse battery staple'
    const refusals = [
      [{ current: '', password: fresh }, 'current-error', '请填写密码'],
      [{ current: 'wrong', password: fresh }, 'current-error', '当前密码不对'],
      [{ current: password, password: 'short' }, 'password-error', '密码至少 10 个字符'],
      [{ current: password, password: 'chen.yu123' }, 'password-error', '密码不能是登录名'],
      [{ current: password, password }, 'password-error', '新密码与当前密码相同'],
    ] as const
    for (const [form, id, words] of refusals) {
      const response = await change(form)
      const page = await response.text()
      expect(response.status).toBe(400)
      expect(page).toContain(`id="${id}">${words}`)
      expect(page).not.toContain(fresh)
    }
    const done = await change({ current: password, password: fresh })
    expect(done.headers.get('location')).toBe('/account?done=password')
    expect(await (await get('/account?done=password', { cookie })).text()).toContain('密码已修改')
    expect((await change({ current: fresh, password })).status).toBe(303)
  })

  test('signs out here, and everywhere', async () => {
    const [here, there, elsewhere] = [await signedIn(), await signedIn(), await signedIn()]
    const open = async (cookie: string) => (await get('/account', { cookie })).status === 200
    const out = await post('/sign-out', {}, { cookie: here.cookie })
    expect(cookieOf(out)).toMatch(/^session=; Max-Age=0; Path=\//)
    expect([await open(here.cookie), await open(there.cookie)]).toEqual([false, true])
    await post('/account/sign-out-everywhere', {}, { cookie: there.cookie })
    expect(await open(elsewhere.cookie)).toBe(false)
  })
})

test('a token that ran out is refused for programs on pages too', async () => {
  const response = await get('/account', { authorization: 'Bearer gs_nonsense' })
  expect(response.status).toBe(401)
})
