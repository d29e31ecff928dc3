import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorApp } from '../../testing/actor-app.ts'
import { graveFindings, testBrowser, testServe } from '../../testing/browser.ts'
import { testContext } from '../../testing/context.ts'
import { tracedJpeg, tracedPng } from '../../testing/photos.ts'
import { inTown, loadTown } from '../../testing/small-town.ts'
import { testDb } from '../../testing/test-db.ts'
import { reportsModule } from './module.ts'

const db = await testDb()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const { app } = actorApp(db, clock, [reportsModule()])
const PHONE = { width: 360, height: 800 }
const DESK = { width: 1280, height: 800 }

let browser: Browser
let url: string

beforeAll(async () => {
  await loadTown(testContext(db))
  url = await testServe(app)
  browser = await testBrowser()
})

async function visit(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    ...{ baseURL: url, viewport: PHONE, locale: 'zh-CN', ...options },
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

const next = (page: Page) => page.locator('main .actions button[type=submit]').first().click()

async function tellWhat(page: Page): Promise<void> {
  await page.goto('/report')
  await page.locator('#about').check()
  await page.locator('#body').fill('路灯坏了三天，晚上很黑')
  await next(page)
}

async function tellWhere(page: Page): Promise<void> {
  await page.locator('#placeText').fill('联丰路12号')
  await next(page)
  await page.locator('#choice').check()
  await next(page)
}

test('without a line nothing is sent and nothing typed is lost', async () => {
  const page = await visit()
  await page.goto('/report')
  await page.context().setOffline(true)
  await page.locator('#body').fill('路灯坏了三天')
  await next(page)
  await page.getByText('没有网络').waitFor()
  expect(await page.locator('#body').inputValue()).toBe('路灯坏了三天')
  await page.context().setOffline(false)
  await page.locator('.offline').waitFor({ state: 'detached' })
  await tellWhat(page)
  expect(page.url()).toMatch(/where$/)
})

test('without script: four steps, photos, a mistake, and the receipt', async () => {
  const page = await visit({ javaScriptEnabled: false })
  await page.goto('/')
  await page.locator('main a[href="/report"]').click()
  await next(page)
  await page.locator('.error-summary a').first().click()
  expect(page.url()).toMatch(/#about$/)
  await tellWhat(page)
  await tellWhere(page)
  await page.locator('#phone').fill('13800001234')
  await page.locator('button[name=photos]').click()
  await page.locator('#photo').setInputFiles([
    { name: 'a.jpg', mimeType: 'image/jpeg', buffer: tracedJpeg(6) },
    { name: 'b.png', mimeType: 'image/png', buffer: tracedPng() },
  ])
  await next(page)
  expect(await page.locator('.photos img').count()).toBe(2)
  expect(await page.locator('#phone').inputValue()).toBe('13800001234')
  await page.locator('#wantsReply').check()
  await next(page)
  await next(page)
  expect(await page.locator('.number').textContent()).toMatch(/^G20261124-\d{6}$/)
  expect(await page.locator('.secret').textContent()).toMatch(/^\w{5}-\w{5}$/)
  expect(await page.locator('[data-copy]').isVisible()).toBe(false)
})

test('a photo taken upright is shown upright: cleaning keeps which way is up', async () => {
  const page = await visit()
  await tellWhat(page)
  await page.goto('/report/photos')
  await page
    .locator('#photo')
    .setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: tracedJpeg(6) }])
  await next(page)
  await page.goto('/report/photos/1')
  const size = await page.evaluate(
    `document.images[0].decode().then(() => [document.images[0].naturalWidth, document.images[0].naturalHeight])`,
  )
  expect(size).toEqual([4, 8])
})

test('with script: own position, one send for two clicks, the receipt copied', async () => {
  const { lon: longitude, lat: latitude } = inTown(0.5, 0.5)
  const page = await visit({
    geolocation: { longitude, latitude },
    permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
  })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await tellWhat(page)
  await page.locator('[data-locate]').click()
  await page.getByText('已记下您的位置').waitFor()
  await next(page)
  await page.locator('#wantsReply').check()
  await next(page)
  expect(await page.locator('dl').textContent()).toContain('南塘社区')
  await page.locator('main .actions button').dblclick()
  await page.waitForURL('**/report/done')
  await page.locator('[data-copy]').click()
  await page.getByText('已复制').waitFor()
  const copied = await page.evaluate('navigator.clipboard.readText()')
  expect(copied).toBe(
    `${await page.locator('.number').textContent()} ${await page.locator('.secret').textContent()}`,
  )
  expect(errors).toEqual([])
})

