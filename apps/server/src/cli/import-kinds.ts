import { readFile } from 'node:fs/promises'
import { Option, type Command } from 'commander'
import { importStaff, importUnits } from '../modules/identity/index.ts'
import { importFile, type Crs } from '../modules/places/index.ts'
import {
  importResponsibilities,
  importStandardFile,
  STANDARD_FILES,
} from '../modules/standards/index.ts'
import type { Context } from '../platform/context.ts'
import { readCsv } from '../platform/csv.ts'
import { StartupError } from '../platform/errors.ts'
import { runCommand } from './command.ts'
import { JSON_OPTION } from './options.ts'
import { pairs } from './pairs.ts'
import { pathOf } from './path.ts'

const REFUSALS_SHOWN = 20

interface Options {
  readonly layer?: string
  readonly crs?: Crs
  readonly json?: boolean
}

/** What the importers of the modules have in common. */
interface Imported {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly refused?: readonly { readonly row: number; readonly message: string }[]
}

type Importer = (ctx: Context, path: string, options: Options) => Promise<Imported>

const ofPlaces =
  (kind: string): Importer =>
  (ctx, path, { crs }) =>
    importFile(ctx, kind, path, crs === undefined ? {} : { crs })

const KINDS: Readonly<Record<string, Importer>> = {
  areas: ofPlaces('areas'),
  cells: (ctx, path, options) => ofPlaces(`cells-${options.layer ?? 'unit'}`)(ctx, path, options),
  addresses: ofPlaces('addresses'),
  buildings: ofPlaces('buildings'),
  components: ofPlaces('components'),
  units: async (ctx, path) => importUnits(ctx, await rowsOf(path)),
  staff: async (ctx, path) => importStaff(ctx, await rowsOf(path)),
  responsibilities: async (ctx, path) => importResponsibilities(ctx, await rowsOf(path)),
}

const NAMES: Readonly<Record<string, string>> = {
  areas: '区域',
  cells: '网格',
  addresses: '标准地址',
  buildings: '建筑物',
  components: '部件',
  units: '单位',
  staff: '人员',
  responsibilities: '权责清单',
}

/** One command for each kind of file; `data/README.md` describes them. */
export function importKinds(group: Command): void {
  for (const [kind, run] of Object.entries(KINDS)) {
    const command = group
      .command(kind)
      .description(`${NAMES[kind] ?? ''} read ${kind}; again changes nothing`)
      .argument('<file>', '格式见 its format: data/README.md')
      .option(...JSON_OPTION)
      .action((file: string, options: Options) =>
        runCommand(options, async ({ ctx }) => shown(await run(ctx, pathOf(file), options))),
      )
    if (kind === 'cells') command.option('--layer <layer>', '图层 such as unit, community', 'unit')
    if (['areas', 'cells', 'addresses', 'buildings', 'components'].includes(kind))
      command.addOption(
        new Option('--crs <crs>', '坐标系 of the positions').choices(['wgs84', 'gcj02', 'bd09']),
      )
  }
  group
    .command('standards')
    .description('国家表、时限、日历 read one of the files of data/standards')
    .addArgument(group.createArgument('<name>').choices(STANDARD_FILES))
    .argument('<file>')
    .option(...JSON_OPTION)
    .action((name: (typeof STANDARD_FILES)[number], file: string, options: Options) =>
      runCommand(options, async ({ ctx }) =>
        shown(await importStandardFile(ctx, name, await readFile(pathOf(file), 'utf8'))),
      ),
    )
}

function shown(result: Imported) {
  const { refused = [], ...counts } = result
  return {
    json: { ...counts, refused: refused.length, refusals: refused.slice(0, REFUSALS_SHOWN) },
    status: refused.length > 0 ? 1 : 0,
    lines: pairs({
      ...counts,
      refused: refused.length,
      ...(refused.length > 0 && {
        first: refused.slice(0, REFUSALS_SHOWN).map((r) => `${r.row}: ${r.message}`),
      }),
    }),
  }
}

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const rows = csvOf(await readFile(path, 'utf8'))
  if (rows.length === 0)
    throw new StartupError('no-rows', `文件里没有一行数据 The file holds no row: ${path}`)
  return rows
}

function csvOf(text: string): Record<string, string>[] {
  try {
    return readCsv(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartupError('bad-csv', `这不是 CSV This is no CSV: ${why}`)
  }
}
