import type { Context as HonoContext } from 'hono'
import { html, raw } from 'hono/html'
import type { HttpEnv } from '../../../platform/http/env.ts'
import { fieldsOf } from '../../../platform/http/fields.ts'
import { errorSummary, type FieldError } from '../../../platform/html/form.ts'
import type { Html } from '../../../platform/html/layout.ts'
import { show } from '../../../platform/html/show.ts'
import { type Translate, translator } from '../../../platform/i18n.ts'
import { type Step, STEPS } from '../domain/index.ts'
import { messages } from '../messages/index.ts'

export type C = HonoContext<HttpEnv>
export type Words = Translate<keyof typeof messages>

export function words(c: C): Words {
  return translator(messages, c.var.locale)
}

/** The id of the form of a step; changing language or type size sends it too. */
const FORM = 'step'

export const PATHS = {
  what: '/report',
  where: '/report/where',
  extras: '/report/extras',
  check: '/report/check',
} as const satisfies Record<Step, string>

export interface StepPage {
  readonly step: Step
  readonly title: string
  readonly errors?: readonly FieldError[]
  /** What stands above the form. */
  readonly before?: Html | '' | undefined
  /** The fields and the buttons. */
  readonly fields: Html
}

/** One step of the journey: where one is, what must be mended, one form that posts to its own address. */
export function stepPage(c: C, page: StepPage): Response | Promise<Response> {
  const t = words(c)
  const errors = page.errors ?? []
  const n = STEPS.indexOf(page.step) + 1
  c.header('cache-control', 'private, no-cache')
  return show(
    c,
    {
      title: page.title,
      path: PATHS[page.step],
      form: FORM,
      wrong: errors.length > 0,
      body: html`<div class="narrow">
        <p class="steps">
          ${t('step', { n })}
          <span aria-hidden="true"
            >${STEPS.map((_, i) => raw(`<i${i < n ? ' class="on"' : ''}></i>`))}</span
          >
        </p>
        ${errorSummary(t('wrong-title'), errors)}
        <h1>${page.title}</h1>
        ${page.before ?? ''}
        <form id="${FORM}" method="post" action="${PATHS[page.step]}" novalidate>
          ${page.fields}
        </form>
      </div>`,
    },
    errors.length > 0 ? 400 : 200,
  )
}

/** Where a form that was sent only to change language or type size goes on. */
export function prefsAsked(form: URLSearchParams): string | undefined {
  const asked = form.get('prefs') ?? ''
  return /^(lang=(zh-CN|en)|elder=[01])$/.test(asked) ? asked : undefined
}

export async function formOf(c: C): Promise<URLSearchParams> {
  return fieldsOf(await c.req.text())
}

/** Far more than any field takes; a draft is kept before its fields are checked. */
const TYPED_MAX = 20_000

/** A field as typed, line ends made one kind; undefined where the form had no such field. */
export function typed(form: URLSearchParams, name: string): string | undefined {
  return form.get(name)?.slice(0, TYPED_MAX).replace(/\r\n?/g, '\n').trim()
}
