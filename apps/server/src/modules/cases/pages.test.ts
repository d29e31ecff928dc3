import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { modules } from '../../modules.ts'
import { PUBLIC } from '../../platform/context.ts'
import { deskOf } from '../../testing/case-desk.ts'
import { testContext } from '../../testing/context.ts'
import { loadOffice } from '../../testing/small-office.ts'
import { inTown, loadTown, TOWN } from '../../testing/small-town.ts'
import { testDb } from '../../testing/test-db.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
let desk: ReturnType<typeof deskOf>

const app = createApp(modules, {
  contextOf: (actor) => testContext(db, clock, actor),
  authenticate: () => Promise.resolve(PUBLIC),
  isClosing: () => false,
})

beforeAll(async () => {
  const ctx = testContext(db, clock)
  await loadTown(ctx)
  desk = deskOf(db, clock, await loadOffice(ctx))
})

/** A browser: keeps its cookies and nothing else. */
function browser() {
  const jar = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([k, v]) => `${k}=${v}`).join('; ')
    const headers = { accept: 'text/html', cookie, origin: 'http://localhost', ...init.headers }
    const answer = await app.request(path, { ...init, headers })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      text: await answer.text(),
      cookies: answer.headers.getSetCookie(),
    }
  }
  return {
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string>) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  }
}

test('number and code open the progress; the code is in no address, the cookie is sealed', async () => {
  const r = await desk.report()
  const user = browser()
  expect((await user.get(`/progress/${r.no}`)).to).toBe(`/track?no=${r.no}&again=1`)
  expect((await user.get(`/track?no=${r.no}`)).text).toContain(`value="${r.no}"`)
  const opened = await user.post('/track', {
    no: ` ${r.no.toLowerCase()} `,
    secret: r.secret.toLowerCase(),
  })
  expect(opened).toMatchObject({ status: 303, to: `/progress/${r.no}` })
  expect(opened.cookies[0]).toMatch(/HttpOnly; SameSite=Lax/)
  expect(opened.cookies.join()).not.toContain(r.secret)
  const page = await user.get(`/progress/${r.no}`)
  expect(page.status).toBe(200)
  for (const words of ['已收到', '<li class="ahead">已受理', '联丰路', r.no])
    expect(page.text).toContain(words)
  expect(page.text).not.toContain('name="resolved"')
  expect((await user.post('/track/forget', {})).to).toBe('/track?forgotten=1')
  expect((await user.get(`/progress/${r.no}`)).status).toBe(303)
})

test('what was typed stays when something is missing or wrong', async () => {
  const { no } = await desk.report()
  const user = browser()
  const wrong = await user.post('/track', { no, secret: 'ABCDE-FGHJK' })
  expect(wrong.status).toBe(400)
  expect(wrong.text).toContain(`value="${no}"`)
  expect(wrong.text).toContain('value="ABCDE-FGHJK"')
  expect(wrong.text).toContain('编号与查询码不符')
  expect(wrong.text).toContain('<title>有误：')
  const empty = await user.post('/track', { no: '', secret: '' })
  expect(empty.text).toContain('href="#no"')
  expect(empty.text).toContain('href="#secret"')
  const english = await user.post('/track', { no, secret: 'ABCDE', prefs: 'lang=en' })
  expect(english.text).toContain('lang="en"')
  expect(english.text).toContain('value="ABCDE"')
  expect((await user.get('/track')).text).toContain('Track a report')
})

test('completed: the answer, what was done, the question whether it is solved, and what follows', async () => {
  const r = await desk.until(await desk.report(), 'close')
  const user = browser()
  await user.post('/track', { no: r.no, secret: r.secret })
  const path = `/progress/${r.no}`
  const page = await user.get(path)
  for (const words of [
    '已办结',
    '路灯已经修好',
    '已换灯泡',
    '照明所',
    '问题解决了吗？',
    'name="satisfaction"',
  ])
    expect(page.text).toContain(words)
  // Units are named, people never.
  expect(page.text).not.toMatch(/handler|collector|leader/i)
  const half = await user.post(path, {
    resolved: 'no',
    satisfaction: '',
    comment: '一周后又不亮了',
  })
  expect(half.status).toBe(400)
  expect(half.text).toContain('一周后又不亮了')
  expect(half.text).toContain('请选择满意程度')
  expect(half.text).toMatch(/value="no"\s+checked/)
  const elder = await user.post(path, {
    resolved: 'no',
    satisfaction: '1',
    comment: '又不亮了',
    prefs: 'elder=1',
  })
  expect(elder.text).toContain('class="elder"')
  expect(elder.text).toContain('又不亮了')
  const sent = await user.post(path, {
    resolved: 'no',
    satisfaction: '1',
    comment: '一周后又不亮了',
  })
  expect(sent).toMatchObject({ status: 303, to: path })
  const after = await user.get(path)
  expect(after.text).toContain('没有解决 · 非常不满意')
  expect(after.text).toContain('受理员会查看，并决定是否重新办理')
  // Sent again by a second click or another window: no error, the page as it stands.
  expect(await user.post(path, { resolved: 'yes', satisfaction: '5' })).toMatchObject({
    status: 303,
    to: path,
  })
  await desk.run('officer', r, { name: 'reopen', input: { reason: '回访' } })
  const again = await user.get(path)
  expect(again.text).toContain('第 2 次办理')
  expect(again.text).not.toContain('name="resolved"')
})

