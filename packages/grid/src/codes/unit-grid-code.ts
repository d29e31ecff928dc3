import { GridError } from '../grid-error.ts'
import { isAreaCode, levelOf } from './area-code.ts'

export interface UnitGridCode {
  /** 12 digits. */
  readonly community: string
  /** 3 characters of 0–9 and A–Z, never 000. */
  readonly sequence: string
}

/** 001–999, then A00–Z99: letters keep the order of the text the order of the numbers. */
const LAST_NUMBER = 999 + 26 * 100

/**
 * Takes a 15-character unit-grid code apart: 12 of its community + 3 of the cell (GB/T 47678.3).
 * @throws GridError `grid/bad-unit-grid-code`
 */
export function parseUnitGridCode(text: string): UnitGridCode {
  const code = text.trim().toUpperCase()
  if (!isUnitGridCode(code)) throw refusal(text)
  return { community: code.slice(0, 12), sequence: code.slice(12) }
}

export function isUnitGridCode(text: string): boolean {
  return /^\d{12}(?!000)[0-9A-Z]{3}$/.test(text) && isCommunity(text.slice(0, 12))
}

/**
 * The code of the n-th cell of a community, n from 1 to 3599.
 * @throws GridError `grid/bad-unit-grid-code`, `grid/too-many-cells`
 */
export function formatUnitGridCode(community: string, number: number): string {
  if (!isCommunity(community) || !Number.isInteger(number) || number < 1)
    throw refusal(`${community}+${number}`)
  if (number > LAST_NUMBER)
    throw new GridError('grid/too-many-cells', {
      'zh-CN': `社区 ${community} 的单元网格超过 ${LAST_NUMBER} 个，三位顺序码不够用；请先拆分社区。`,
      en: `Community ${community} has more than ${LAST_NUMBER} cells, the most three characters can number; split it first.`,
    })
  return community + sequenceOf(number)
}

function sequenceOf(number: number): string {
  if (number <= 999) return String(number).padStart(3, '0')
  const rest = number - 1000
  const letter = String.fromCharCode(65 + Math.floor(rest / 100))
  return letter + String(rest % 100).padStart(2, '0')
}

function isCommunity(code: string): boolean {
  return isAreaCode(code) && levelOf(code) === 'community'
}

function refusal(text: string): GridError {
  return new GridError('grid/bad-unit-grid-code', {
    'zh-CN': `「${text}」不是单元网格代码；应为 15 位：12 位社区代码＋3 位顺序码（0–9、A–Z，不为 000）。`,
    en: `"${text}" is no unit-grid code; give 15 characters: 12 digits of a community + 3 of 0-9 and A-Z, not 000.`,
  })
}
