import type { Context } from '../../../platform/context.ts'
import { LimitProfilesFile } from '../contract.ts'
import {
  checkComplete,
  checkProfiles,
  COLUMNS,
  type GivenRow,
  readRows,
  type Refusal,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import type { ImportResult } from './import-result.ts'
import { importParts, type Plan, readPart } from './import-table.ts'
import { readShape } from './read-shape.ts'

const FILE = 'limit-profiles.json'

const PROFILES: Plan<'limitProfile'> = {
  table: 'limitProfile',
  key: ['name'],
  check: checkProfiles,
  save: (ctx, tx, rows) =>
    store.applyVersions(tx, store.LIMIT_PROFILE, {
      now: ctx.now(),
      rows: rows.map((r) => ({ ...r, name_zh: r.nameZh, name_en: r.nameEn, based_on: r.basedOn })),
    }),
}

const ROWS: Plan<'limitRow'> = {
  table: 'limitRow',
  key: ['key', 'profile'],
  save: (ctx, tx, rows) =>
    store.applyVersions(tx, store.LIMIT_ROW, {
      now: ctx.now(),
      rows: rows.map((r) => ({ ...r, note_zh: r.noteZh, note_en: r.noteEn })),
    }),
}

/** All profiles of a city at once; each must end up with every limit a case needs. */
export async function importLimitProfiles(ctx: Context, given: unknown): Promise<ImportResult> {
  const { profiles } = readShape(LimitProfilesFile, given, FILE)
  const heads = profiles.map(({ rows: _rows, ...head }) => head)
  const rows = profiles.flatMap((p) => p.rows.map((r) => ({ profile: p.name, ...r })))
  return importParts(ctx, FILE, [
    readPart({ ...PROFILES, check: (read) => checkAll(read, rows) }, heads),
    readPart(ROWS, rows),
  ])
}

function checkAll(
  profiles: Parameters<typeof checkProfiles>[0],
  rows: readonly GivenRow[],
): readonly Refusal[] {
  const refused = checkProfiles(profiles)
  const read = readRows(COLUMNS.limitRow, rows)
  // Only a set whose rows can be read at all can be asked whether it is complete.
  return refused.length + read.refused.length > 0 ? refused : checkComplete(profiles, read.rows)
}
