import { createHash } from 'node:crypto'
import { modules } from '../modules.ts'
import type { Actor, Context } from '../platform/context.ts'
import { createKeyRing } from '../platform/crypto/envelope.ts'
import type { Db } from '../platform/db/db.ts'
import { createLog } from '../platform/log.ts'
import { drainOutbox } from '../platform/relay.ts'
import { reactor } from '../platform/runtime.ts'

/** A Monday, 10:00 in Shanghai. */
export const MONDAY = new Date('2026-11-23T02:00:00Z')

const keys = createKeyRing(createHash('sha256').update('test').digest())
const log = createLog('silent')

/** A context on a clock that the test moves. */
export function testContext(
  db: Db,
  clock: { now: Date } = { now: MONDAY },
  actor: Actor = { kind: 'system', id: 'test', grants: [] },
): Context {
  return {
    db,
    now: () => clock.now,
    actor,
    log,
    ports: {
      react: reactor(modules.flatMap((m) => m.during ?? [])),
      wakeRelay: () => undefined,
      keys,
      zone: 'Asia/Shanghai',
    },
  }
}

/** Runs the after-commit reactions of every module to all that waits. */
export async function relayAll(ctx: Context): Promise<void> {
  await drainOutbox(
    ctx,
    modules.flatMap((m) => m.after ?? []),
  )
}
