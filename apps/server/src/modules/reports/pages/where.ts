import { html, raw } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import { button, field, type FieldError, radios } from '../../../platform/html/form.ts'
import type { Html } from '../../../platform/html/layout.ts'
import { locateText, type PlaceCandidate } from '../../places/index.ts'
import { type DraftContent, type PlaceChoice } from '../domain/index.ts'
import { draftOf, keep } from './draft-cookie.ts'
import { type C, formOf, PATHS, prefsAsked, stepPage, typed, type Words, words } from './frame.ts'
import { elsewhere } from './step-guard.ts'

const OFFERED = 4
/** A candidate this far below the best only makes the choice harder. */
const FAR_BEHIND = 0.2
const AS_TYPED = 'as-typed'
const PICK = `${PATHS.where}?pick=1`

export function where(app: App): void {
  app.get(PATHS.where, async (c) => {
    const draft = await draftOf(c)
    const other = elsewhere(draft, 'where')
    if (!draft || other !== undefined) return c.redirect(other ?? PATHS.what, 303)
    if (c.req.query('pick') !== '1') return askPlace(c, draft.content, [])
    return askWhich(c, draft.content, await candidatesOf(c, draft.content), [])
  })

  app.post(PATHS.where, async (c) => {
    const form = await formOf(c)
    const before = await draftOf(c)
    if (before?.content.sent) return c.redirect('/report/done', 303)
    const picking = form.has('picking')
    const told = picking
      ? await readPick(c, form, before?.content ?? {})
      : readPlace(form, before?.content)
    const { content } = await keep(c, before, told)
    const prefs = prefsAsked(form)
    if (prefs) return c.redirect(`${PATHS.where}?${picking ? 'pick=1&' : ''}${prefs}`, 303)
    if (form.get('drop') === 'position') return c.redirect(PATHS.where, 303)
    const t = words(c)
    if (!content.placeText && content.lat === undefined)
      return askPlace(c, content, [{ field: 'placeText', message: t('place-missing') }])
    const candidates = content.choice === undefined ? await candidatesOf(c, content) : []
    if (candidates.length === 0) return c.redirect(PATHS.extras, 303)
    if (!picking) return c.redirect(PICK, 303)
    return askWhich(c, content, candidates, [{ field: 'choice', message: t('pick-missing') }])
  })
}

function readPlace(form: URLSearchParams, before: DraftContent = {}): DraftContent {
  const placeText = typed(form, 'placeText')?.slice(0, 500)
  const dropped = form.get('drop') === 'position'
  const position = dropped ? {} : readPosition(form)
  const same = placeText === before.placeText && position.lat === before.lat
  return {
    placeText,
    lon: position.lon,
    lat: position.lat,
    // Other words are another place: what was picked for the old ones counts no more.
    choice: same ? before.choice : undefined,
  }
}

function readPosition(form: URLSearchParams): { lon?: number; lat?: number } {
  const [lon, lat] = [form.get('lon') ?? '', form.get('lat') ?? ''].map(Number)
  const given = form.get('lon') && form.get('lat')
  if (!given || lon === undefined || lat === undefined) return {}
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : {}
}

/** The button sends the place of a candidate in the list, which the same words yield again. */
async function readPick(c: C, form: URLSearchParams, before: DraftContent): Promise<DraftContent> {
  const picked = form.get('choice') ?? ''
  if (picked === AS_TYPED) return { choice: AS_TYPED }
  const candidate = (await candidatesOf(c, before)).find((one) => keyOf(one) === picked)
  return { choice: candidate && choiceOf(candidate) }
}

/** Only when there are words: a position speaks for itself. */
async function candidatesOf(c: C, content: DraftContent): Promise<readonly PlaceCandidate[]> {
  const { placeText, body, lon, lat } = content
  if (!placeText) return []
  const near = lon !== undefined && lat !== undefined ? { near: { lon, lat } } : {}
  const found = await locateText(c.var.ctx, '', {
    parts: { placeText, body },
    limit: OFFERED,
    ...near,
  })
  const best = found[0]?.score ?? 0
  return found.filter(({ score }) => score >= best * FAR_BEHIND)
}

function keyOf({ addressId, areaCode, cellCode, name }: PlaceCandidate): string {
  return addressId ?? `${areaCode ?? ''}/${cellCode ?? ''}/${name ?? ''}`
}

function choiceOf({ name, addressId }: PlaceCandidate): PlaceChoice {
  return { name: name ?? '', ...(addressId !== undefined && { addressId }) }
}

function askPlace(
  c: C,
  content: DraftContent,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const t = words(c)
  return stepPage(c, {
    step: 'where',
    title: t('where-title'),
    errors,
    fields: html`${field({
        name: 'placeText',
        label: t('place-label'),
        hint: t('place-hint'),
        value: content.placeText,
        maxLength: 500,
        errors,
      })}
      ${position(t, content)}
      <div class="actions">${button(t('next'))}<a href="${PATHS.what}">${t('back')}</a></div>`,
  })
}

function position(t: Words, { lon, lat }: DraftContent): Html {
  const words = [
    ['data-busy', t('locate-busy')],
    ['data-found', t('locate-found')],
    ['data-failed', t('locate-failed')],
  ] as const
  return html`<input type="hidden" name="lon" value="${lon ?? ''}" />
    <input type="hidden" name="lat" value="${lat ?? ''}" />
    <p>
      <button
        type="button"
        class="plain"
        hidden
        data-locate="position"
        ${words.map(([name, text]) => html` ${raw(name)}="${text}"`)}
      >
        ${t('locate')}
      </button>
    </p>
    <p id="position" role="status" class="hint">
      ${
        lat === undefined
          ? ''
          : html`${t('position-kept')} (${lat.toFixed(4)}, ${lon?.toFixed(4)})
            ${button(t('position-drop'), { name: 'drop', value: 'position', look: 'link' })}`
      }
    </p>`
}

function askWhich(
  c: C,
  content: DraftContent,
  candidates: readonly PlaceCandidate[],
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const t = words(c)
  if (candidates.length === 0) return c.redirect(PATHS.where, 303)
  const { choice } = content
  const chosen =
    choice === AS_TYPED
      ? AS_TYPED
      : candidates.find((one) => one.name === choice?.name || one.addressId === choice?.addressId)
  return stepPage(c, {
    step: 'where',
    title: t('pick-title'),
    errors,
    fields: html`<input type="hidden" name="picking" value="1" />
      ${radios({
        name: 'choice',
        label: t('pick-label'),
        hint: content.placeText,
        value: typeof chosen === 'object' ? keyOf(chosen) : chosen,
        errors,
        options: [
          ...candidates.map((one) => ({
            value: keyOf(one),
            label: one.name ?? '',
            hint: because(t, one),
          })),
          { value: AS_TYPED, label: t('pick-none'), hint: t('pick-none-hint') },
        ],
      })}
      <div class="actions">
        ${button(t('next'))}<a href="${PATHS.where}">${t('pick-again')}</a>
      </div>`,
  })
}

function because(t: Words, { reasons }: PlaceCandidate): string {
  const quoted = (against: boolean) =>
    [
      ...new Set(
        reasons.filter((r) => (r.kind === 'contradicts') === against).map((r) => r.matched),
      ),
    ]
      .map((word) => `“${word}”`)
      .join(' ')
  const against = quoted(true)
  const because = t('pick-because', { words: quoted(false) })
  return against === '' ? because : `${because}${t('pick-against', { words: against })}`
}
