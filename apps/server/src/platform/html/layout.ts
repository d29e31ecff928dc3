import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { type Locale, translator } from '../i18n.ts'
import { messages } from './messages.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Page {
  readonly title: string
  readonly locale: Locale
  readonly elder?: boolean
  /** The path of this page, for the links that change language and type size. */
  readonly path?: string
  readonly body: Html
}

/** Every page: one style sheet, no script needed, landmarks and a skip link. */
export function layout(page: Page): Html {
  const t = translator(messages, page.locale)
  const path = page.path ?? '/'
  const link = (query: string, text: string) => html`<a href="${path}?${raw(query)}">${text}</a>`
  const other = page.locale === 'en' ? link('lang=zh-CN', '中文') : link('lang=en', 'English')
  const size = page.elder ? link('elder=0', t('elder-off')) : link('elder=1', t('elder-on'))
  const menu = page.elder ? ELDER_MENU : MENU
  return html`<!doctype html>
    <html lang="${page.locale}" ${page.elder ? raw(' class="elder"') : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${t('product')}</title>
        <link rel="stylesheet" href="/assets/portal.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">${t('skip')}</a>
        <header>
          <a class="brand" href="/">${t('product')}</a>
          <nav aria-label="${t('menu')}">
            ${menu.map(([href, key]) => html`<a href="${href}">${t(key)}</a>`)}
          </nav>
          <p class="prefs">${other} ${size}</p>
        </header>
        <main id="main">${page.body}</main>
        <footer><p>${t('footer')}</p></footer>
      </body>
    </html>`
}

const MENU = [
  ['/report', 'menu-report'],
  ['/track', 'menu-track'],
  ['/nearby', 'menu-nearby'],
] as const
const ELDER_MENU = MENU.slice(0, 2)
