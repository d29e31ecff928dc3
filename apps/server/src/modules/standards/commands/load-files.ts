import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../../platform/context.ts'
import { readCsv } from '../../../platform/csv.ts'
import { FileRefused, type GivenRow, NoFiles, UnreadableFile } from '../domain/index.ts'
import { importCalendar } from './import-calendar.ts'
import {
  importComponentClasses,
  importLegacyMatters,
  importMajorClasses,
  importMatters,
  importMatterWords,
} from './import-classes.ts'
import { importLimitProfiles } from './import-limits.ts'
import type { ImportResult } from './import-result.ts'
import { importCaseStandards, importResponsibilities } from './import-standards.ts'

type Import = (ctx: Context, text: string, file: string) => Promise<ImportResult>

const csv =
  (run: (ctx: Context, rows: readonly GivenRow[]) => Promise<ImportResult>): Import =>
  (ctx, text, file) =>
    run(ctx, parseCsv(text, file))

const json =
  (run: (ctx: Context, given: unknown) => Promise<ImportResult>): Import =>
  (ctx, text, file) =>
    run(ctx, parseJson(text, file))

/** In the order in which one file may refer to another. */
const IMPORTS = {
  'major-classes.csv': csv(importMajorClasses),
  'component-classes.csv': csv(importComponentClasses),
  'matters.csv': csv(importMatters),
  'legacy-matters.csv': csv(importLegacyMatters),
  'matter-words.csv': csv(importMatterWords),
  'case-standards.csv': csv(importCaseStandards),
  'limit-profiles.json': json(importLimitProfiles),
  'calendar.json': json(importCalendar),
  'responsibility.csv': csv(importResponsibilities),
} as const satisfies Record<string, Import>

export type StandardFile = keyof typeof IMPORTS
export const STANDARD_FILES = Object.keys(IMPORTS) as [StandardFile, ...StandardFile[]]

export async function importStandardFile(
  ctx: Context,
  file: StandardFile,
  text: string,
): Promise<ImportResult> {
  return IMPORTS[file](ctx, text, file)
}

/**
 * Reads every file of the folder that this module knows. A city keeps in its own folder only the
 * files it replaces and loads that folder after ours. Stops at the first file with a refused row.
 */
export async function loadStandardFiles(ctx: Context, dir: string): Promise<ImportResult[]> {
  const results: ImportResult[] = []
  for (const file of STANDARD_FILES) {
    const text = await readIfThere(join(dir, file))
    if (text === undefined) continue
    const result = await importStandardFile(ctx, file, text)
    const first = result.refused[0]
    if (first) {
      const count = result.refused.length
      throw new FileRefused(`${file}: ${first.message} (${count})`, {
        file,
        count,
        first: first.message,
      })
    }
    ctx.log.info({ ...result, refused: 0 }, 'standards file loaded')
    results.push(result)
  }
  if (results.length === 0) throw new NoFiles(`no standards files in ${dir}`, { dir })
  return results
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function parseCsv(text: string, file: string): GivenRow[] {
  try {
    return readCsv(text)
  } catch (error) {
    throw new UnreadableFile(`${file} is no CSV`, { file, detail: String(error) })
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UnreadableFile(`${file} is no JSON`, { file, detail: String(error) })
  }
}
