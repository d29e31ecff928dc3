/** What a text about a person is about; each kind has its own advice. */
export const PERSON_KINDS = [
  'chosen',
  'despair',
  'violence',
  'home',
  'child',
  'theft',
  'fraud',
  'crime',
  'stalking',
  'accusation',
  'private',
  'debt',
  'identity-number',
] as const
export type PersonKind = (typeof PERSON_KINDS)[number]

/** Numbers that answer everywhere in the country; what each is for stands in the catalogue. */
export type AdviceNumber =
  '110' | '120' | '12345' | '12348' | '12338' | '12355' | '12356' | '12388' | '12393' | '96110'

/** Who can help, the most urgent first. */
export const ADVICE = {
  chosen: ['110', '12345', '12348', '12338', '12355', '12356', '12388', '12393'],
  despair: ['120', '110', '12356'],
  violence: ['110', '120', '12348'],
  home: ['110', '12338', '12348'],
  child: ['110', '12355', '12338'],
  theft: ['110'],
  fraud: ['110', '96110'],
  crime: ['110'],
  stalking: ['110', '12338'],
  accusation: ['12388', '110', '12345'],
  private: ['12345', '12348', '110'],
  debt: ['12348', '12345'],
  'identity-number': ['12345'],
} as const satisfies Record<PersonKind, readonly AdviceNumber[]>
