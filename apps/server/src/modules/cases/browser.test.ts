import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { modules } from '../../modules.ts'
import { PUBLIC } from '../../platform/context.ts'
import { graveFindings, testBrowser, testServe } from '../../testing/browser.ts'
import { deskOf } from '../../testing/case-desk.ts'
import { testContext } from '../../testing/context.ts'
import { loadOffice } from '../../testing/small-office.ts'
import { loadTown } from '../../testing/small-town.ts'
import { testDb } from '../../testing/test-db.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const browser = await testBrowser()
const url = await testServe(
  createApp(modules, {
    contextOf: (actor) => testContext(db, clock, actor),
    authenticate: () => Promise.resolve(PUBLIC),
    isClosing: () => false,
  }),
)
const FIRST_LOAD_MAX = 50 * 1024
let desk: ReturnType<typeof deskOf>

beforeAll(async () => {
  const ctx = testContext(db, clock)
  await loadTown(ctx)
  desk = deskOf(db, clock, await loadOffice(ctx))
  await desk.until(await desk.report(), 'file')
})

test.each([
  ['a phone without script', 'zh-CN', 360, '', false],
  ['a phone', 'zh-CN', 360, '', true],
  ['a phone with large type', 'zh-CN', 360, 'elder=1', true],
  ['a desk, in English', 'en', 1280, '', true],
])(
  'on %s: track, answer and look around without a grave finding',
  async (_on, locale, width, query, script) => {
    const done = await desk.until(await desk.report(), 'close')
    const context = await browser.newContext({
      viewport: { width, height: 740 },
      locale,
      javaScriptEnabled: script,
    })
    context.setDefaultTimeout(10_000)
    const page = await context.newPage()
    const sound = async () => {
      // The checker itself is a script.
      if (!script) return
      expect(await graveFindings(page)).toEqual([])
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(overflow).toBeLessThanOrEqual(0)
    }
    await page.goto(`${url}/track?${query}`)
    await sound()
    await page.fill('#no', done.no)
    await page.fill('#secret', 'ABCDEFGHJK')
    await page.click('form#track button.button')
    await sound()
    expect(await page.inputValue('#no')).toBe(done.no)
    await page.fill('#secret', done.secret)
    await page.click('form#track button.button')
    expect(new URL(page.url()).pathname).toBe(`/progress/${done.no}`)
    await sound()
    await page.click('form#rating button.button')
    await sound()
    await page.check('input[name=resolved][value=no]')
    await page.check('input[name=satisfaction][value="2"]')
    await page.click('form#rating button.button')
    expect(await page.locator('form#rating').count()).toBe(0)
    await sound()
    await page.goto(`${url}/nearby`)
    await sound()
    await page.fill('#q', '联丰路12号')
    await page.click('main form button.button')
    await sound()
    expect(await page.locator('ul.cards li').count()).toBeGreaterThan(0)
    await context.close()
  },
)

test.each(['/track', '/nearby'])('%s: the first load is light', async (path) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  let bytes = 0
  page.on(
    'response',
    (r) =>
      void r.body().then(
        (b) => (bytes += b.length),
        () => undefined,
      ),
  )
  await page.goto(url + path, { waitUntil: 'networkidle' })
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(FIRST_LOAD_MAX)
  await context.close()
})
