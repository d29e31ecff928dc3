import { hashPassword, importStaff, importUnits } from '../modules/identity/index.ts'
import {
  importAddresses,
  importAreas,
  importBuildings,
  importCells,
  importComponents,
} from '../modules/places/index.ts'
import { importResponsibilities } from '../modules/standards/index.ts'
import type { Context } from '../platform/context.ts'
import { StartupError } from '../platform/errors.ts'
import { readCollection, readTable } from './files/read.ts'

type Progress = (step: string, done: number, total: number) => void

/** What an importer says it did; those of staff and units refuse by throwing and close nothing. */
interface Imported {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly closed?: number
  readonly unchanged: number
  readonly refused?: readonly { readonly row: number; readonly message: string }[]
}

interface Step {
  /** Under this name its rows are counted. */
  readonly name: string
  readonly label: string
  readonly run: (ctx: Context, dir: string, passwordHash: string) => Promise<Imported>
}

const cells = (layer: string) => async (ctx: Context, dir: string) =>
  importCells(ctx, layer, await readCollection(dir, `cells-${layer}.geojson`))

/** In an order in which whatever a row refers to is there before it. */
const STEPS: readonly Step[] = [
  {
    ...{ name: 'areas', label: '区域 Areas' },
    run: async (ctx, dir) => importAreas(ctx, await readCollection(dir, 'areas.geojson')),
  },
  { name: 'unitCells', label: '单元网格 Unit grid', run: cells('unit') },
  { name: 'communityCells', label: '社区网格 Community grid', run: cells('community') },
  { name: 'responsibilityCells', label: '责任网格 Rounds', run: cells('responsibility') },
  {
    ...{ name: 'addresses', label: '标准地址 Addresses' },
    run: async (ctx, dir) => importAddresses(ctx, await readTable(dir, 'addresses.csv')),
  },
  {
    ...{ name: 'buildings', label: '建筑物 Buildings' },
    run: async (ctx, dir) => importBuildings(ctx, await readTable(dir, 'buildings.csv')),
  },
  {
    ...{ name: 'units', label: '单位 Units' },
    run: async (ctx, dir) => importUnits(ctx, await readTable(dir, 'units.csv')),
  },
  {
    ...{ name: 'components', label: '部件 Components' },
    run: async (ctx, dir) => importComponents(ctx, await readTable(dir, 'components.csv')),
  },
  {
    ...{ name: 'staff', label: '人员 Staff' },
    run: async (ctx, dir, passwordHash) =>
      importStaff(ctx, await readTable(dir, 'staff.csv'), { passwordHash }),
  },
  {
    ...{ name: 'responsibilities', label: '权责清单 Directory' },
    run: async (ctx, dir) =>
      importResponsibilities(ctx, await readTable(dir, 'responsibility.csv')),
  },
]

/**
 * Loads the files of a city. The national tables must be there already. A second run changes nothing,
 * and one that was killed goes on, as every importer leaves alone what is there. Counts the rows of
 * each file, and over all of them what was `added`, `changed`, `closed` and `unchanged`.
 */
export async function loadDemoCity(
  ctx: Context,
  dir: string,
  password: string,
  progress: Progress,
): Promise<Record<string, number>> {
  const passwordHash = await hashPassword(password)
  const counts: Record<string, number> = {}
  const sums = { added: 0, changed: 0, closed: 0, unchanged: 0 }
  for (const [done, { name, label, run }] of STEPS.entries()) {
    progress(label, done, STEPS.length)
    const result = await run(ctx, dir, passwordHash)
    requireAll(name, result)
    counts[name] = result.read
    sums.added += result.added
    sums.changed += result.changed
    sums.closed += result.closed ?? 0
    sums.unchanged += result.unchanged
    ctx.log.info({ step: name, ...result, refused: undefined }, 'demonstration city')
  }
  progress('示范市 Demonstration city', STEPS.length, STEPS.length)
  return { ...counts, ...sums }
}

/** A city of which a part is missing would fail in places nobody looks at. */
function requireAll(name: string, { refused = [], read }: Imported): void {
  const [first] = refused
  if (!first) return
  throw new StartupError(
    'demo/refused-rows',
    `示范市的 ${name} 有 ${refused.length}/${read} 行未被接受，第 ${first.row} 行：${first.message} ` +
      `${refused.length} of ${read} rows of ${name} were refused.`,
  )
}
