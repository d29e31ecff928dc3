import type { Context as HonoContext } from 'hono'
import { html } from 'hono/html'
import { button, errorSummary, field, type FieldError } from '../../../platform/html/form.ts'
import { show } from '../../../platform/html/show.ts'
import type { App, HttpEnv } from '../../../platform/http/env.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { translator } from '../../../platform/i18n.ts'
import { signIn, signOut } from '../commands/index.ts'
import { Locked, safeNext, SignInBusy, WrongCredentials } from '../domain/index.ts'
import { messages } from '../messages.ts'
import { readForm } from './read-form.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from './session-cookie.ts'

const PATH = '/sign-in'
const FORM = 'sign-in'

interface Typed {
  readonly login: string
  readonly next: string
}

export function signInPages(app: App, hold: RateLimit): void {
  app.get(PATH, (c) => {
    const typed = { login: c.req.query('login') ?? '', next: c.req.query('next') ?? '' }
    if (c.var.ctx.actor.kind === 'staff') return c.redirect(safeNext(typed.next), 303)
    return page(c, typed, [])
  })

  app.post(PATH, async (c) => {
    const typed = await readForm(c, ['login', 'password', 'next', 'prefs'])
    if (typed.prefs !== '') return c.redirect(otherPreferences(typed), 303)
    const missing = missingFrom(c, typed)
    if (missing.length > 0) return page(c, typed, missing)
    const takeBack = hold(c)
    try {
      const old = sessionToken(c)
      const session = await signIn(c.var.ctx, typed)
      takeBack()
      if (old !== undefined) await signOut(c.var.ctx, old)
      setSessionCookie(c, session)
      return c.redirect(safeNext(typed.next), 303)
    } catch (error) {
      if (!isRefusal(error)) throw error
      const message = translator(messages, c.var.locale)(error.code, error.params)
      return page(c, typed, [{ field: 'login', message }])
    }
  })

  app.post('/sign-out', async (c) => {
    const token = sessionToken(c)
    if (token !== undefined) await signOut(c.var.ctx, token)
    clearSessionCookie(c)
    return c.redirect('/', 303)
  })
}

function isRefusal(error: unknown): error is WrongCredentials | Locked | SignInBusy {
  return [WrongCredentials, Locked, SignInBusy].some((kind) => error instanceof kind)
}

/** The same page in the other language or size, with what was typed but the password. */
function otherPreferences(typed: Typed & { readonly prefs: string }): string {
  const prefs = /^(lang|elder)=[\w-]{1,10}$/.test(typed.prefs) ? `${typed.prefs}&` : ''
  return `${PATH}?${prefs}${new URLSearchParams({ login: typed.login, next: typed.next }).toString()}`
}

function missingFrom(
  c: HonoContext<HttpEnv>,
  typed: { readonly login: string; readonly password: string },
): FieldError[] {
  const t = translator(messages, c.var.locale)
  return [
    ...(typed.login.trim() === '' ? [{ field: 'login', message: t('fill-login') }] : []),
    ...(typed.password === '' ? [{ field: 'password', message: t('fill-password') }] : []),
  ]
}

function page(c: HonoContext<HttpEnv>, typed: Typed, errors: readonly FieldError[]) {
  const t = translator(messages, c.var.locale)
  const wrong = errors.length > 0
  const attributes = { autocapitalize: 'none', spellcheck: 'false' }
  c.header('cache-control', 'no-store')
  const body = html`<div class="narrow">
    ${errorSummary(t('error-summary'), errors)}
    <h1>${t('sign-in')}</h1>
    ${typed.next !== '' && !wrong ? html`<p class="note">${t('sign-in-expired')}</p>` : ''}
    <form method="post" action="${PATH}" id="${FORM}">
      <input type="hidden" name="next" value="${typed.next}" />
      ${field({ name: 'login', label: t('login'), value: typed.login, autocomplete: 'username', attributes, errors })}
      ${field({ name: 'password', label: t('password'), type: 'password', autocomplete: 'current-password', errors })}
      <p class="actions">${button(t('do-sign-in'))}</p>
    </form>
    <p class="hint">${t('sign-in-note')}</p>
  </div>`
  return show(c, { title: t('sign-in'), path: PATH, form: FORM, wrong, body }, wrong ? 400 : 200)
}
