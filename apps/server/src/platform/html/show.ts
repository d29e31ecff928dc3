import type { Context as HonoContext } from 'hono'
import type { HttpEnv } from '../http/env.ts'
import { layout, type Page } from './layout.ts'

/** Answers with a page in the reader's language and type size. */
export function show(
  c: HonoContext<HttpEnv>,
  page: Omit<Page, 'locale' | 'elder'>,
  status: 200 | 400 | 404 | 410 = 200,
): Response | Promise<Response> {
  return c.html(layout({ ...page, locale: c.var.locale, elder: c.var.elder }), status)
}
