import { html, raw } from 'hono/html'
import type { App } from '../../../platform/http/env.ts'
import { AppError } from '../../../platform/errors.ts'
import { errorSummary, type FieldError } from '../../../platform/html/form.ts'
import type { Html } from '../../../platform/html/layout.ts'
import { show } from '../../../platform/html/show.ts'
import { rate } from '../commands/index.ts'
import type { Progress } from '../contract.ts'
import { progressByReceipt } from '../queries/index.ts'
import { type C, changedPreference, readForm, time, words } from './frame.ts'
import {
  NOTHING_TYPED,
  RATING_FIELDS,
  RATING_FORM,
  ratingForm,
  readRating,
  type TypedRating,
} from './rating-form.ts'
import { receiptsOf } from './receipt-cookie.ts'

/** How far a report is and, once it is completed, the question whether it was solved. */
export function progressPages(app: App): void {
  app.get('/progress/:no', async (c) => {
    const receipt = receiptFor(c)
    if (!receipt) return askAgain(c)
    return page(c, await find(c, receipt), NOTHING_TYPED, [])
  })

  app.post('/progress/:no', async (c) => {
    const receipt = receiptFor(c)
    if (!receipt) return askAgain(c)
    const typed = await readForm(c, RATING_FIELDS)
    if (changedPreference(c, typed.prefs)) return page(c, await find(c, receipt), typed, [])
    const read = readRating(typed, words(c))
    if ('errors' in read) return page(c, await find(c, receipt), typed, read.errors)
    try {
      await rate(c.var.ctx, receipt, read.rating)
    } catch (error) {
      // Rated in another window, or reopened meanwhile: the page shows how it stands.
      if (!(error instanceof AppError && error.kind === 'conflict')) throw error
    }
    return c.redirect(`/progress/${receipt.no}`, 303)
  })
}

interface Receipt {
  readonly no: string
  readonly secret: string
}

function receiptFor(c: C): Receipt | undefined {
  const no = c.req.param('no')
  return receiptsOf(c).find((r) => r.no === no)
}

function askAgain(c: C): Response {
  const query = new URLSearchParams({ no: c.req.param('no') ?? '', again: '1' })
  return c.redirect(`/track?${query.toString()}`, 303)
}

function find(c: C, { no, secret }: Receipt): Promise<Progress> {
  return progressByReceipt(c.var.ctx, no, secret, c.var.locale)
}

function page(
  c: C,
  progress: Progress,
  typed: TypedRating,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const t = words(c)
  const wrong = errors.length > 0
  const { mayRate, rating } = progress
  c.header('cache-control', 'private, no-store')
  const body = html`<div class="narrow">
    ${errorSummary(t('error-summary'), errors)}
    <h1>${progress.statusText}</h1>
    ${progress.round > 1 ? html`<p class="note">${t('progress-round', { round: progress.round })}</p>` : ''}
    ${progress.mergedText === null ? '' : html`<p class="note">${progress.mergedText}</p>`}
    <p class="note ${progress.overdue ? 'warn' : rating?.resolved ? 'done' : ''}">
      ${progress.next}
    </p>
    ${answer(c, progress)}
    ${mayRate ? ratingForm(`/progress/${progress.no}`, t, typed, errors) : ''}
    <div class="card">${facts(c, progress)}</div>
    <h2>${t('progress-steps')}</h2>
    ${timeline(c, progress)}
    <form class="no-print" method="post" action="/track/forget">
      <button class="link" type="submit">${t('progress-forget')}</button>
    </form>
  </div>`
  const path = `/progress/${progress.no}`
  const frame = { title: `${t('progress-title')} ${progress.no}`, path, wrong, body }
  return show(c, mayRate ? { ...frame, form: RATING_FORM } : frame, wrong ? 400 : 200)
}

type Fact = readonly [name: string, value: Html | string | null]

/** What one came to read stands before anything else is asked. */
function answer(c: C, p: Progress): Html | '' {
  const t = words(c)
  const facts: readonly Fact[] = [
    [t('progress-refused'), p.refused],
    [t('progress-reply'), p.reply],
    [t('progress-done'), p.done],
  ]
  return facts.every(([, value]) => value === null)
    ? ''
    : html`<div class="card">${list(facts)}</div>`
}

function facts(c: C, p: Progress): Html {
  const t = words(c)
  const rated = p.rating && [
    t(p.rating.resolved ? 'rate-yes' : 'rate-no'),
    t(grade(p.rating.satisfaction)),
  ]
  return list([
    [t('rate-yours'), rated && rated.join(' · ')],
    [t('progress-due'), p.dueAt === null ? null : time(c, p.dueAt)],
    [t('progress-unit'), p.unit],
    [t('progress-matter'), p.matter],
    [t('progress-place'), p.place],
    [t('progress-no'), p.no],
    [t('progress-number'), p.number],
  ])
}

function list(facts: readonly Fact[]): Html {
  const known = facts.filter(([, value]) => value !== null && value !== '')
  return html`<dl class="facts">
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

function grade(satisfaction: number) {
  return (['rate-1', 'rate-2', 'rate-3', 'rate-4', 'rate-5'] as const)[satisfaction - 1] ?? 'rate-3'
}

/** Steps reached, the one it stands at, and those ahead: told apart by shape and by words. */
function timeline(c: C, { steps, status }: Progress): Html {
  const t = words(c)
  return html`<ol class="timeline">
    ${steps.map(({ step, text, at }) =>
      at === null
        ? html`<li class="ahead">${text}<span class="unseen">${t('progress-ahead')}</span></li>`
        : html`<li ${step === status ? raw('aria-current="step"') : ''}>
            <strong>${text}</strong> ${time(c, at)}
          </li>`,
    )}
  </ol>`
}
