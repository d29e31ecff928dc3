/**
 * Why a report does not become a case. The reporter reads the words of the catalogue under
 * `cases/refusal/<reason>`, so that nobody is turned away with an internal note.
 */
export const REFUSALS = [
  'outside-area',
  'not-our-duty',
  'place-unknown',
  'not-found-there',
  'below-standard',
  'already-handled',
  'other-procedure',
  'no-content',
  'other',
] as const
export type Refusal = (typeof REFUSALS)[number]
