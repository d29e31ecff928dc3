import { html, raw } from 'hono/html'
import type { Html } from './layout.ts'

const PATHS = {
  speak: 'M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21',
  pin: 'M12 21s7-6.6 7-11.5A7 7 0 0 0 5 9.5C5 14.4 12 21 12 21zM12 7.2a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z',
} as const

/** A line drawing beside words that say the same; nothing is told by a picture alone. */
export function icon(name: keyof typeof PATHS): Html {
  return html`<svg
    viewBox="0 0 24 24"
    width="24"
    height="24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="${raw(PATHS[name])}" />
  </svg>`
}
