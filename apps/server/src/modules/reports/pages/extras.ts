import { html } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import { button, field, type FieldError, radios } from '../../../platform/html/form.ts'
import type { Html } from '../../../platform/html/layout.ts'
import { type Draft, removeDraftPhoto } from '../commands/index.ts'
import { Contact } from '../contract.ts'
import { type DraftContent, PHOTO_MAX_COUNT } from '../domain/index.ts'
import { draftOf, keep } from './draft-cookie.ts'
import { type C, formOf, PATHS, prefsAsked, stepPage, typed, type Words, words } from './frame.ts'
import { elsewhere } from './step-guard.ts'

export const PHOTOS = '/report/photos'

/**
 * Photos have a page of their own: a form that is too large is refused before anybody reads it, so
 * nothing typed may travel with them.
 */
export function extras(app: App): void {
  app.get(PATHS.extras, async (c) => {
    const draft = await draftOf(c)
    const other = elsewhere(draft, 'extras')
    if (!draft || other !== undefined) return c.redirect(other ?? PATHS.what, 303)
    return form(c, draft, [])
  })

  app.post(PATHS.extras, async (c) => {
    const sent = await formOf(c)
    const before = await draftOf(c)
    if (before?.content.sent) return c.redirect('/report/done', 303)
    const draft = await keep(c, before, read(sent))
    const prefs = prefsAsked(sent)
    if (prefs) return c.redirect(`${PATHS.extras}?${prefs}`, 303)
    if (sent.has('photos')) return c.redirect(PHOTOS, 303)
    const removed = Number(sent.get('remove'))
    if (removed >= 1 && removed <= PHOTO_MAX_COUNT && Number.isInteger(removed)) {
      await removeDraftPhoto(c.var.ctx, draft, removed)
      return c.redirect(`${PATHS.extras}#photos`, 303)
    }
    const errors = faults(words(c), draft.content)
    return errors.length > 0 ? form(c, draft, errors) : c.redirect(PATHS.check, 303)
  })
}

function read(sent: URLSearchParams): DraftContent {
  const wants = sent.get('wantsReply')
  return {
    wantsReply: wants === null ? undefined : wants === 'yes',
    name: typed(sent, 'name'),
    phone: typed(sent, 'phone')?.normalize('NFKC'),
    email: typed(sent, 'email')?.normalize('NFKC'),
  }
}

function faults(t: Words, content: DraftContent): FieldError[] {
  const errors: FieldError[] = []
  if (content.wantsReply === undefined)
    errors.push({ field: 'wantsReply', message: t('reply-missing') })
  const { name, phone, email } = content
  const checked = Contact.safeParse({ name, phone, email })
  if (checked.success) return errors
  const wrong = new Set(checked.error.issues.map((issue) => issue.path[0]))
  if (wrong.has('phone')) errors.push({ field: 'phone', message: t('reports/bad-phone') })
  if (wrong.has('email')) errors.push({ field: 'email', message: t('reports/bad-email') })
  if (wrong.has('name')) errors.push({ field: 'name', message: t('name-long') })
  return errors
}

function form(
  c: C,
  { content, photos }: Draft,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const t = words(c)
  return stepPage(c, {
    step: 'extras',
    title: t('extras-title'),
    errors,
    fields: html`${photoPart(t, photos)}
      ${radios({
        name: 'wantsReply',
        label: t('reply-label'),
        value: content.wantsReply === undefined ? undefined : content.wantsReply ? 'yes' : 'no',
        errors,
        options: [
          { value: 'yes', label: t('reply-yes'), hint: t('reply-yes-hint') },
          { value: 'no', label: t('reply-no') },
        ],
      })}
      <h2>${t('contact-title')}</h2>
      <p class="hint">${t('contact-why')}</p>
      ${field({ name: 'name', label: t('name-label'), value: content.name, autocomplete: 'name', maxLength: 60, errors })}
      ${field({ name: 'phone', label: t('phone-label'), type: 'tel', value: content.phone, autocomplete: 'tel', maxLength: 30, errors })}
      ${field({ name: 'email', label: t('email-label'), type: 'email', value: content.email, autocomplete: 'email', maxLength: 120, errors })}
      <div class="actions">${button(t('next'), {})}<a href="${PATHS.where}">${t('back')}</a></div>`,
  })
}

function photoPart(t: Words, photos: readonly number[]): Html {
  return html`<section class="card" id="photos">
    <h2>${t('photos-title')}</h2>
    <p class="hint">${t('photos-hint')}</p>
    ${
      photos.length === 0
        ? ''
        : html`<ul class="photos">
            ${photos.map(
              (n) =>
                html`<li>
                  <img src="${PHOTOS}/${n}" alt="${t('photo-alt', { n })}" loading="lazy" />
                  ${button(t('photo-remove', { n }), { name: 'remove', value: String(n), look: 'link' })}
                </li>`,
            )}
          </ul>`
    }
    ${photos.length < PHOTO_MAX_COUNT ? button(t('photos-add'), { name: 'photos', value: '1', look: 'plain' }) : ''}
  </section>`
}
