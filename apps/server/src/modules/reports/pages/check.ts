import { html } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import { button } from '../../../platform/html/form.ts'
import type { Html } from '../../../platform/html/layout.ts'
import { resolvePlace } from '../../places/index.ts'
import { type Draft, sendDraft } from '../commands/index.ts'
import { AboutPerson, type DraftContent } from '../domain/index.ts'
import { draftOf } from './draft-cookie.ts'
import { PHOTOS } from './extras.ts'
import { type C, formOf, PATHS, prefsAsked, stepPage, type Words, words } from './frame.ts'
import { elsewhere } from './step-guard.ts'

export function check(app: App): void {
  app.get(PATHS.check, async (c) => {
    const draft = await draftOf(c)
    const earlier = elsewhere(draft, 'check')
    return draft && earlier === undefined ? page(c, draft) : c.redirect(earlier ?? PATHS.what, 303)
  })

  app.post(PATHS.check, async (c) => {
    const prefs = prefsAsked(await formOf(c))
    if (prefs) return c.redirect(`${PATHS.check}?${prefs}`, 303)
    const draft = await draftOf(c)
    const earlier = elsewhere(draft, 'check')
    if (!draft || earlier !== undefined) return c.redirect(earlier ?? PATHS.what, 303)
    try {
      await sendDraft(c.var.ctx, draft, c.var.locale)
    } catch (error) {
      if (error instanceof AboutPerson) return c.redirect('/report/advice', 303)
      throw error
    }
    return c.redirect('/report/done', 303)
  })
}

async function page(c: C, { content, photos }: Draft): Promise<Response> {
  const t = words(c)
  const found = await foundPlace(c, content)
  return stepPage(c, {
    step: 'check',
    title: t('check-title'),
    fields: html`<dl class="facts card">
        ${fact(t, t('check-what'), PATHS.what, content.body)}
        ${fact(
          t,
          t('check-where'),
          PATHS.where,
          html`${content.placeText ?? ''}${found ? html`<p class="hint">${t('check-found', { name: found })}</p>` : ''}`,
        )}
        ${fact(
          t,
          t('check-photos'),
          `${PATHS.extras}#photos`,
          photos.length === 0
            ? t('none')
            : html`<span class="photos"
                >${photos.map((n) => html`<img src="${PHOTOS}/${n}" alt="${t('photo-alt', { n })}" />`)}</span
              >`,
        )}
        ${fact(t, t('check-contact'), PATHS.extras, contactText(t, content))}
      </dl>
      <p class="hint">${t('check-note')}</p>
      <div class="actions">${button(t('send'))}<a href="${PATHS.extras}">${t('back')}</a></div>`,
  })
}

/** What the words were found to be, in words; an address that has gone meanwhile is no reason to fail. */
async function foundPlace(c: C, content: DraftContent): Promise<string | null> {
  const { choice, lon, lat, placeText } = content
  if (typeof choice === 'object') return choice.name
  if (lat === undefined) return null
  return (await resolvePlace(c.var.ctx, { lon, lat, hint: placeText })).place.name
}

function contactText(t: Words, { wantsReply, name, phone, email }: DraftContent): string {
  const details = [name, phone, email].filter((one) => one)
  return [t(wantsReply ? 'reply-yes' : 'reply-no'), ...details].join('\n')
}

function fact(t: Words, name: string, href: string, value: string | Html | undefined): Html {
  return html`<div>
    <dt>
      ${name}<a class="change" href="${href}">${t('change')}<span class="unseen"> ${name}</span></a>
    </dt>
    <dd>${value ?? ''}</dd>
  </div>`
}
