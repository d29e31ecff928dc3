import { html } from 'hono/html'
import type { Problem } from '../http/problem.ts'
import { type Locale, translator } from '../i18n.ts'
import { type Html, layout } from './layout.ts'
import { messages } from './messages.ts'

export function errorPage(problem: Problem, locale: Locale): Html {
  const t = translator(messages, locale)
  return layout({
    title: problem.title,
    locale,
    body: html`<h1>${problem.title}</h1>
      ${
        problem.errors
          ? html`<ul class="errors">
              ${problem.errors.map((e) => html`<li>${e.path} ${e.message}</li>`)}
            </ul>`
          : ''
      }
      <p>${t('error-keep')}</p>
      <p class="hint">${t('error-code')}: <code>${problem.code}</code></p>
      <p><a class="button" href="/">${t('error-back')}</a></p>`,
  })
}
