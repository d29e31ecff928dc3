import { levelOf } from '@gongzhi/grid'
import type { Context as HonoContext } from 'hono'
import { html } from 'hono/html'
import { button, errorSummary, field, type FieldError } from '../../../platform/html/form.ts'
import type { Html } from '../../../platform/html/layout.ts'
import { show } from '../../../platform/html/show.ts'
import type { App, HttpEnv } from '../../../platform/http/env.ts'
import { type Translate, translator } from '../../../platform/i18n.ts'
import { changePassword, signOutEverywhere } from '../commands/index.ts'
import type { Grant, StaffView } from '../contract.ts'
import { IdentityRefused, Locked, scopeKind, WrongCredentials } from '../domain/index.ts'
import { messages } from '../messages.ts'
import { findStaff, findUnit } from '../queries.ts'
import { readForm } from './read-form.ts'
import { clearSessionCookie, sessionToken } from './session-cookie.ts'

const PATH = '/account'
const TO_SIGN_IN = `/sign-in?next=${encodeURIComponent(PATH)}`

type T = Translate<keyof typeof messages>

export function accountPages(app: App): void {
  app.get(PATH, (c) => account(c, []))

  app.post(`${PATH}/password`, async (c) => {
    const typed = await readForm(c, ['current', 'password'])
    const t = translator(messages, c.var.locale)
    try {
      if (typed.current === '')
        return account(c, [{ field: 'current', message: t('fill-password') }])
      await changePassword(c.var.ctx, typed, sessionToken(c))
      return c.redirect(`${PATH}?done=password`, 303)
    } catch (error) {
      const found = errorOf(error, t)
      if (!found) throw error
      return account(c, [found])
    }
  })

  app.post(`${PATH}/sign-out-everywhere`, async (c) => {
    if (c.var.ctx.actor.kind === 'staff') await signOutEverywhere(c.var.ctx)
    clearSessionCookie(c)
    return c.redirect('/sign-in', 303)
  })
}

function errorOf(error: unknown, t: T): FieldError | undefined {
  if (error instanceof WrongCredentials) return { field: 'current', message: t('password-wrong') }
  if (error instanceof Locked) return { field: 'current', message: t(error.code, error.params) }
  if (error instanceof IdentityRefused)
    return { field: 'password', message: t(error.code, error.params) }
  return undefined
}

async function account(c: HonoContext<HttpEnv>, errors: readonly FieldError[]) {
  const { ctx, locale } = c.var
  const staff = ctx.actor.kind === 'staff' ? await findStaff(ctx, ctx.actor.id) : undefined
  if (!staff) return c.redirect(TO_SIGN_IN, 303)
  const t = translator(messages, locale)
  const unit = await findUnit(ctx, staff.unitCode)
  const unitName = (locale === 'en' ? unit?.nameEn : unit?.nameZh) ?? staff.unitCode
  const wrong = errors.length > 0
  c.header('cache-control', 'no-store')
  const body = html`<div class="narrow">
    ${errorSummary(t('error-summary'), errors)}
    ${c.req.query('done') === 'password' ? html`<p class="note done" role="status">${t('password-done')}</p>` : ''}
    <h1>${t('account')}</h1>
    ${facts(t, staff, locale === 'en' ? staff.nameEn : staff.nameZh, unitName)}
    ${passwordForm(t, staff.login, errors)}
    <h2>${t('sign-out')}</h2>
    <div class="actions">
      <form method="post" action="/sign-out">${button(t('sign-out'), { look: 'plain' })}</form>
      <form method="post" action="${PATH}/sign-out-everywhere">
        ${button(t('sign-out-everywhere'), { look: 'plain' })}
      </form>
    </div>
  </div>`
  return show(c, { title: t('account'), path: PATH, wrong, body }, wrong ? 400 : 200)
}

function facts(t: T, staff: StaffView, name: string, unitName: string): Html {
  const roles = staff.grants.map((grant) => inWords(t, grant))
  const all = [
    [t('name'), name],
    [t('login'), staff.login],
    [t('unit'), unitName],
    [t('roles'), roles.length > 0 ? roles.join('\n') : t('no-roles')],
  ] as const
  return html`<dl class="facts card">
    ${all.map(
      ([what, value]) =>
        html`<div>
          <dt>${what}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}

function inWords(t: T, { role, scope }: Grant): string {
  const kind = scopeKind(scope) ?? 'unit'
  const key = kind === 'area' ? (`scope-${levelOf(scope)}` as const) : (`scope-${kind}` as const)
  return t('role-in', { role: t(`role-${role}`), scope: t(key, { scope }) })
}

/** Password managers find the account by the hidden name. */
function passwordForm(t: T, login: string, errors: readonly FieldError[]): Html {
  return html`<h2>${t('password-change')}</h2>
    <form method="post" action="${PATH}/password">
      <div hidden><input name="username" value="${login}" autocomplete="username" /></div>
      ${field({ name: 'current', label: t('password-current'), type: 'password', autocomplete: 'current-password', errors })}
      ${field({ name: 'password', label: t('password-new'), type: 'password', autocomplete: 'new-password', hint: t('password-hint'), errors })}
      <p class="actions">${button(t('password-do'))}</p>
    </form>`
}
