import { html } from 'hono/html'
import type { Problem } from '../http/problem-document.ts'
import { type Locale, translator } from '../i18n.ts'
import { type Html, layout } from './layout.ts'
import { messages } from './messages.ts'

interface Refused {
  readonly locale: Locale
  readonly elder?: boolean
  /** The page whose form was refused; its path also shows the form. */
  readonly back?: string | undefined
}

export function errorPage(problem: Problem, { locale, elder = false, back }: Refused): Html {
  const t = translator(messages, locale)
  return layout({
    title: problem.title,
    locale,
    elder,
    body: html`<h1>${problem.title}</h1>
      ${
        problem.errors
          ? html`<ul>
              ${problem.errors.map((e) => html`<li>${e.path} ${e.message}</li>`)}
            </ul>`
          : ''
      }
      ${
        back === undefined
          ? ''
          : html`<p>${t('error-keep')}</p>
              <p><a class="button main" href="${back}">${t('error-retry')}</a></p>`
      }
      <p>
        <a class="button ${back === undefined ? 'main' : 'plain'}" href="/">${t('error-back')}</a>
      </p>
      <p class="hint">${t('error-code')}: <code>${problem.code}</code></p>`,
  })
}
