import { GridError } from '../grid-error.ts'

export interface ComponentId {
  /** 6 digits of the district (GB/T 2260). */
  readonly district: string
  /** 5 digits: major 2 + minor 3. */
  readonly classCode: string
  /** 6 digits. */
  readonly sequence: string
}

export interface LegacyComponentId {
  readonly district: string
  /** 4 digits: major 2 + minor 2. */
  readonly classCode: string
  readonly sequence: string
}

export interface MatterCode {
  readonly district: string
  /** 5 digits: major 2 + minor 3. */
  readonly classCode: string
}

/**
 * A 17-digit component id: district 6 + class 5 + sequence 6 (GB/T 47678.5-2026).
 * @throws GridError `grid/bad-component-id`
 */
export function parseComponentId(text: string): ComponentId {
  const parts = /^([1-9]\d{5})(\d{5})(\d{6})$/.exec(text.trim())
  if (!parts) throw badComponent(text)
  return { district: parts[1] ?? '', classCode: parts[2] ?? '', sequence: parts[3] ?? '' }
}

/**
 * A 16-digit component id of older systems: district 6 + class 4 + sequence 6 (GB/T 30428.2-2013).
 * @throws GridError `grid/bad-component-id`
 */
export function parseLegacyComponentId(text: string): LegacyComponentId {
  const parts = /^([1-9]\d{5})(\d{4})(\d{6})$/.exec(text.trim())
  if (!parts) throw badComponent(text)
  return { district: parts[1] ?? '', classCode: parts[2] ?? '', sequence: parts[3] ?? '' }
}

/** @throws GridError `grid/bad-component-id` */
export function formatComponentId(district: string, classCode: string, number: number): string {
  const id = district + classCode + String(number).padStart(6, '0')
  const { classCode: kept } = parseComponentId(id)
  if (district.length !== 6 || kept !== classCode) throw badComponent(id)
  return id
}

/**
 * An 11-digit matter code: district 6 + class 5. It names a class, not a case (GB/T 47678.5-2026).
 * @throws GridError `grid/bad-matter-code`
 */
export function parseMatterCode(text: string): MatterCode {
  const parts = /^([1-9]\d{5})(\d{5})$/.exec(text.trim())
  if (!parts) throw badMatter(text)
  return { district: parts[1] ?? '', classCode: parts[2] ?? '' }
}

/** @throws GridError `grid/bad-matter-code` */
export function formatMatterCode(district: string, classCode: string): string {
  if (district.length !== 6) throw badMatter(district + classCode)
  parseMatterCode(district + classCode)
  return district + classCode
}

function badComponent(text: string): GridError {
  return new GridError('grid/bad-component-id', {
    'zh-CN': `「${text}」不是部件标识码；应为 17 位数字（6 位区划＋5 位类别＋6 位顺序），旧码为 16 位（类别 4 位）。`,
    en: `"${text}" is no component id; give 17 digits (6 district + 5 class + 6 sequence), or 16 for an old id (class of 4).`,
  })
}

function badMatter(text: string): GridError {
  return new GridError('grid/bad-matter-code', {
    'zh-CN': `「${text}」不是事项代码；应为 11 位数字（6 位区划＋2 位大类＋3 位小类）。`,
    en: `"${text}" is no matter code; give 11 digits (6 district + 2 major + 3 minor).`,
  })
}
