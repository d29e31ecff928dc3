import { html } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { button, errorSummary, field, type FieldError } from '../../../platform/html/form.ts'
import { show } from '../../../platform/html/show.ts'
import { AppError } from '../../../platform/errors.ts'
import { progressByReceipt } from '../queries/index.ts'
import { type C, changedPreference, readForm, words } from './frame.ts'
import { forgetReceipts, receiptsOf, rememberReceipt } from './receipt-cookie.ts'

const PATH = '/track'
const FORM = 'track'

interface Typed {
  readonly no: string
  readonly secret: string
}

/** Number and code of a receipt open the progress; the code never stands in an address. */
export function trackPages(app: App, hold: RateLimit): void {
  app.get(PATH, (c) => page(c, { no: c.req.query('no') ?? '', secret: '' }, []))

  app.post(PATH, async (c) => {
    const typed = await readForm(c, ['no', 'secret', 'prefs'])
    if (changedPreference(c, typed.prefs)) return page(c, typed, [])
    const missing = missingFrom(c, typed)
    if (missing.length > 0) return page(c, typed, missing)
    hold(c)
    try {
      const { no } = await progressByReceipt(c.var.ctx, typed.no, typed.secret, c.var.locale)
      rememberReceipt(c, { no, secret: typed.secret })
      return c.redirect(`/progress/${no}`, 303)
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'not-found')) throw error
      return page(c, typed, [{ field: 'no', message: words(c)('track-wrong') }])
    }
  })

  app.post('/track/forget', (c) => {
    forgetReceipts(c)
    return c.redirect(`${PATH}?forgotten=1`, 303)
  })
}

function missingFrom(c: C, typed: Typed): FieldError[] {
  const t = words(c)
  return [
    ...(typed.no === '' ? [{ field: 'no', message: t('track-no-missing') }] : []),
    ...(typed.secret === '' ? [{ field: 'secret', message: t('track-secret-missing') }] : []),
  ]
}

function page(c: C, typed: Typed, errors: readonly FieldError[]): Response | Promise<Response> {
  const t = words(c)
  const wrong = errors.length > 0
  const known = receiptsOf(c)
  const attributes = { autocapitalize: 'characters', spellcheck: 'false' }
  const note = c.req.query('forgotten')
    ? t('progress-forgotten')
    : c.req.query('again')
      ? t('track-again')
      : undefined
  c.header('cache-control', 'private, no-store')
  const body = html`<div class="narrow">
    ${errorSummary(t('error-summary'), errors)}
    <h1>${t('track-title')}</h1>
    ${note === undefined ? html`<p class="lead">${t('track-lead')}</p>` : html`<p class="note">${note}</p>`}
    <form id="${FORM}" method="post" action="${PATH}" novalidate>
      ${field({ name: 'no', label: t('track-no'), hint: t('track-no-hint'), value: typed.no, maxLength: 40, autocomplete: 'off', attributes, errors })}
      ${field({ name: 'secret', label: t('track-secret'), hint: t('track-secret-hint'), value: typed.secret, maxLength: 40, autocomplete: 'off', attributes, errors })}
      <p class="actions">${button(t('track-go'))}</p>
    </form>
    ${
      known.length === 0
        ? ''
        : html`<h2>${t('track-known')}</h2>
            <ul>
              ${known.map(({ no }) => html`<li><a href="/progress/${no}">${no}</a></li>`)}
            </ul>
            <form method="post" action="/track/forget">
              ${button(t('progress-forget'), { look: 'link' })}
            </form>`
    }
    <p class="hint">${t('track-lost')}</p>
  </div>`
  return show(
    c,
    { title: t('track-title'), path: PATH, form: FORM, wrong, body },
    wrong ? 400 : 200,
  )
}
