import type { Draft } from '../commands/index.ts'
import { firstOpenStep, mayOpen, type Step } from '../domain/index.ts'
import { PATHS } from './frame.ts'

/** Where a browser belongs that may not open a step: its draft is gone, sent already, or not so far. */
export function elsewhere(draft: Draft | undefined, step: Step): string | undefined {
  if (!draft) return `${PATHS.what}?lost=1`
  if (draft.content.sent) return '/report/done'
  return mayOpen(step, draft.content) ? undefined : PATHS[firstOpenStep(draft.content)]
}
