import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { LOCALES, type Locale, localeOf } from '../i18n.ts'
import type { HttpEnv } from './env.ts'

const YEAR_S = 365 * 24 * 3600

/** Language and type size: `?lang=` and `?elder=` choose and are remembered, else the browser says. */
export const preferences: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const asked = c.req.query('lang')
  const chosen = asked ?? getCookie(c, 'lang')
  const locale = LOCALES.find((l) => l === chosen) ?? localeOf(c.req.header('accept-language'))
  const elderAsked = c.req.query('elder')
  const elder = (elderAsked ?? getCookie(c, 'elder')) === '1'
  c.set('locale', locale satisfies Locale)
  c.set('elder', elder)
  if (asked !== undefined) rememberPreference(c, 'lang', locale)
  if (elderAsked !== undefined) rememberPreference(c, 'elder', elder ? '1' : '0')
  await next()
}

export function rememberPreference(
  c: HonoContext<HttpEnv>,
  name: 'lang' | 'elder',
  value: string,
): void {
  setCookie(c, name, value, { path: '/', maxAge: YEAR_S, sameSite: 'Lax', httpOnly: true })
}
