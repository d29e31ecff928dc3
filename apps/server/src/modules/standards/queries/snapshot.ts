import { type Calendar, compileCalendar } from '@gongzhi/worktime'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'
import {
  buildDirectory,
  type CalendarYear,
  type CaseStandard,
  type ComponentClass,
  type Directory,
  type LegacyMatter,
  type MajorClass,
  type Matter,
  type MatterWord,
  StandardsBusy,
  type StoredProfile,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { type ForeignNames, readForeignNames } from './names.ts'

/** Everything a lookup needs, in memory. A new one is made when the revision has moved. */
export interface Snapshot {
  readonly revision: number
  readonly majors: readonly MajorClass[]
  readonly components: readonly ComponentClass[]
  /** Classes that left the files are found by code, and listed nowhere. */
  readonly matterByCode: ReadonlyMap<string, Matter>
  readonly matters: readonly Matter[]
  readonly words: readonly MatterWords[]
  readonly legacyByCode: ReadonlyMap<string, LegacyMatter>
  /** Every version of every row that ever was, the newest last. */
  readonly standardVersions: ReadonlyMap<string, readonly CaseStandard[]>
  readonly standards: readonly CaseStandard[]
  readonly standardsByMatter: ReadonlyMap<string, readonly CaseStandard[]>
  readonly directory: Directory
  /** Assignments before this instant are explained by what was known then. */
  readonly directoryPublishedAt: number
  readonly profiles: ReadonlyMap<string, StoredProfile>
  readonly calendar: CityCalendar | undefined
  readonly names: ForeignNames
}

/** An enabled class with its name and the everyday words for it. */
export interface MatterWords {
  readonly code: string
  readonly nameZh: string
  readonly words: readonly MatterWord[]
}

interface CityCalendar {
  readonly calendar: Calendar
  readonly version: number
  readonly years: readonly CalendarYear[]
}

interface Cache {
  snapshot?: Snapshot
  checkedAt: number
  namesAt: number
  /** Counts the imports of this process: a look that began before one must not pass for fresh. */
  generation: number
  pending?: Promise<Snapshot> | undefined
}

/** Changes made by another process are seen after this time at the latest. */
const CHECK_MS = 1_000
/** A unit or area that was renamed is called by its new name after this time. */
const NAMES_MS = 60_000
/**
 * Callers inside transactions may hold every connection of the pool; rather than wait for one that
 * cannot come, they go on with what is there, or are told to come again.
 */
const STALE_MS = 500
const COLD_MS = 5_000

const caches = new WeakMap<Db, Cache>()

export async function snapshotOf(ctx: Context): Promise<Snapshot> {
  const cache = cacheOf(ctx.db)
  const { snapshot } = cache
  if (snapshot && performance.now() - cache.checkedAt < CHECK_MS) return snapshot
  const pending = (cache.pending ??= refresh(ctx, cache))
  const patience = sleep(snapshot ? STALE_MS : COLD_MS, undefined, { ref: false })
  const looked = await Promise.race([pending, patience])
  if (looked) return looked
  if (!snapshot) throw new StandardsBusy('the standards could not be read in time')
  ctx.log.warn({ revision: snapshot.revision }, 'standards not checked in time: going on as before')
  return snapshot
}

/** After an import in this process: the next lookup reads again. */
export function forgetSnapshot(db: Db): void {
  const cache = cacheOf(db)
  cache.generation++
  cache.checkedAt = -Infinity
  cache.namesAt = -Infinity
  cache.pending = undefined
}

function cacheOf(db: Db): Cache {
  let cache = caches.get(db)
  if (!cache) caches.set(db, (cache = { checkedAt: -Infinity, namesAt: -Infinity, generation: 0 }))
  return cache
}

async function refresh(ctx: Context, cache: Cache): Promise<Snapshot> {
  const { generation } = cache
  const startedAt = performance.now()
  try {
    const known = cache.snapshot
    const namesFresh = startedAt - cache.namesAt < NAMES_MS
    const names = known && namesFresh ? known.names : await readForeignNames(ctx)
    const fresh = known && (await store.readRevision(ctx.db)) === known.revision
    const tables = fresh ? known : build(await store.readTables(ctx.db))
    const snapshot = { ...tables, names }
    if (cache.generation !== generation) return snapshot
    cache.snapshot = snapshot
    cache.checkedAt = startedAt
    if (!namesFresh) cache.namesAt = startedAt
    return snapshot
  } finally {
    if (cache.generation === generation) cache.pending = undefined
  }
}

function build(tables: store.StoredTables): Omit<Snapshot, 'names'> {
  const all = tables.matters.map(({ open, ...matter }) => ({ open, matter }))
  const matters = all.filter((m) => m.open).map((m) => m.matter)
  const words = Map.groupBy(tables.words, (w) => w.matterCode)
  const standards = tables.standards.filter((s) => s.current)
  const limits = Map.groupBy(tables.limits, (l) => l.profile)
  const { calendar } = tables
  return {
    revision: tables.revision,
    majors: tables.majors,
    components: tables.components,
    matterByCode: new Map(all.map(({ matter }) => [matter.code, matter])),
    matters,
    words: matters
      .filter((m) => m.enabled)
      .map(({ code, nameZh }) => ({
        code,
        nameZh,
        words: namesAnd(nameZh, words.get(code) ?? []),
      })),
    legacyByCode: new Map(tables.legacy.map((l) => [l.code, l])),
    standardVersions: Map.groupBy(tables.standards, (s) => s.id),
    standards,
    standardsByMatter: Map.groupBy(standards, (s) => s.matterCode),
    directory: buildDirectory(tables.directory),
    directoryPublishedAt:
      tables.directoryPublishedAt === null ? -Infinity : Date.parse(tables.directoryPublishedAt),
    profiles: new Map(
      tables.profiles.map((p) => [p.name, { ...p, rows: limits.get(p.name) ?? [] }]),
    ),
    calendar: calendar
      ? {
          calendar: compileCalendar(calendar.spec),
          version: calendar.version,
          years: calendar.years,
        }
      : undefined,
  }
}

/** The name of a class is a word for it too, unless the files weigh it themselves. */
function namesAnd(name: string, words: readonly MatterWord[]): MatterWord[] {
  const own = words.map(({ text, weight }) => ({ text, weight }))
  return own.some((w) => w.text === name) ? own : [{ text: name, weight: 1 }, ...own]
}
