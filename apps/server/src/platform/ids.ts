import { randomFillSync, randomInt } from 'node:crypto'
import { v7, validate } from 'uuid'

const EACH = 20
/** Drawn for many ids at once: a draw costs nearly the same whatever its size. */
const pool = Buffer.alloc(EACH * 200)
let used = pool.length

let lastMs = 0
let seq = 0

/** Time-ordered, within a millisecond too, so that new rows land at the end of every index. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    // 31 bits: from a chance beginning one can count on for longer than a millisecond lasts.
    seq = pool.readUInt32BE(used) >>> 1
  } else seq++
  const random = pool.subarray(used + 4, (used += EACH))
  return v7({ random, msecs: lastMs, seq })
}

/** Whether the text, as somebody typed it, could be an id at all. */
export const isId = validate

/** No 0/O, 1/I/L, U: read aloud on the phone and typed by hand without a mistake. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A secret people can copy: 30 symbols, 4.9 bits each. */
export function newSecret(length = 10): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
