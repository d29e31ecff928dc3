import { areaToWgs84, type Crs } from './crs.ts'
import type { Area } from './geometry.ts'
import { GridError, type GridErrorCode, type Words } from './grid-error.ts'
import { validateArea } from './validate-area.ts'

export interface ReadCell<P> {
  readonly code: string
  /** Code of the area it belongs to, where the properties name one. */
  readonly parent?: string
  readonly geometry: Area
  readonly properties: P
  /** 1 for the first feature of the file. */
  readonly feature: number
}

export interface RefusedFeature {
  /** 1 for the first feature of the file. */
  readonly feature: number
  readonly code: GridErrorCode
  /** Starts with the number of the feature. */
  readonly words: Words
}

export interface ReadCells<P> {
  readonly cells: readonly ReadCell<P>[]
  readonly refused: readonly RefusedFeature[]
}

export type Properties = Readonly<Record<string, unknown>>

export interface ReadOptions<P> {
  /** Takes what is needed from the properties of a feature; a GridError refuses the feature. */
  readonly properties: (given: Properties) => P
  /** What the positions are in; WGS84 unless told. */
  readonly crs?: Crs
}

/**
 * Reads a GeoJSON feature collection, whose features have a property `code` and may have `parent`,
 * into cells. A feature that cannot be read is refused with its number, the others are kept; of
 * features with one code the first is kept.
 * @throws GridError `grid/not-a-feature-collection`
 */
export function readCells(collection: unknown): ReadCells<Properties>
export function readCells<P>(collection: unknown, options: ReadOptions<P>): ReadCells<P>
export function readCells<P>(
  collection: unknown,
  { properties, crs = 'wgs84' }: ReadOptions<P | Properties> = { properties: (given) => given },
): ReadCells<P | Properties> {
  const cells: ReadCell<P | Properties>[] = []
  const refused: RefusedFeature[] = []
  const numberOf = new Map<string, number>()
  for (const [i, feature] of featuresOf(collection).entries())
    try {
      const cell = { ...readCell(feature, properties, crs), feature: i + 1 }
      const first = numberOf.get(cell.code)
      if (first !== undefined) throw usedTwice(cell.code, first)
      numberOf.set(cell.code, i + 1)
      cells.push(cell)
    } catch (error) {
      if (!(error instanceof GridError)) throw error
      const words = {
        'zh-CN': `第 ${i + 1} 个要素：${error.words['zh-CN']}`,
        en: `Feature ${i + 1}: ${error.words.en}`,
      }
      refused.push({ feature: i + 1, code: error.code, words })
    }
  return { cells, refused }
}

function featuresOf(collection: unknown): readonly unknown[] {
  const { type, features } = recordOf(collection)
  if (type === 'FeatureCollection' && Array.isArray(features)) return features
  throw new GridError('grid/not-a-feature-collection', {
    'zh-CN': '文件不是 GeoJSON 的 FeatureCollection；应有 type 与 features 数组。',
    en: 'This is no GeoJSON FeatureCollection; give an object with that type and an array of features.',
  })
}

function readCell<P>(feature: unknown, read: (given: Properties) => P, crs: Crs) {
  const { type, properties: given, geometry } = recordOf(feature)
  if (type !== 'Feature')
    throw new GridError('grid/bad-feature', {
      'zh-CN': '不是 GeoJSON 的 Feature。',
      en: 'This is no GeoJSON Feature.',
    })
  const record = recordOf(given)
  const code = textOf(record.code)
  if (!code)
    throw new GridError('grid/no-code', {
      'zh-CN': '属性 code 缺失；每个网格须有代码。',
      en: 'The property code is missing; every cell needs one.',
    })
  const parent = textOf(record.parent)
  const area = areaToWgs84(validateArea(geometry), crs)
  return { code, ...(parent && { parent }), geometry: area, properties: read(record) }
}

function recordOf(given: unknown): Record<string, unknown> {
  return typeof given === 'object' && given !== null ? { ...given } : {}
}

/** Some programs write codes as numbers; 15 digits still fit in one. */
function textOf(given: unknown): string {
  if (typeof given === 'number') return Number.isSafeInteger(given) ? String(given) : ''
  return typeof given === 'string' ? given.trim() : ''
}

function usedTwice(code: string, first: number): GridError {
  return new GridError('grid/code-used-twice', {
    'zh-CN': `代码 ${code} 已用于第 ${first} 个要素；代码须唯一。`,
    en: `Code ${code} is that of feature ${first} already; codes are unique.`,
  })
}
