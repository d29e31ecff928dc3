import type { Actor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'

/** How long another process may take to notice that access was taken away. */
const KEPT_MS = 2_000
const MOST = 10_000

interface Kept {
  readonly actor: Actor
  readonly at: number
}

const caches = new WeakMap<Db, Map<string, Kept>>()

/** The actors of the last two seconds: a page with six requests asks the database once. */
export function keptActor(db: Db, tokenHash: Buffer, now: Date): Actor | undefined {
  const kept = caches.get(db)?.get(tokenHash.toString('base64'))
  const age = kept ? now.getTime() - kept.at : Infinity
  return age >= 0 && age < KEPT_MS ? kept?.actor : undefined
}

export function keepActor(db: Db, tokenHash: Buffer, actor: Actor, now: Date): void {
  const cache = caches.get(db) ?? new Map<string, Kept>()
  caches.set(db, cache)
  if (cache.size >= MOST) cache.clear()
  cache.set(tokenHash.toString('base64'), { actor, at: now.getTime() })
}

/** Called after any access was changed or closed: in this process it counts at once. */
export function forgetActors(db: Db): void {
  caches.get(db)?.clear()
}
