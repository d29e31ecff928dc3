import { GridError } from '../grid-error.ts'

export type AreaLevel = 'city' | 'district' | 'street' | 'community'

/** 北京、天津、上海、重庆 are cities with the two digits of a province (GB/T 2260). */
const MUNICIPALITIES = new Set(['11', '12', '31', '50'])

/**
 * The 12-digit area code of a city, district, street or community (GB/T 2260 6 digits + street 3 +
 * community 3). Shorter codes of 4, 6 or 9 digits are filled with zeros on the right.
 * @throws GridError `grid/bad-area-code`
 */
export function parseAreaCode(text: string): string {
  const digits = text.trim()
  const code = digits.padEnd(12, '0')
  if (!/^(\d{4}|\d{6}|\d{9}|\d{12})$/.test(digits) || !level(code)) throw refusal(text)
  return code
}

/** Whether the text is a canonical area code: 12 digits that name an area of one of the levels. */
export function isAreaCode(text: string): boolean {
  return /^\d{12}$/.test(text) && level(text) !== undefined
}

/** @throws GridError `grid/bad-area-code` */
export function levelOf(code: string): AreaLevel {
  const found = isAreaCode(code) ? level(code) : undefined
  if (!found) throw refusal(code)
  return found
}

/**
 * The code of the area one level up; a city has none. A street of a city without districts
 * (441900003000) belongs to its city.
 * @throws GridError `grid/bad-area-code`
 */
export function parentOf(code: string): string | undefined {
  switch (levelOf(code)) {
    case 'community':
      return code.slice(0, 9) + '000'
    case 'street':
      return code.slice(4, 6) === '00' ? cityOf(code) : code.slice(0, 6) + '000000'
    case 'district':
      return cityOf(code)
    case 'city':
      return undefined
  }
}

/**
 * The digits shared by the code itself and everything below it: 4 for a city (2 for a municipality),
 * 6 for a district, 9 for a street, 12 for a community.
 * @throws GridError `grid/bad-area-code`
 */
export function areaPrefix(code: string): string {
  const length = { city: isMunicipality(code) ? 2 : 4, district: 6, street: 9, community: 12 }
  return code.slice(0, length[levelOf(code)])
}

/** Whether an area or unit-grid code lies in the area, the area itself included. */
export function isWithin(code: string, ancestor: string): boolean {
  return code.startsWith(areaPrefix(ancestor))
}

function level(code: string): AreaLevel | undefined {
  // No second digit of a province is 0 but that of 50, 重庆.
  if (!/^([1-9][1-9]|50)/.test(code)) return undefined
  if (code.slice(9) !== '000') return code.slice(6, 9) === '000' ? undefined : 'community'
  if (code.slice(6, 9) !== '000') return 'street'
  if (code.slice(4, 6) !== '00') return code.slice(2, 4) === '00' ? undefined : 'district'
  // 110100 and 500200 head the lists of districts and counties; they are no area of their own.
  return (code.slice(2, 4) === '00') === isMunicipality(code) ? 'city' : undefined
}

function isMunicipality(code: string): boolean {
  return MUNICIPALITIES.has(code.slice(0, 2))
}

function cityOf(code: string): string {
  return isMunicipality(code) ? code.slice(0, 2) + '0000000000' : code.slice(0, 4) + '00000000'
}

function refusal(text: string): GridError {
  return new GridError('grid/bad-area-code', {
    'zh-CN': `「${text}」不是区域代码；应为市、区、街道或社区的 12 位数字（6 位行政区划＋3 位街道＋3 位社区）。`,
    en: `"${text}" is no area code; give 12 digits of a city, district, street or community (6 area + 3 street + 3 community).`,
  })
}
