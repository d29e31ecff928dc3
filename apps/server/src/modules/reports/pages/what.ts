import { html } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import { button, type FieldError, radios, textarea } from '../../../platform/html/form.ts'
import { admit, AboutPerson, type DraftContent } from '../domain/index.ts'
import { draftOf, keep } from './draft-cookie.ts'
import { type C, formOf, PATHS, prefsAsked, stepPage, typed, type Words, words } from './frame.ts'

/** More than a phone's screen of text is better told in pieces; an import may be longer. */
const BODY_MAX = 2_000
const KINDS = ['help', 'suggestion', 'consultation'] as const

export function what(app: App): void {
  app.get(PATHS.what, async (c) => {
    const draft = await draftOf(c)
    const sent = draft?.content.sent
    return form(c, sent ? {} : (draft?.content ?? {}), [], sent?.no)
  })

  app.post(PATHS.what, async (c) => {
    const sentForm = await formOf(c)
    const before = await draftOf(c)
    const told = read(sentForm)
    // A draft that was sent stays as it was; this is the next one.
    const draft = await keep(c, before?.content.sent ? undefined : before, told)
    const prefs = prefsAsked(sentForm)
    if (prefs) return c.redirect(`${PATHS.what}?${prefs}`, 303)
    const errors = faults(words(c), draft.content)
    if (errors.length > 0) return form(c, draft.content, errors)
    return c.redirect(isAboutPerson(draft.content) ? '/report/advice' : PATHS.where, 303)
  })
}

/** The refusal that the text would meet, so that it is told at once and not at the end. */
export function personIn(content: DraftContent): AboutPerson | undefined {
  try {
    const { about = 'place', body = '' } = content
    admit({ channel: 'portal', about, title: '', body })
    return undefined
  } catch (error) {
    if (error instanceof AboutPerson) return error
    throw error
  }
}

function isAboutPerson(content: DraftContent): boolean {
  return personIn(content) !== undefined
}

function read(sent: URLSearchParams): DraftContent {
  const about = sent.get('about')
  return {
    about: about === 'place' || about === 'person' ? about : undefined,
    kind: KINDS.find((kind) => kind === sent.get('kind')),
    body: typed(sent, 'body'),
  }
}

function faults(t: Words, { about, body = '' }: DraftContent): FieldError[] {
  const errors: FieldError[] = []
  if (about === undefined) errors.push({ field: 'about', message: t('about-missing') })
  // Whoever means a person is told where to turn, with or without words.
  if (about === 'person') return errors
  if (body === '') errors.push({ field: 'body', message: t('body-missing') })
  if (body.length > BODY_MAX)
    errors.push({
      field: 'body',
      message: t('body-long', { max: BODY_MAX, length: body.length }),
    })
  return errors
}

function form(
  c: C,
  content: DraftContent,
  errors: readonly FieldError[],
  sentNo?: string,
): Response | Promise<Response> {
  const t = words(c)
  const lost = c.req.query('lost') === '1'
  return stepPage(c, {
    step: 'what',
    title: t('what-title'),
    errors,
    before: html`${lost ? html`<p class="note warn" role="status">${t('lost')}</p>` : ''}
    ${sentNo === undefined ? '' : html`<p class="note done">${t('sent-before', { no: sentNo })}</p>`}`,
    fields: html`${radios({
        name: 'about',
        label: t('about-label'),
        value: content.about,
        errors,
        options: [
          { value: 'place', label: t('about-place'), hint: t('about-place-hint') },
          { value: 'person', label: t('about-person'), hint: t('about-person-hint') },
        ],
      })}
      ${textarea({
        name: 'body',
        label: t('body-label'),
        hint: t('body-hint'),
        value: content.body,
        rows: 6,
        errors,
      })}
      ${radios({
        name: 'kind',
        label: t('kind-label'),
        value: content.kind ?? 'help',
        options: KINDS.map((value) => ({ value, label: t(`kind-${value}`) })),
      })}
      <div class="actions">${button(t('next'))}</div>
      <p class="hint">${t('draft')}</p>`,
  })
}
