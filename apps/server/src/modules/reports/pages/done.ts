import { html } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import { button } from '../../../platform/html/form.ts'
import { show } from '../../../platform/html/show.ts'
import { groupSecret } from '../domain/index.ts'
import { draftOf } from './draft-cookie.ts'
import { type C, PATHS, type Words, words } from './frame.ts'

const PATH = '/report/done'

export function done(app: App): void {
  app.get(PATH, async (c) => {
    const t = words(c)
    const sent = (await draftOf(c))?.content.sent
    c.header('cache-control', 'private, no-store')
    return sent ? receipt(c, t, sent) : nothing(c, t)
  })
}

function receipt(
  c: C,
  t: Words,
  { no, secret }: { no: string; secret: string },
): Response | Promise<Response> {
  const shown = groupSecret(secret)
  return show(c, {
    title: t('done-title'),
    path: PATH,
    body: html`<div class="narrow">
      <div class="note done" role="status"><h1>${t('done-title')}</h1></div>
      <p>${t('done-lead')}</p>
      <div class="card receipt">
        <p>${t('done-no')}<span class="number">${no}</span></p>
        <p>${t('done-secret')}<span class="secret">${shown}</span></p>
        <p class="hint">${t('done-secret-hint')}</p>
        <p class="actions">
          <button
            type="button"
            class="plain"
            hidden
            data-copy="${no} ${shown}"
            data-copied="${t('done-copied')}"
          >
            ${t('done-copy')}
          </button>
          <button type="button" class="plain" hidden data-print>${t('done-print')}</button>
        </p>
      </div>
      <form method="post" action="/track" class="actions no-print">
        <input type="hidden" name="no" value="${no}" />
        <input type="hidden" name="secret" value="${shown}" />
        ${button(t('done-follow'))}<a href="${PATHS.what}">${t('done-another')}</a>
      </form>
    </div>`,
  })
}

function nothing(c: C, t: Words): Response | Promise<Response> {
  return show(c, {
    title: t('report-title'),
    path: PATH,
    body: html`<h1>${t('report-title')}</h1>
      <p class="note">${t('done-gone')}</p>
      <p class="actions">
        <a class="button main" href="/track">${t('done-follow')}</a>
        <a href="${PATHS.what}">${t('done-another')}</a>
      </p>`,
  })
}
