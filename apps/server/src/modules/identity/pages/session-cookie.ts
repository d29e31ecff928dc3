import type { Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpEnv } from '../../../platform/http/env.ts'
import { isSecure } from '../../../platform/http/scheme.ts'

const NAME = 'session'

/** Unreadable for scripts, not sent along by other sites; over https never sent without it. */
export function setSessionCookie(
  c: HonoContext<HttpEnv>,
  session: { readonly token: string; readonly expiresAt: Date },
): void {
  const maxAge = Math.round((session.expiresAt.getTime() - c.var.ctx.now().getTime()) / 1_000)
  setCookie(c, NAME, session.token, { ...options(c), maxAge })
}

export function clearSessionCookie(c: HonoContext<HttpEnv>): void {
  deleteCookie(c, NAME, options(c))
}

export function sessionToken(c: HonoContext<HttpEnv>): string | undefined {
  return getCookie(c, NAME)
}

function options(c: HonoContext<HttpEnv>) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c) } as const
}
