import type { Status } from './state.ts'
import { PUBLIC_STATUS, PUBLIC_STEPS } from './transitions.ts'

export type PublicStep = (typeof PUBLIC_STEPS)[number] | 'notAccepted'

export interface Step {
  readonly step: PublicStep
  /** When it was reached in this round; null while it lies ahead. */
  readonly at: number | null
}

/**
 * The way of a matter as the public sees it: when each of the five steps was reached. Rework and a
 * new round take back the steps after the one they return to.
 */
export function stepsOf(entries: readonly { readonly at: number; readonly to: Status }[]): Step[] {
  const at: (number | null)[] = PUBLIC_STEPS.map(() => null)
  let present = -1
  for (const entry of entries) {
    const status = PUBLIC_STATUS[entry.to]
    if (status === 'notAccepted')
      return [
        { step: 'received', at: at[0] ?? null },
        { step: 'notAccepted', at: entry.at },
      ]
    // Whoever was merged follows the survivor; taken back, it goes on where it was.
    if (status === 'merged') continue
    const next = PUBLIC_STEPS.indexOf(status)
    if (next === present) continue
    // A matter that skips nothing visible still passes every step before.
    for (let i = 0; i < next; i++) at[i] ??= entry.at
    if (next < present) at.fill(null, next)
    at[next] = entry.at
    present = next
  }
  return PUBLIC_STEPS.map((step, i) => ({ step, at: at[i] ?? null }))
}
