import type { Context as HonoContext, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z, ZodError } from 'zod'
import { AppError, type Kind, type Params } from '../errors.ts'
import { type Catalogue, fill, type Locale } from '../i18n.ts'
import { errorPage } from '../html/error-page.ts'
import type { HttpEnv } from './env.ts'
import type { Problem } from './problem-document.ts'

const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  unavailable: 503,
} as const satisfies Record<Kind, number>

const ZOD = { 'zh-CN': z.locales.zhCN(), en: z.locales.en() }

/** The only place that turns an error into an HTTP answer: JSON for programs, a page for people. */
export function problemHandler(words: Catalogue): ErrorHandler<HttpEnv> {
  return (error, c) => {
    const problem = problemOf(error, words, c.get('locale') ?? 'zh-CN')
    const said = { err: error, path: c.req.routePath }
    if (problem.status >= 500) c.get('ctx')?.log.error(said, 'request failed')
    else if (isDataException(error)) c.get('ctx')?.log.warn(said, 'refused by the database')
    return answer(c, problem)
  }
}

export function answer(c: HonoContext<HttpEnv>, problem: Problem): Response | Promise<Response> {
  const status = problem.status as 400
  if (wantsPage(c)) {
    const locale = c.get('locale') ?? 'zh-CN'
    // A path of two slashes would lead to another site.
    const back = c.req.method === 'POST' && !c.req.path.startsWith('//') ? c.req.path : undefined
    return c.html(errorPage(problem, { locale, elder: c.get('elder') ?? false, back }), status)
  }
  return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' })
}

function wantsPage(c: HonoContext<HttpEnv>): boolean {
  return !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html')
}

export function problemOf(error: unknown, words: Catalogue, locale: Locale): Problem {
  if (error instanceof AppError) {
    const title = words[error.code]?.[locale]
    return make(STATUS[error.kind], error.code, title ? fill(title, error.params) : error.message)
  }
  if (error instanceof ZodError) {
    const errors = error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issueText(issue, words, locale),
    }))
    return { ...make(400, 'http/invalid', words['http/invalid']?.[locale] ?? ''), errors }
  }
  if (error instanceof HTTPException)
    return make(
      error.status,
      `http/${error.status}`,
      fill(words[`http/${error.status}`]?.[locale] ?? error.message, paramsOf(error.cause)),
    )
  if (isDataException(error))
    return make(400, 'http/invalid', words['http/invalid']?.[locale] ?? '')
  return make(500, 'http/internal', words['http/internal']?.[locale] ?? '')
}

/**
 * SQLSTATE class 22: a NUL in a text, a year 0, a number no column holds. Schemas refuse what has a
 * meaning here; this is for the rest of what a sender can make up.
 */
function isDataException(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^22\w{3}$/.test(String(error.code))
}

function paramsOf(cause: unknown): Params {
  return typeof cause === 'object' && cause !== null ? (cause as Params) : {}
}

/** A custom issue carries a catalogue code as its message; the others are zod's own words. */
function issueText(issue: ZodError['issues'][number], words: Catalogue, locale: Locale): string {
  if (issue.code === 'custom') return words[issue.message]?.[locale] ?? issue.message
  const text = ZOD[locale].localeError(issue as Parameters<(typeof ZOD)['en']['localeError']>[0])
  return typeof text === 'string' ? text : (text?.message ?? issue.message)
}

function make(status: number, code: string, title: string): Problem {
  return { type: `/problems/${code}`, title, status, code }
}
