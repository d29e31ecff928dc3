import { areaM2 } from './area.ts'
import { isUnitGridCode } from './codes/unit-grid-code.ts'
import { GridError, type Words } from './grid-error.ts'
import { checkLayer } from './topology/check-layer.ts'
import type { LayerCell, LayerFinding, LayerOptions, LayerReport } from './topology/layer.ts'
import { validateArea } from './validate-area.ts'

/** The principles of dividing a city that geometry and codes can tell; domain experts know more. */
export type Principle = 'withinCommunity' | 'sizeBand' | 'seamless' | 'closed' | 'uniqueCode'

export interface DivisionOptions extends LayerOptions {
  /** m² a cell may have; 2,500 to 40,000 unless told: half to twice the side of 100 m × 100 m. */
  readonly band?: { readonly least: number; readonly most: number }
  /** Codes of cells that were closed; a code is never used again. */
  readonly closedCodes?: ReadonlySet<string>
}

export interface DivisionFinding {
  readonly principle: Principle
  readonly cells: readonly string[]
  readonly words: Words
  /** Of the fault in the ground, where it has one. */
  readonly place?: Pick<LayerFinding, 'lon' | 'lat' | 'areaM2'>
}

export interface DivisionReport {
  readonly cells: number
  /** How many findings there are by principle; a division keeps it where there are none. */
  readonly broken: Readonly<Record<Principle, number>>
  readonly sizes: Sizes
  readonly layer: LayerReport
  readonly findings: readonly DivisionFinding[]
}

/** m² over the cells that are sound; nought for none. */
export interface Sizes {
  readonly total: number
  readonly least: number
  readonly median: number
  readonly mean: number
  readonly most: number
  readonly belowBand: number
  readonly aboveBand: number
}

const BAND = { least: 2_500, most: 40_000 }

/** Checks a division into unit grids against five of its principles. */
export function checkDivision(
  cells: readonly LayerCell[],
  options: DivisionOptions = {},
): DivisionReport {
  const { band = BAND, closedCodes = new Set<string>() } = options
  const findings: DivisionFinding[] = []
  const sound = cells.filter((cell) => {
    const fault = unsound(cell)
    if (fault) findings.push(fault)
    return !fault
  })
  const sizes = sound.map((cell) => areaM2(cell.geometry))
  sound.forEach((cell, i) => findings.push(...wrongSize(cell, sizes[i] ?? 0, band)))
  findings.push(...codesUsedAgain(cells, closedCodes), ...cells.flatMap(foreignCode))
  const layer = checkLayer(sound, options)
  findings.push(...layer.findings.map(fromLayer))
  const count = (principle: Principle) => findings.filter((f) => f.principle === principle).length
  return {
    cells: cells.length,
    broken: {
      withinCommunity: count('withinCommunity'),
      sizeBand: count('sizeBand'),
      seamless: count('seamless'),
      closed: count('closed'),
      uniqueCode: count('uniqueCode'),
    },
    sizes: statistics(sizes, band),
    layer,
    findings,
  }
}

function unsound(cell: LayerCell): DivisionFinding | undefined {
  try {
    validateArea(cell.geometry)
    return undefined
  } catch (error) {
    if (!(error instanceof GridError)) throw error
    return { principle: 'closed', cells: [cell.code], words: error.words }
  }
}

function wrongSize(
  { code }: LayerCell,
  area: number,
  { least, most }: { readonly least: number; readonly most: number },
): DivisionFinding[] {
  if (area >= least && area <= most) return []
  const words = {
    'zh-CN': `网格 ${code} 面积 ${Math.round(area)} 平方米，不在 ${least} 至 ${most} 之间。`,
    en: `Cell ${code} has ${Math.round(area)} m²; a unit grid has ${least} to ${most}.`,
  }
  return [{ principle: 'sizeBand', cells: [code], words }]
}

function codesUsedAgain(
  cells: readonly LayerCell[],
  closedCodes: ReadonlySet<string>,
): DivisionFinding[] {
  return [...Map.groupBy(cells, ({ code }) => code)].flatMap(([code, list]): DivisionFinding[] => {
    if (list.length === 1 && !closedCodes.has(code)) return []
    const words = closedCodes.has(code)
      ? {
          'zh-CN': `代码 ${code} 属于已终止的网格，不得再用。`,
          en: `Code ${code} is that of a closed cell and is never used again.`,
        }
      : {
          'zh-CN': `代码 ${code} 用于 ${list.length} 个网格；代码须唯一。`,
          en: `Code ${code} is that of ${list.length} cells; codes are unique.`,
        }
    return [{ principle: 'uniqueCode', cells: [code], words }]
  })
}

/** A unit-grid code begins with the code of its community. */
function foreignCode({ code, parent }: LayerCell): DivisionFinding[] {
  if (parent === undefined || !isUnitGridCode(code) || code.startsWith(parent)) return []
  const words = {
    'zh-CN': `网格 ${code} 的代码不以所属社区 ${parent} 开头。`,
    en: `The code of cell ${code} does not begin with its community ${parent}.`,
  }
  return [{ principle: 'withinCommunity', cells: [code], words }]
}

function fromLayer({ kind, of, cells, lon, lat, areaM2 }: LayerFinding): DivisionFinding {
  const area = areaM2.toFixed(2)
  const [list, enList] = [cells.join('、') || '—', cells.join(', ') || '—']
  const words = {
    gap: {
      'zh-CN': `网格 ${list} 之间有 ${area} 平方米空隙。`,
      en: `A gap of ${area} m² lies between cells ${enList}.`,
    },
    overlap: {
      'zh-CN': `网格 ${list} 重叠 ${area} 平方米。`,
      en: `Cells ${enList} overlap by ${area} m².`,
    },
    outside: {
      'zh-CN': `网格 ${list} 有 ${area} 平方米在所属区域之外。`,
      en: `Cell ${enList} is outside its parent by ${area} m².`,
    },
  }[kind === 'sliver' ? (of ?? 'gap') : kind]
  const principle = kind === 'outside' ? 'withinCommunity' : 'seamless'
  return { principle, cells, words, place: { lon, lat, areaM2 } }
}

function statistics(
  sizes: readonly number[],
  { least, most }: { readonly least: number; readonly most: number },
): Sizes {
  const sorted = sizes.toSorted((a, b) => a - b)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return {
    total,
    least: sorted[0] ?? 0,
    median: sorted[sorted.length >> 1] ?? 0,
    mean: total / Math.max(1, sizes.length),
    most: sorted.at(-1) ?? 0,
    belowBand: sizes.filter((size) => size < least).length,
    aboveBand: sizes.filter((size) => size > most).length,
  }
}
