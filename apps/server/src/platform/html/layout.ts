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
  /**
   * The id of the form on this page. Changing language or type size then sends the form, with the
   * choice as `prefs`, so that what was typed can be kept before the page is shown anew.
   */
  readonly form?: string
  /** Something on the page must be mended: its title says so first. */
  readonly wrong?: boolean
  readonly body: Html
}

/** Every page: one style sheet, no script needed, landmarks and a skip link. */
export function layout(page: Page): Html {
  const t = translator(messages, page.locale)
  const path = page.path ?? '/'
  const menu = page.elder ? ELDER_MENU : MENU
  const here = (href: string) => (path.startsWith(href) ? raw(' aria-current="true"') : '')
  return html`<!doctype html>
    <html lang="${page.locale}" ${page.elder ? raw(' class="elder"') : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b5c6b" />
        <title>${page.wrong ? t('title-wrong') : ''}${page.title} · ${t('product')}</title>
        <link rel="stylesheet" href="/assets/portal.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <script src="/assets/portal.js" defer></script>
      </head>
      <body data-offline="${t('offline')}">
        <a class="skip" href="#main">${t('skip')}</a>
        <header class="top">
          <div class="wide">
            <a class="brand" href="/"
              ><img src="/assets/icon.svg" alt="" width="32" height="32" />${t('product')}</a
            >
            <div class="prefs">${preferences(page, path)}</div>
            <nav aria-label="${t('menu')}">
              ${menu.map(([href, key]) => html`<a href="${href}" ${here(href)}>${t(key)}</a>`)}
            </nav>
          </div>
        </header>
        <main id="main" class="wide">${page.body}</main>
        <footer class="bottom">
          <div class="wide">
            <p>${t('footer')}</p>
            <p class="small">
              <a href="/docs/api">${t('footer-api')}</a> <a href="/sign-in">${t('footer-staff')}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>`
}

/** Links; on a page with a form, buttons that send it, so that nothing typed is dropped. */
function preferences(page: Page, path: string): Html {
  const t = translator(messages, page.locale)
  const language = page.locale === 'en' ? 'lang=zh-CN' : 'lang=en'
  const languageName = page.locale === 'en' ? '中文' : 'English'
  const lang = page.locale === 'en' ? 'zh-CN' : 'en'
  const size = page.elder ? 'elder=0' : 'elder=1'
  const sizeName = t(page.elder ? 'elder-off' : 'elder-on')
  if (page.form === undefined)
    return html`<a href="${path}?${language}" lang="${lang}" hreflang="${lang}">${languageName}</a>
      <a href="${path}?${size}">${sizeName}</a>`
  const choice = (value: string, name: string, tongue = page.locale) =>
    html`<button
      class="link"
      type="submit"
      form="${page.form}"
      name="prefs"
      value="${value}"
      formnovalidate
      lang="${tongue}"
    >
      ${name}
    </button>`
  // Return in a text field presses the first button of its form: this one, and not a language.
  return html`<button
      class="unseen"
      type="submit"
      form="${page.form}"
      tabindex="-1"
      aria-hidden="true"
    ></button>
    ${choice(language, languageName, lang)} ${choice(size, sizeName)}`
}

const MENU = [
  ['/report', 'menu-report'],
  ['/track', 'menu-track'],
  ['/nearby', 'menu-nearby'],
] as const
const ELDER_MENU = MENU.slice(0, 2)
