import { hash, parseOptions, verify } from '@node-rs/argon2'
import { normalisePassword, SignInBusy } from '../domain/index.ts'

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. The library's kind is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const
const ARGON2ID = 2

/** Each takes 19 MiB and a thread of the pool that files and names need too. */
const AT_ONCE = 2
const WAITING = 500

let running = 0
const queue: (() => void)[] = []

export function hashPassword(text: string): Promise<string> {
  return inTurn(() => hash(normalisePassword(text), COST))
}

export function needsRehash(passwordHash: string): boolean {
  const p = parseOptions(passwordHash)
  return (
    (p.algorithm as number) !== ARGON2ID ||
    p.memoryCost !== COST.memoryCost ||
    p.timeCost !== COST.timeCost ||
    p.parallelism !== COST.parallelism
  )
}

export function isPasswordHash(text: string): boolean {
  try {
    return (parseOptions(text).algorithm as number) === ARGON2ID
  } catch {
    return false
  }
}

/**
 * Whether the password is the right one. Where there is no hash to compare with, the same work is
 * done against one that nothing fits, so that the time tells nobody whether the account exists.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  text: string,
): Promise<boolean> {
  const stored = passwordHash ?? (await (stranger ??= hashPassword(crypto.randomUUID())))
  const right = await inTurn(() => verify(stored, normalisePassword(text)))
  return right && typeof passwordHash === 'string'
}
let stranger: Promise<string> | undefined

/** @throws identity/busy when more wait than can be answered in time */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new SignInBusy('too many passwords to check')
    await new Promise<void>((resolve) => queue.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running--
  }
}
