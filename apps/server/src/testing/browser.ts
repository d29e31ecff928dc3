import { serve } from '@hono/node-server'
import chromium from '@sparticuz/chromium'
import axe from 'axe-core'
import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium as playwright, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import type { App } from '../platform/http/env.ts'

/** No sandbox: tests also run as root. No line out: the pages must need nobody else. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** One browser for a test file, from the npm package; closed after it. */
export async function testBrowser(): Promise<Browser> {
  const browser = await playwright.launch({ executablePath: await unpacked(), args: ARGS })
  afterAll(() => browser.close())
  return browser
}

/** Serves the app on a free port until the test file ends. */
export async function testServe(app: App): Promise<string> {
  const port = await new Promise<number>((resolve) => {
    const server = serve(
      { fetch: app.fetch, port: 0, hostname: '127.0.0.1' },
      (info: AddressInfo) => resolve(info.port),
    )
    afterAll(
      () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          if ('closeAllConnections' in server) server.closeAllConnections()
        }),
    )
  })
  return `http://127.0.0.1:${port}`
}

export interface Finding {
  readonly rule: string
  readonly impact: string
  readonly where: string
}

const GRAVE = new Set(['serious', 'critical'])

/** What axe finds on the page that keeps somebody out; an empty list is a pass. */
export async function graveFindings(page: Page): Promise<Finding[]> {
  // Evaluated by the debugger, which no content-security policy concerns.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => {
    const here = globalThis as unknown as { axe: typeof axe }
    return here.axe.run()
  })
  return violations
    .filter((v) => GRAVE.has(v.impact ?? ''))
    .flatMap((v) =>
      v.nodes.map((n) => ({
        rule: v.id,
        impact: v.impact ?? '',
        where: `${n.target.join(' ')} ${n.html.slice(0, 120)} ${n.failureSummary ?? ''}`,
      })),
    )
}

const LOCK = join(tmpdir(), 'gongzhi-chromium.lock')
const ABANDONED_MS = 120_000

/** The package unpacks itself on first use and takes half a file of a neighbour for a whole one. */
async function unpacked(): Promise<string> {
  for (;;) {
    try {
      closeSync(openSync(LOCK, 'wx'))
      break
    } catch {
      if (ageOf(LOCK) > ABANDONED_MS) rmSync(LOCK, { force: true })
      await sleep(100)
    }
  }
  try {
    return await chromium.executablePath()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}
