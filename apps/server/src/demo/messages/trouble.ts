import type { Message } from '../city.ts'

/** Where a trouble can be met. */
export type Setting =
  'road' | 'homes' | 'public' | 'market' | 'park' | 'river' | 'works' | 'village'

/**
 * One thing that goes wrong and ways to say so. Slots: {place} where, {when} since or at what time,
 * {long} for how long.
 */
export interface Trouble {
  /** Null for what is no managed matter: a question, a wish. */
  readonly matter: string | null
  readonly kind: Message['kind']
  readonly at: readonly Setting[]
  /** Said after the name of a place, or alone. */
  readonly titles: readonly string[]
  readonly bodies: readonly string[]
}

/** `matter kind at…` in one word list, to keep the tables readable. */
export function trouble(
  head: string,
  titles: readonly string[],
  bodies: readonly string[],
): Trouble {
  const [matter = '', kind = '', ...at] = head.split(' ')
  return {
    matter: matter === '-' ? null : matter,
    kind: kind as Trouble['kind'],
    at: at as Setting[],
    ...{ titles, bodies },
  }
}
