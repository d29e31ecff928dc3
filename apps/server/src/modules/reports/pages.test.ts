import { beforeAll, describe, expect, test } from 'vitest'
import { actorApp } from '../../testing/actor-app.ts'
import { testContext } from '../../testing/context.ts'
import { TRACE, tracedJpeg } from '../../testing/photos.ts'
import { loadTown, TOWN } from '../../testing/small-town.ts'
import { testDb } from '../../testing/test-db.ts'
import { Visitor } from '../../testing/visitor.ts'
import { deleteOldDrafts } from './commands/index.ts'
import { reportByReceipt } from './index.ts'
import { reportsModule } from './module.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const { app, contextOf } = actorApp(db, clock, [reportsModule()])

beforeAll(() => loadTown(testContext(db, clock)))

const STORY = '路灯坏了三天，晚上很黑。\n老人走路不安全。'

async function afterWhat(): Promise<Visitor> {
  return new Visitor(app).post('/report', { about: 'place', kind: 'help', body: STORY })
}

async function atCheck(): Promise<Visitor> {
  const visitor = await afterWhat()
  await visitor.post('/report/where', { placeText: '联丰路12号' })
  const value = /value="([^"]+)"/.exec(visitor.page.split('name="choice"')[1] ?? '')?.[1] ?? ''
  await visitor.post('/report/where', { picking: '1', choice: value })
  return visitor.post('/report/extras', {
    wantsReply: 'yes',
    name: '李女士',
    phone: '138 0000 1234',
    email: '',
  })
}

function receiptOn(page: string): { no: string; secret: string } {
  return {
    no: /class="number">([^<]+)/.exec(page)?.[1] ?? '',
    secret: /class="secret">([^<]+)/.exec(page)?.[1] ?? '',
  }
}

describe('the journey', () => {
  test('leads in four steps to a receipt that opens the report', async () => {
    const visitor = await afterWhat()
    expect(visitor.path).toBe('/report/where')
    await visitor.post('/report/where', { placeText: '联丰路12号旁边' })
    expect(visitor.path).toBe('/report/where?pick=1')
    expect(visitor.page).toContain('东岭区联丰路12号')
    expect(visitor.page).toContain('因为您写到：“联丰路” “12号”')
    await visitor.post('/report/where', { picking: '1', choice: 'r-1-12' })
    expect(visitor.path).toBe('/report/extras')
    await visitor.post('/report/extras', { wantsReply: 'yes', phone: '13800001234' })
    expect(visitor.path).toBe('/report/check')
    for (const part of ['路灯坏了三天', '联丰路12号旁边', '东岭区联丰路12号', '13800001234'])
      expect(visitor.page).toContain(part)
    await visitor.post('/report/check', {})
    expect(visitor.path).toBe('/report/done')
    const { no, secret } = receiptOn(visitor.page)
    expect(await reportByReceipt(contextOf(), no, secret)).toMatchObject({
      ...{
        channel: 'portal',
        kind: 'help',
        body: STORY,
        placeText: '联丰路12号旁边',
        replyOwed: true,
      },
      place: { areaCode: TOWN.community, level: 'number' },
    })
  })

  test('needs no place that we know: own words are kept', async () => {
    const visitor = await afterWhat()
    await visitor.post('/report/where', { placeText: '阳光花园' })
    expect(visitor.page.match(/name="choice"/g)).toHaveLength(3)
    await visitor.post('/report/where', { picking: '1' })
    expect([visitor.status, visitor.page]).toEqual([400, expect.stringContaining('href="#choice"')])
    await visitor.post('/report/where', { picking: '1', choice: 'as-typed' })
    expect(visitor.path).toBe('/report/extras')
    const lost = await afterWhat()
    await lost.post('/report/where', { placeText: '没有人知道的地方' })
    expect(lost.path).toBe('/report/extras')
  })

  test('takes a position instead of words', async () => {
    const visitor = await afterWhat()
    await visitor.post('/report/where', { placeText: '', lon: '120.1005', lat: '30.2005' })
    expect(visitor.path).toBe('/report/extras')
    await visitor.get('/report/where')
    expect(visitor.page).toContain('30.2005, 120.1005')
    await visitor.post('/report/where', {
      drop: 'position',
      lon: '120.1005',
      lat: '30.2005',
      placeText: '',
    })
    expect(visitor.page).not.toContain('30.2005')
    await visitor.post('/report/where', { placeText: ' ', lon: 'x', lat: '' })
    expect(visitor.page).toContain('href="#placeText"')
  })

  test('opens no step before its time', async () => {
    const visitor = await afterWhat()
    for (const path of ['/report/extras', '/report/check'])
      expect((await visitor.get(path)).path).toBe('/report/where')
    expect((await visitor.post('/report/check', {})).path).toBe('/report/where')
    const stranger = await new Visitor(app).get('/report/check')
    expect(stranger.path).toBe('/report?lost=1')
    expect(stranger.page).toContain('没有找到您刚才填的内容')
    expect((await new Visitor(app).get('/report/done')).page).toContain('没有刚发送的内容')
  })
})

