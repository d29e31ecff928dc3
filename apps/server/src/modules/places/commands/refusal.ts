import type { Params } from '../../../platform/errors.ts'
import { fill } from '../../../platform/i18n.ts'
import { messages } from '../messages.ts'

/** A row that was left out; the others are imported. */
export interface Refusal {
  /** 1 for the first record or feature of the file. */
  readonly row: number
  readonly code: string
  /** In both languages, with what would be accepted. */
  readonly message: string
}

export type RefusalCode = keyof typeof messages

export function refuse(row: number, code: RefusalCode, params: Params): Refusal {
  const words = messages[code]
  return { row, code, message: `${fill(words['zh-CN'], params)} ${fill(words.en, params)}` }
}

export function isRefusalCode(text: string): text is RefusalCode {
  return text in messages
}