test('late: the page says so and what one can do', async () => {
  const r = await desk.until(await desk.report(), 'dispatch')
  const user = browser()
  await user.post('/track', { no: r.no, secret: r.secret })
  const path = `/progress/${r.no}`
  expect((await user.get(path)).text).toContain('2026年11月24日 12:00')
  clock.now = new Date('2026-11-24T08:00:00Z')
  expect((await user.get(path)).text).toContain('已超过规定时限')
  clock.now = new Date('2026-11-24T02:00:00Z')
})

test('not taken up: why, in words for the reporter, and where to turn', async () => {
  const r = await desk.report()
  await desk.run('officer', r, {
    name: 'reject',
    input: { reason: 'not-our-duty', note: '请联系物业。' },
  })
  const user = browser()
  await user.post('/track', { no: r.no, secret: r.secret })
  const { text } = await user.get(`/progress/${r.no}`)
  for (const words of ['不予受理', '拨打 12345', '请联系物业。']) expect(text).toContain(words)
})

test('merged with another report: told so, under the own number, with the progress of the survivor', async () => {
  const [mine, other] = [await desk.report(), await desk.report()]
  await desk.run('officer', mine, { name: 'merge', input: { target: other.caseId } })
  await desk.until(other, 'dispatch')
  const user = browser()
  await user.post('/track', { no: mine.no, secret: mine.secret })
  const { text } = await user.get(`/progress/${mine.no}`)
  for (const words of ['另一件是同一件事', '处理中', mine.no]) expect(text).toContain(words)
  expect(text).not.toContain(other.no)
})

test('a page is light and needs no script', async () => {
  const r = await desk.until(await desk.report(), 'close')
  const user = browser()
  await user.post('/track', { no: r.no, secret: r.secret })
  for (const path of ['/track', `/progress/${r.no}`, '/nearby'])
    expect((await user.get(path)).text.length).toBeLessThan(25_000)
})

test('nearby: found by name, by position and by district, page after page, with an empty state', async () => {
  await desk.until(await desk.report(), 'file')
  const user = browser()
  const start = await user.get('/nearby')
  for (const words of ['附近的事', '东岭区', '西浦区', '全市最近受理的事', '联丰路'])
    expect(start.text).toContain(words)
  const named = await user.get(`/nearby?q=${encodeURIComponent('联丰路12号')}&lon=&lat=`)
  expect(named.text).toContain('周边 1 公里')
  expect(named.text).toContain('路灯')
  const { lon, lat } = inTown(0.5, 0.5)
  expect((await user.get(`/nearby?q=&lon=${lon}&lat=${lat}`)).text).toContain(
    '您的位置 周边 1 公里',
  )
  const empty = await user.get(`/nearby?area=${TOWN.otherDistrict}`)
  expect(empty.text).toContain('这里最近没有受理过的事')
  const unknown = await user.get(`/nearby?q=${encodeURIComponent('火星广场')}`)
  expect(unknown.text).toContain('找不到这个地点')
  expect(unknown.text).toContain('value="火星广场"')
  for (let i = 0; i < 21; i++) await desk.until(await desk.report(), 'file')
  const first = await user.get(`/nearby?area=${TOWN.district}`)
  const next = /rel="next" href="([^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&')
  expect(next).toContain(`area=${TOWN.district}`)
  expect((await user.get(next ?? '')).text).toContain('class="card"')
})

test('strange parameters are no error: the page falls back to the city', async () => {
  const { status, text } = await browser().get('/nearby?area=abc&lon=x&lat=999')
  expect(status).toBe(200)
  expect(text).toContain('全市最近受理的事')
})
