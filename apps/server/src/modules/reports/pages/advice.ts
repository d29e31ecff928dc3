import { html } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import { show } from '../../../platform/html/show.ts'
import { adviceFor } from '../domain/index.ts'
import { calls } from './calls.ts'
import { draftOf } from './draft-cookie.ts'
import { PATHS, words } from './frame.ts'
import { personIn } from './what.ts'

const PATH = '/report/advice'

/** A text about a person is not taken: who can help, and how to go on if it was about a place. */
export function advice(app: App): void {
  app.get(PATH, async (c) => {
    const t = words(c)
    const draft = await draftOf(c)
    const found = draft && personIn(draft.content)
    if (!found) return c.redirect(PATHS.what, 303)
    const { person, matched } = found
    c.header('cache-control', 'private, no-cache')
    return show(c, {
      title: t('advice-title'),
      path: PATH,
      body: html`<div class="narrow">
        <h1>${t('advice-title')}</h1>
        <div class="note warn">
          <p><strong>${t(`kind-${person}`)}</strong></p>
          ${matched === undefined ? '' : html`<p>${t('advice-matched', { matched })}</p>`}
        </div>
        <p>${t('advice-lead')}</p>
        ${calls(t, adviceFor(person))}
        <p>${t('advice-kept')}</p>
        <p class="actions"><a class="button main" href="${PATHS.what}">${t('advice-edit')}</a></p>
      </div>`,
    })
  })
}
