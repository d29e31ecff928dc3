import type { Config } from '../config.ts'
import type { Background } from './background.ts'
import { startBackground } from './background.ts'
import type { Actor, Context } from './context.ts'
import { loadKeyRing } from './crypto/master-key.ts'
import { checkServer } from './db/check-server.ts'
import { type Db, openDb } from './db/db.ts'
import { migrate } from './db/migrate.ts'
import type { DomainEvent } from './domain-event.ts'
import type { Reaction } from './reaction.ts'
import { createLog, type Log } from './log.ts'
import type { Module } from './module.ts'
import { openCluster } from './postgres/cluster.ts'
import { drainOutbox } from './relay.ts'

/** Everything a process of Gongzhi stands on: database, keys, log, and what reacts to what. */
export interface Runtime extends AsyncDisposable {
  readonly db: Db
  readonly log: Log
  readonly databaseUrl: string
  contextOf(actor: Actor): Context
  /** Delivers what waits in the outbox, for commands that end before a relay would. */
  drain(): Promise<number>
  startBackground(): Background
}

export async function openRuntime(config: Config, modules: readonly Module[]): Promise<Runtime> {
  const log = createLog(config.logLevel ?? 'warn')
  const cluster = config.databaseUrl === undefined ? await openCluster(config.dataDir) : undefined
  const databaseUrl = config.databaseUrl ?? cluster?.url ?? ''
  if (config.databaseUrl !== undefined) await checkServer(config.databaseUrl)
  const db = openDb(databaseUrl)
  try {
    await migrate(db)
    const keys = await loadKeyRing(db, config)
    return assemble(config, modules, { db, log, databaseUrl, keys, cluster })
  } catch (error) {
    await db.destroy()
    await cluster?.[Symbol.asyncDispose]()
    throw error
  }
}

function assemble(
  config: Config,
  modules: readonly Module[],
  parts: {
    db: Db
    log: Log
    databaseUrl: string
    keys: Context['ports']['keys']
    cluster: AsyncDisposable | undefined
  },
): Runtime {
  const { db, log } = parts
  const after = modules.flatMap((m) => m.after ?? [])
  const jobs = modules.flatMap((m) => m.jobs ?? [])
  let background: Background | undefined
  const ports: Context['ports'] = {
    react: reactor(modules.flatMap((m) => m.during ?? [])),
    wakeRelay: () => background?.wake(),
    keys: parts.keys,
    zone: config.zone,
  }
  const contextOf = (actor: Actor): Context => ({ db, now: () => new Date(), actor, log, ports })
  const system = () => contextOf({ kind: 'system', id: 'relay', grants: [] })
  return {
    db,
    log,
    databaseUrl: parts.databaseUrl,
    contextOf,
    drain: () => drainOutbox(system(), after),
    startBackground: () => (background = startBackground(system, after, jobs)),
    async [Symbol.asyncDispose]() {
      await background?.[Symbol.asyncDispose]()
      await db.destroy()
      await parts.cluster?.[Symbol.asyncDispose]()
    },
  }
}

/** Runs the in-transaction reactions of everyone to what was just published. */
export function reactor(reactions: readonly Reaction[]): Context['ports']['react'] {
  return async (ctx, tx, events) => {
    for (const [type, ofType] of Map.groupBy(events, (e: DomainEvent) => e.type))
      for (const reaction of reactions.filter((r) => r.on === type))
        await reaction.run(ctx, tx, ofType)
  }
}