test('Return in a field goes on, and does not change the language', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await visit({ javaScriptEnabled })
    await tellWhat(page)
    await page.locator('#placeText').fill('联丰路12号')
    await page.locator('#placeText').press('Enter')
    await page.locator('#choice').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  }
})

test('back, forward and a change of language keep what was typed', async () => {
  const page = await visit()
  await tellWhat(page)
  await tellWhere(page)
  await page.locator('#name').fill('李女士')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Photos and contact' }).waitFor()
  expect(await page.locator('#name').inputValue()).toBe('李女士')
  await page.locator('main a', { hasText: 'Back' }).click()
  expect(await page.locator('#placeText').inputValue()).toBe('联丰路12号')
  await page.goBack()
  await page.goForward()
  await page.goto('/report')
  expect(await page.locator('#body').inputValue()).toBe('路灯坏了三天，晚上很黑')
  await next(page)
  await next(page)
  await page.locator('#name').waitFor()
  expect(await page.locator('#name').inputValue()).toBe('李女士')
})

test('photos that are too large together bring a page that leads back, not a broken line', async () => {
  const page = await visit({ javaScriptEnabled: false })
  await tellWhat(page)
  await page.goto('/report/photos')
  const file = (name: string) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.alloc(12 * 1024 * 1024),
  })
  await page.locator('#photo').setInputFiles([file('a.jpg'), file('b.jpg'), file('c.jpg')])
  await next(page)
  expect(await page.locator('h1').textContent()).toContain('32 MB')
  await page.locator('main a[href="/report/photos"]').click()
  await page.locator('#photo').waitFor()
})

test('a page that does keep somebody out is found out', async () => {
  const page = await visit()
  await page.setContent(
    '<html lang="zh"><title>x</title><main><input><p style="color:#bbb">浅灰色的字</p></main>',
  )
  const rules = (await graveFindings(page)).map((finding) => finding.rule)
  expect(rules).toEqual(expect.arrayContaining(['label', 'color-contrast']))
})

describe.each([
  ['zh-CN', '0'],
  ['zh-CN', '1'],
  ['en', '0'],
  ['en', '1'],
])('in %s, large type %s', (locale, elder) => {
  test(
    'nothing on any page keeps anybody out, on a phone and at a desk',
    { timeout: 240_000 },
    async () => {
      const page = await visit({ locale })
      const found: Record<string, unknown> = {}
      const look = async (name: string) => {
        for (const [width, size] of Object.entries({ PHONE, DESK })) {
          await page.setViewportSize(size)
          const findings = await graveFindings(page)
          if (findings.length > 0) found[`${name} ${width}`] = findings
          const overflow = await page.evaluate<number>(
            'document.documentElement.scrollWidth - innerWidth',
          )
          if (overflow > 0) found[`${name} ${width} is wider than the screen by`] = overflow
        }
      }
      await page.goto(`/?elder=${elder}`)
      await look('home')
      for (const path of ['/report', '/report?lost=1', '/report/done', '/nothing-here']) {
        await page.goto(path)
        await look(path)
      }
      await page.goto('/report')
      await next(page)
      await look('what, wrong')
      await page.locator('#about-1').check()
      await next(page)
      await look('advice')
      await tellWhat(page)
      await look('where')
      await next(page)
      await look('where, wrong')
      await page.locator('#placeText').fill('联丰路12号')
      await next(page)
      await look('pick')
      await page.locator('#choice').check()
      await next(page)
      await page.locator('button[name=photos]').click()
      await look('photos')
      await next(page)
      await look('photos, wrong')
      await page
        .locator('#photo')
        .setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: tracedPng() }])
      await next(page)
      await look('extras')
      await next(page)
      await look('extras, wrong')
      await page.locator('#wantsReply').check()
      await next(page)
      await look('check')
      await next(page)
      await look('done')
      expect(found).toEqual({})
    },
  )
})
