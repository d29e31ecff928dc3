import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import { listUnits } from '../../identity/index.ts'
import { areaName } from '../../places/index.ts'
import {
  type DirectoryRow,
  EVERY_AREA,
  EVERY_MATTER,
  type MajorClass,
  type Names,
} from '../domain/index.ts'

/** What other modules call the codes of the directory. */
export interface ForeignNames {
  readonly units: ReadonlyMap<string, Names>
  /** Filled when first asked for: the names of areas come with the whole gazetteer. */
  readonly areas: Map<string, Names>
}

/** What is needed of the tables in memory to name a row. */
interface Named {
  readonly names: ForeignNames
  readonly matterByCode: ReadonlyMap<string, { readonly nameZh: string; readonly nameEn: string }>
  readonly majors: readonly MajorClass[]
}

/** A cold gazetteer of a great city takes about a second; a reason with a code in it is no worse. */
const PATIENCE_MS = 2_000

export async function readForeignNames(ctx: Context): Promise<ForeignNames> {
  const units = await listUnits(ctx)
  return {
    units: new Map(units.map((u) => [u.code, { zh: u.nameZh, en: u.nameEn }])),
    areas: new Map(),
  }
}

/** Names for the codes of a directory row; a code without a name stands for itself. */
export async function namesOf(
  ctx: Context,
  tables: Named,
  row: DirectoryRow,
): Promise<{ unit: Names; matter: Names; area: Names }> {
  return {
    unit: tables.names.units.get(row.unitCode) ?? plain(row.unitCode),
    matter: matterNames(tables, row.matterPattern),
    area: await areaNames(ctx, tables.names, row.areaCode),
  }
}

async function areaNames(ctx: Context, names: ForeignNames, code: string): Promise<Names> {
  if (code === '*') return EVERY_AREA
  const known = names.areas.get(code)
  if (known) return known
  const patience = sleep(PATIENCE_MS, undefined, { ref: false })
  const found = await Promise.race([readAreaNames(ctx, code), patience])
  if (found) names.areas.set(code, found)
  return found ?? plain(code)
}

async function readAreaNames(ctx: Context, code: string): Promise<Names> {
  const [zh, en] = await Promise.all([areaName(ctx, code, 'zh-CN'), areaName(ctx, code, 'en')])
  return zh === '' ? plain(code) : { zh, en }
}

function matterNames(tables: Named, pattern: string): Names {
  if (pattern === '*') return EVERY_MATTER
  const found =
    tables.matterByCode.get(pattern) ??
    tables.majors.find((m) => m.kind === 'matter' && m.code === pattern)
  return found ? { zh: found.nameZh, en: found.nameEn } : plain(pattern)
}

function plain(code: string): Names {
  return { zh: code, en: code }
}
