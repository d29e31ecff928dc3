import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { loadStandardFiles } from '../modules/standards/index.ts'
import { type Context, systemActor } from '../platform/context.ts'
import type { Db } from '../platform/db/db.ts'
import { newSecret } from '../platform/ids.ts'
import type { Runtime } from '../platform/runtime.ts'
import { type DemoAccount, DEMO_ACCOUNTS } from './people/accounts.ts'
import { generateCity } from './generate.ts'
import { loadDemoCity } from './load.ts'
import { writeCity } from './write.ts'

const SEED = 2026
/** Any number that no other use of advisory locks in this database takes. */
const LOADING = 7_260_001

export interface LoadedCity {
  /** False: it was there already. */
  readonly loaded: boolean
  readonly counts: Readonly<Record<string, number>>
  readonly password: string
  readonly accounts: readonly DemoAccount[]
}

type Progress = (step: string, done: number, total: number) => void

interface Remembered {
  readonly counts: Readonly<Record<string, number>>
}

/** Loads the national tables where no table was ever loaded; a city may have replaced them since. */
export function ensureStandards(runtime: Runtime, config: Config): Promise<void> {
  return whileNobodyElseLoads(runtime, async (ctx) => {
    await once(runtime.db, 'standards-loaded', () =>
      loadStandardFiles(ctx, join(config.seedDir, 'standards')),
    )
  })
}

/**
 * Loads the national tables, and the demonstration city unless the city is a real one. What was
 * loaded once is left alone. A load that was killed goes on from where it stood, since every
 * importer leaves alone what is already there.
 */
export async function ensureCity(
  runtime: Runtime,
  config: Config,
  progress: Progress,
): Promise<LoadedCity | undefined> {
  await ensureStandards(runtime, config)
  if (!config.demo) return undefined
  return whileNobodyElseLoads(runtime, (ctx) => ensureDemo(ctx, config, progress))
}

function whileNobodyElseLoads<T>(runtime: Runtime, body: (ctx: Context) => Promise<T>): Promise<T> {
  return runtime.db.connection().execute(async (lock) => {
    await sql`select pg_advisory_lock(${LOADING})`.execute(lock)
    try {
      return await body(runtime.contextOf(systemActor('console')))
    } finally {
      await sql`select pg_advisory_unlock(${LOADING})`.execute(lock)
    }
  })
}

async function ensureDemo(ctx: Context, config: Config, progress: Progress): Promise<LoadedCity> {
  // Chosen before anybody gets it: a load that is killed and repeated uses the same one.
  const { value: password } = await once(ctx.db, 'demo-password', () =>
    Promise.resolve(newSecret()),
  )
  const { value, first } = await once<Remembered>(ctx.db, 'demo-city', async () => {
    const dir = join(config.dataDir, 'demo-city')
    progress('生成示范市 Making the demonstration city', 0, 1)
    await writeCity(generateCity(SEED), dir)
    progress('生成示范市 Making the demonstration city', 1, 1)
    return { counts: await loadDemoCity(ctx, dir, password, progress) }
  })
  return { loaded: first, counts: value.counts, password, accounts: DEMO_ACCOUNTS }
}

/** Does something at most once for a database, and remembers what it gave. */
async function once<T>(
  db: Db,
  key: string,
  make: () => Promise<T>,
): Promise<{ value: T; first: boolean }> {
  const known = await db
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  if (known) return { value: known.value as T, first: false }
  const value = await make()
  await db
    .insertInto('platform.setting')
    .values({ key, value: JSON.stringify(value ?? null) })
    .execute()
  return { value, first: true }
}
