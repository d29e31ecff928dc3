import { findIdentityNumber } from '../mask.ts'
import { ADVICE, type AdviceNumber, type PersonKind } from './kinds.ts'
import { RULES } from './rules.ts'

export interface PersonFinding {
  readonly kind: PersonKind
  /** The words that fired, to show the sender what is meant. */
  readonly matched: string
}

/** People come to the point at once; a word deep in a long text tells how it came about. */
const TO_THE_POINT = 120

/**
 * Whether a text is directed at a person and so belongs elsewhere (§1.3 of the domain: places,
 * things and services only): title and opening, clause by clause. It stays on the side of letting
 * pass: nobody's text becomes public before a person has read it.
 */
export function findPerson(title: string, body: string): PersonFinding | undefined {
  const opening = body.normalize('NFKC').slice(0, TO_THE_POINT)
  return firstRule(`${title.normalize('NFKC')}\n${opening}`) ?? identityNumber(`${title} ${body}`)
}

/** Whether a person is spoken of anywhere: such a text is kept back for a person to read first. */
export function mentionsPerson(title: string, body: string): PersonFinding | undefined {
  const text = `${title}\n${body}`.normalize('NFKC')
  return firstRule(text) ?? identityNumber(text)
}

export function adviceFor(kind: PersonKind): readonly AdviceNumber[] {
  return ADVICE[kind]
}

function firstRule(text: string): PersonFinding | undefined {
  const clauses = text.split(/[。！？!?；;\n]+|(?<=[a-z])\.\s/)
  for (const rule of RULES)
    for (const clause of clauses) {
      const found = rule.any.exec(clause)
      if (found && !rule.unless?.test(clause)) return { kind: rule.kind, matched: found[0] }
    }
  return undefined
}

/** The first six digits say where a number was issued and nothing about its holder. */
function identityNumber(text: string): PersonFinding | undefined {
  const plain = text.normalize('NFKC')
  const found = findIdentityNumber(plain)
  return found && { kind: 'identity-number', matched: plain.slice(found.start, found.start + 6) }
}
