import type { Context as HonoContext } from 'hono'
import { html } from 'hono/html'
import { timeIn } from '../../../platform/city-time.ts'
import type { HttpEnv } from '../../../platform/http/env.ts'
import { fieldsOf } from '../../../platform/http/fields.ts'
import { rememberPreference } from '../../../platform/http/locale.ts'
import type { Html } from '../../../platform/html/layout.ts'
import { LOCALES, type Translate, translator } from '../../../platform/i18n.ts'
import { messages } from '../messages/index.ts'

export type C = HonoContext<HttpEnv>
export type Words = Translate<keyof typeof messages>

export function words(c: C): Words {
  return translator(messages, c.var.locale)
}

/**
 * A form that was sent only to change language or type size: the page is shown again, in the other
 * one, with what was typed. Nothing of it passes through an address.
 */
export function changedPreference(c: C, prefs: string): boolean {
  const [name, value = ''] = prefs.split('=')
  const locale = LOCALES.find((l) => l === value)
  if (name === 'lang' && locale) c.set('locale', locale)
  else if (name === 'elder' && /^[01]$/.test(value)) c.set('elder', value === '1')
  else return false
  rememberPreference(c, name, value)
  return true
}

/** The fields of a form as typed, '' for one that is missing. */
export async function readForm<K extends string>(
  c: C,
  names: readonly K[],
): Promise<Record<K, string>> {
  const sent = fieldsOf(await c.req.text())
  return Object.fromEntries(
    names.map((name) => [name, sent.get(name)?.replace(/\r\n?/g, '\n').trim() ?? '']),
  ) as Record<K, string>
}

/** An instant as a clock in the city shows it. */
export function time(c: C, iso: string): Html {
  const shown = timeIn(c.var.ctx.ports.zone, c.var.locale, new Date(iso))
  return html`<time datetime="${iso}">${shown}</time>`
}
