/** What a person has told the portal so far. Every field may be missing; nothing typed is dropped. */
export interface DraftContent {
  readonly about?: 'place' | 'person' | undefined
  readonly kind?: 'help' | 'suggestion' | 'consultation' | undefined
  readonly body?: string | undefined
  readonly placeText?: string | undefined
  readonly lon?: number | undefined
  readonly lat?: number | undefined
  /** The candidate picked; `as-typed` keeps the words as they are. */
  readonly choice?: PlaceChoice | 'as-typed' | undefined
  readonly wantsReply?: boolean | undefined
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  /** Set when it was sent: the same draft sent again yields the same receipt. */
  readonly sent?: { readonly no: string; readonly secret: string } | undefined
}

export interface PlaceChoice {
  readonly name: string
  /** An area has none: it is found again by its name. */
  readonly addressId?: string | undefined
}

export const STEPS = ['what', 'where', 'extras', 'check'] as const
export type Step = (typeof STEPS)[number]

/** Which answers a step needs before the next one opens. */
const DONE = {
  what: (d) => d.about === 'place' && (d.body ?? '') !== '',
  where: (d) => (d.placeText ?? '') !== '' || d.lat !== undefined,
  extras: (d) => d.wantsReply !== undefined,
  check: (d) => d.sent !== undefined,
} as const satisfies Record<Step, (draft: DraftContent) => boolean>

/** The first step that still lacks an answer; a link further on leads there. */
export function firstOpenStep(draft: DraftContent): Step {
  return STEPS.find((step) => !DONE[step](draft)) ?? 'check'
}

export function mayOpen(step: Step, draft: DraftContent): boolean {
  return STEPS.indexOf(step) <= STEPS.indexOf(firstOpenStep(draft))
}
