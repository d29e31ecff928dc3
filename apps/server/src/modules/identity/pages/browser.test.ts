import type { Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../../app.ts'
import { graveFindings, testBrowser, testServe } from '../../../testing/browser.ts'
import { testContext } from '../../../testing/context.ts'
import { testDb } from '../../../testing/test-db.ts'
import { authenticate, createStaff, importUnits } from '../index.ts'
import { identity } from '../module.ts'

const db = await testDb()
const browser = await testBrowser()
const app = createApp([identity], {
  contextOf: (actor) => ({ ...testContext(db), actor, now: () => new Date() }),
  authenticate,
  isClosing: () => false,
})
const url = await testServe(app)
const password = 'correct horse battery staple'

beforeAll(async () => {
  const ctx = testContext(db)
  const unit = { code: 'centre', nameZh: '监督中心', nameEn: 'Centre', kind: 'centre' }
  await importUnits(ctx, [unit])
  await createStaff(ctx, {
    login: 'chen.yu',
    nameZh: '陈雨',
    nameEn: 'Chen Yu',
    unitCode: 'centre',
    grants: [{ role: 'collector', scope: '990103002005' }],
    password,
  })
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

async function open(width: number, locale: string, script = true): Promise<Page> {
  const viewport = { width, height: 740 }
  const page = await browser.newPage({ viewport, locale, javaScriptEnabled: script })
  await page.goto(`${url}/sign-in?next=/account`)
  return page
}

const sideways = (page: Page) =>
  page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )

test.each([
  [360, 'zh-CN'],
  [360, 'en'],
  [1280, 'zh-CN'],
] as const)('at %i pixels in %s nothing keeps anyone out', async (width, locale) => {
  const page = await open(width, locale)
  expect(await graveFindings(page)).toEqual([])
  await page.fill('#login', 'chen.yu')
  await page.fill('#password', 'wrong')
  await page.press('#password', 'Enter')
  await page.waitForSelector('[role=alert]')
  expect(await graveFindings(page)).toEqual([])
  expect(await page.inputValue('#login')).toBe('chen.yu')
  expect(await page.inputValue('#password')).toBe('')
  await page.fill('#password', password)
  await page.press('#password', 'Enter')
  await page.waitForURL('**/account')
  expect(await graveFindings(page)).toEqual([])
  expect(await sideways(page)).toBe(false)
})

test('without script one signs in, chooses large type and signs out', async () => {
  const page = await open(360, 'zh-CN', false)
  await page.fill('#login', 'chen.yu')
  await page.click('button[name=prefs][value="elder=1"]')
  expect(await page.inputValue('#login')).toBe('chen.yu')
  expect(await page.getAttribute('html', 'class')).toBe('elder')
  await page.fill('#password', password)
  await page.click('main button[type=submit]')
  expect(new URL(page.url()).pathname).toBe('/account')
  const cookies = await page.context().cookies()
  expect(cookies.find((c) => c.name === 'session')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
  })
  await page.click('form[action="/sign-out"] button')
  expect((await page.context().cookies()).some((c) => c.name === 'session')).toBe(false)
})
