import { html } from 'hono/html'
import type { Html } from '../../../platform/html/layout.ts'
import type { AdviceNumber } from '../domain/index.ts'
import type { Words } from './frame.ts'

type Number = AdviceNumber | '119' | '122'

/** Numbers to tap, each with what it is for. */
export function calls(t: Words, numbers: readonly Number[]): Html {
  return html`<ul class="calls urgent">
    ${numbers.map(
      (n) =>
        html`<li>
          <a href="tel:${n}"><b>${n}</b>${t(`call-${n}`)}</a>
        </li>`,
    )}
  </ul>`
}