describe('what was typed is never lost', () => {
  test('when something is missing, too long or wrong', async () => {
    const visitor = await new Visitor(app).post('/report', { body: STORY })
    expect(visitor.status).toBe(400)
    expect(visitor.page).toContain('<title>有误：')
    expect(visitor.page).toContain('href="#about"')
    expect(visitor.page).toContain(STORY)
    const long = '长'.repeat(2_001)
    await visitor.post('/report', { about: 'place', body: long })
    expect(visitor.page).toContain('现在是 2001 字')
    expect((await visitor.get('/report')).page).toContain(long)
  })

  test('when contact details are wrong', async () => {
    const visitor = await atCheck()
    await visitor.post('/report/extras', {
      wantsReply: 'yes',
      name: '李"><b>女士',
      phone: '打我电话',
      email: 'a@b',
    })
    expect(visitor.page).toContain('href="#phone"')
    expect(visitor.page).toContain('href="#email"')
    expect(visitor.page).toContain('value="打我电话"')
    expect(visitor.page).toContain('李&quot;&gt;&lt;b&gt;女士')
    await visitor.post('/report/extras', { phone: '１３８００００１２３４' })
    expect(visitor.page).toContain('href="#wantsReply"')
    expect(visitor.page).toContain('value="13800001234"')
  })

  test('when language or type size changes in the middle of a form', async () => {
    const visitor = await new Visitor(app).post('/report', { body: STORY, prefs: 'lang=en' })
    expect(visitor.path).toBe('/report?lang=en')
    expect(visitor.page).toContain('<html lang="en"')
    expect(visitor.page).toContain(STORY)
    await visitor.post('/report', { about: 'place', body: STORY })
    await visitor.post('/report/where', { placeText: '联丰路', prefs: 'elder=1' })
    expect(visitor.page).toContain('class="elder"')
    expect(visitor.page).toContain('value="联丰路"')
    await visitor.post('/report/where', { placeText: '联丰路', prefs: 'lang=//evil.example' })
    expect(visitor.path).toBe('/report/where?pick=1')
    const checking = await atCheck()
    await checking.post('/report/check', { prefs: 'lang=en' })
    expect(checking.path).toBe('/report/check?lang=en')
  })

  test('when a photo is refused or the whole is too large', async () => {
    const visitor = await atCheck()
    const data = new FormData()
    data.append('photo', new File([new Uint8Array(tracedJpeg())], '好.jpg'))
    data.append('photo', new File(['not a picture'], '坏.jpg'))
    await visitor.post('/report/photos', data)
    expect(visitor.status).toBe(400)
    expect(visitor.page).toContain('坏.jpg：只接受 JPEG、PNG 或 WebP 格式的照片')
    const huge = new FormData()
    huge.append('photo', new File([new Uint8Array(33 * 1024 * 1024)], 'a.jpg'))
    await visitor.post('/report/photos', huge)
    expect(visitor.status).toBe(413)
    expect(visitor.page).toContain('最多接受 32 MB')
    expect(visitor.page).toContain('href="/report/photos"')
    await visitor.get('/report/extras')
    for (const part of ['李女士', '138 0000 1234', '/report/photos/1'])
      expect(visitor.page).toContain(part)
  })

  test('for a day; then the draft is gone for good', async () => {
    const visitor = await afterWhat()
    const then = clock.now
    clock.now = new Date(then.getTime() + 23 * 3600 * 1000)
    expect((await visitor.get('/report')).page).toContain('晚上很黑')
    clock.now = new Date(then.getTime() + 25 * 3600 * 1000)
    expect((await visitor.get('/report')).page).not.toContain('晚上很黑')
    expect(await deleteOldDrafts(contextOf())).toBeGreaterThan(0)
    clock.now = then
    expect((await visitor.get('/report')).page).not.toContain('晚上很黑')
  })
})

