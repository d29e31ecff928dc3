import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'

/** Time-ordered, so that new rows land at the end of every index. */
export function newId(): string {
  return v7()
}

/** No 0/O, 1/I/L, U: read aloud on the phone and typed by hand without a mistake. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A secret people can copy: 30 symbols, 4.9 bits each. */
export function newSecret(length = 10): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
