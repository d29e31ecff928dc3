import { html } from 'hono/html'
import { button, type FieldError, radios, textarea } from '../../../platform/html/form.ts'
import type { Html } from '../../../platform/html/layout.ts'
import { RateReport } from '../contract.ts'
import type { Words } from './frame.ts'

export const RATING_FORM = 'rating'
export const RATING_FIELDS = ['resolved', 'satisfaction', 'comment', 'prefs'] as const
export type TypedRating = Readonly<Record<(typeof RATING_FIELDS)[number], string>>
export const NOTHING_TYPED: TypedRating = { resolved: '', satisfaction: '', comment: '', prefs: '' }

const GRADES = ['5', '4', '3', '2', '1'] as const

export function ratingForm(
  action: string,
  t: Words,
  typed: TypedRating,
  errors: readonly FieldError[],
): Html {
  return html`<form id="${RATING_FORM}" class="card" method="post" action="${action}" novalidate>
    ${radios({
      name: 'resolved',
      label: t('rate-title'),
      value: typed.resolved,
      errors,
      options: [
        { value: 'yes', label: t('rate-yes') },
        { value: 'no', label: t('rate-no'), hint: t('rate-no-hint') },
      ],
    })}
    ${radios({
      name: 'satisfaction',
      label: t('rate-satisfaction'),
      value: typed.satisfaction,
      errors,
      options: GRADES.map((value) => ({ value, label: t(`rate-${value}`) })),
    })}
    ${textarea({
      name: 'comment',
      label: t('rate-comment'),
      hint: t('rate-comment-hint'),
      value: typed.comment,
      rows: 3,
      maxLength: 500,
      errors,
    })}
    <p class="actions">${button(t('rate-send'))}</p>
  </form>`
}

/** What was answered, or what is missing, each error beside its field. */
export function readRating(
  typed: TypedRating,
  t: Words,
): { rating: RateReport } | { errors: FieldError[] } {
  const parsed = RateReport.safeParse({
    resolved: { yes: true, no: false }[typed.resolved],
    satisfaction: Number(typed.satisfaction),
    ...(typed.comment !== '' && { comment: typed.comment }),
  })
  if (parsed.success) return { rating: parsed.data }
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]))
  const all = [
    ['resolved', 'rate-resolved-missing'],
    ['satisfaction', 'rate-satisfaction-missing'],
    ['comment', 'rate-comment-long'],
  ] as const
  return {
    errors: all
      .filter(([field]) => wrong.has(field))
      .map(([field, message]) => ({ field, message: t(message) })),
  }
}