describe('sending', () => {
  test('twice, at once or later, ends at the same receipt', async () => {
    const visitor = await atCheck()
    const twin = new Visitor(app)
    for (const [name, value] of visitor.cookies) twin.cookies.set(name, value)
    await Promise.all([visitor.post('/report/check', {}), twin.post('/report/check', {})])
    const receipt = receiptOn(visitor.page)
    expect(receipt.no).toMatch(/^G\d{8}-\d{6,}$/)
    expect(receiptOn(twin.page)).toEqual(receipt)
    expect(receiptOn((await visitor.post('/report/check', {})).page)).toEqual(receipt)
    for (const path of ['/report/where', '/report/extras', '/report/check', '/report/photos'])
      expect((await visitor.get(path)).path).toBe('/report/done')
    await visitor.post('/report/where', { placeText: '别处' })
    expect(receiptOn(visitor.page)).toEqual(receipt)
  })

  test('is followed by a fresh form, and the next report is another one', async () => {
    const visitor = await atCheck()
    await visitor.post('/report/check', {})
    const first = receiptOn(visitor.page)
    await visitor.get('/report')
    expect(visitor.page).toContain(`编号 ${first.no}`)
    expect(visitor.page).not.toContain('晚上很黑')
    await visitor.post('/report', { about: 'place', body: '又一件' })
    expect(visitor.path).toBe('/report/where')
    expect(visitor.page).not.toContain('联丰路12号')
  })

  test('carries the photos, clean', async () => {
    const visitor = await atCheck()
    const data = new FormData()
    for (const name of ['a.jpg', 'b.jpg'])
      data.append('photo', new File([new Uint8Array(tracedJpeg())], name))
    await visitor.post('/report/photos', data)
    expect(visitor.path).toBe('/report/extras')
    await visitor.post('/report/extras', { remove: '1', wantsReply: 'no' })
    expect(visitor.page).not.toContain('/report/photos/1')
    await visitor.get('/report/photos/2')
    expect([visitor.status, visitor.page.includes(TRACE)]).toEqual([200, false])
    expect((await new Visitor(app).get('/report/photos/2')).status).toBe(404)
    await visitor.post('/report/check', {})
    const { no, secret } = receiptOn(visitor.page)
    expect(await reportByReceipt(contextOf(), no, secret)).toMatchObject({
      photoCount: 1,
      replyOwed: false,
    })
  })

  test('from a strange site is refused', async () => {
    const visitor = await atCheck()
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.request('/report/check', {
      method: 'POST',
      body: '',
      headers: {
        cookie,
        origin: 'https://evil.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect(answer.status).toBe(403)
  })
})

describe('about a person', () => {
  test('is answered with whom to call; the text is kept and can be changed', async () => {
    const visitor = await new Visitor(app).post('/report', {
      about: 'place',
      body: '楼上邻居打老婆，很吓人',
    })
    expect(visitor.path).toBe('/report/advice')
    for (const part of ['tel:110', 'tel:12338', '打老婆', '没有发送'])
      expect(visitor.page).toContain(part)
    expect((await visitor.get('/report')).page).toContain('楼上邻居打老婆')
    await visitor.post('/report', { about: 'place', body: '楼道灯坏了' })
    expect(visitor.path).toBe('/report/where')
    expect((await visitor.get('/report/advice')).path).toBe('/report')
    await visitor.post('/report', { about: 'person', body: '' })
    for (const number of ['110', '12345', '12348', '12338', '12355', '12393'])
      expect(visitor.page).toContain(`tel:${number}`)
    expect((await visitor.get('/report/check')).path).toBe('/report')
  })
})

test('drafts lie in the table sealed, under a name that opens nothing', async () => {
  const visitor = await afterWhat()
  const token = visitor.cookies.get('draft') ?? ''
  expect(token).toHaveLength(43)
  const rows = await db.selectFrom('reports.draft').selectAll().execute()
  expect(rows.map((row) => row.id)).not.toContain(token)
  for (const row of rows) expect(row.sealed.includes('路灯')).toBe(false)
})

test('the first load is small, and every page names its language and its styles from here', async () => {
  for (const query of ['', '?lang=en', '?elder=1']) {
    const page = await (await app.request(`/${query}`)).text()
    let total = Buffer.byteLength(page)
    const files = new Set(
      [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? ''),
    )
    expect(files.size).toBe(3)
    for (const file of files) total += (await (await app.request(file)).arrayBuffer()).byteLength
    expect(total).toBeLessThan(50_000)
    expect(page).not.toMatch(/<style|style="|onclick|<script>|https?:\/\//)
  }
})

test('a draft keeps what a field can take, and no more', async () => {
  const visitor = await new Visitor(app).post('/report', {
    about: 'place',
    body: 'a'.repeat(500_000),
  })
  expect(visitor.page.split('</textarea>')[0]).toMatch(/>\na{20000}$/)
})

test('a photo that cannot be there is not taken away', async () => {
  const visitor = await afterWhat()
  for (const remove of ['1e300', '1.5', '-1']) {
    await visitor.post('/report/extras', { remove, wantsReply: 'no' })
    expect(visitor.status, remove).toBeLessThan(500)
  }
})
