/** No 0/O, 1/I/L, U: read aloud on the phone and typed by hand without a mistake. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** `G20261124-000123`: the day in the city (YYYY-MM-DD) and a running number of at least six digits. */
export function reportNo(day: string, running: number): string {
  return `G${day.replaceAll('-', '')}-${String(running).padStart(6, '0')}`
}

/** How people type a number: small letters, blanks, a full-width dash. */
export function tidyNo(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―−]+/g, (run) => (run.trim() === '' ? '' : '-'))
}

/**
 * Ten letters (49 bits) out of a keyed hash of the report's id: the same report yields the same
 * secret, so that a repeated submission gets the same receipt and nothing secret is stored.
 */
export function secretOf(mac: Uint8Array): string {
  let rest = mac.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let secret = ''
  for (let i = 0; i < LENGTH; i++) {
    secret += LETTERS[Number(rest % 30n)]
    rest /= 30n
  }
  return secret
}

/** `ABCDE-FGHJK`, as it is shown; typed back with or without the dash. */
export function groupSecret(secret: string): string {
  return `${secret.slice(0, 5)}-${secret.slice(5)}`
}

function tidySecret(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
}

/** Compares without telling by its duration how much was right. */
export function sameSecret(typed: string, secret: string): boolean {
  const tidy = tidySecret(typed)
  let difference = tidy.length ^ secret.length
  for (let i = 0; i < secret.length; i++) difference |= tidy.charCodeAt(i) ^ secret.charCodeAt(i)
  return difference === 0
}
