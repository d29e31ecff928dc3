import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'
import { findRevisions, type Part, type Revisions } from '../store/index.ts'

/** Another process's import is noticed within this time. */
const CHECK_MS = 1_000

/** What is known of the revisions of one database. */
interface Watch {
  revisions: Revisions
  checkedAt: number
  checking: boolean
}

const watches = new WeakMap<Db, Promise<Watch>>()

/** After an import of this process the next look-up waits for what it brought. */
export function forgetGazetteer(db: Db): void {
  watches.delete(db)
}

/**
 * Something built from the rows of some parts and kept in memory. While a newer one is being built
 * for another process's import, the old one answers: nobody waits, and no query is made inside a
 * caller's transaction.
 */
export function refreshed<T>(
  parts: readonly Part[],
  build: (ctx: Context) => Promise<T>,
): (ctx: Context) => Promise<T> {
  interface Held {
    watch: Watch
    readonly key: string
    readonly value: Promise<T>
    /** Of the value while it is being built. */
    before: Held | undefined
  }
  const held = new WeakMap<Db, Held>()

  function start(ctx: Context, watch: Watch, key: string, before: Held | undefined): Held {
    const next: Held = { watch, key, value: build(ctx), before }
    held.set(ctx.db, next)
    next.value.then(
      () => (next.before = undefined),
      (error: unknown) => {
        ctx.log.error({ err: error, parts }, 'gazetteer not built')
        // The next look-up tries again; until then the old one answers.
        if (held.get(ctx.db) !== next) return
        if (before) held.set(ctx.db, before)
        else held.delete(ctx.db)
      },
    )
    return next
  }

  return async (ctx) => {
    const watch = await watchOf(ctx)
    const key = keyOf(watch.revisions, parts)
    const now = held.get(ctx.db)
    if (now?.key === key) {
      now.watch = watch
      return (now.before ?? now).value
    }
    const imported = now?.watch !== watch
    const next = start(ctx, watch, key, imported ? undefined : (now.before ?? now))
    return (next.before ?? next).value
  }
}

function keyOf(revisions: Revisions, parts: readonly Part[]): string {
  let key = ''
  for (const part of parts) key += `${revisions[part]} `
  return key
}

async function watchOf(ctx: Context): Promise<Watch> {
  let promise = watches.get(ctx.db)
  if (!promise) {
    promise = firstWatch(ctx)
    watches.set(ctx.db, promise)
    promise.catch(() => watches.delete(ctx.db))
  }
  const watch = await promise
  if (!watch.checking && performance.now() - watch.checkedAt > CHECK_MS) void check(ctx, watch)
  return watch
}

async function firstWatch(ctx: Context): Promise<Watch> {
  const revisions = await findRevisions(ctx.db)
  return { revisions, checkedAt: performance.now(), checking: false }
}

async function check(ctx: Context, watch: Watch): Promise<void> {
  watch.checking = true
  try {
    watch.revisions = await findRevisions(ctx.db)
  } catch (error) {
    ctx.log.warn({ err: error }, 'gazetteer revision not read')
  } finally {
    watch.checkedAt = performance.now()
    watch.checking = false
  }
}
