import type { Params } from '../../../platform/errors.ts'

/** One cell of a file that is not accepted, in the terms of a spreadsheet: the header is row 1. */
export interface Refusal {
  readonly row: number
  readonly column: string
  readonly code: string
  readonly params: Params
}

type Fault = { readonly code: string; readonly params?: Params }

/** Reads one cell: the value, or what would be accepted instead. */
export type Check<T> = (given: string) => { readonly value: T } | { readonly fault: Fault }
export type Columns = Readonly<Record<string, Check<unknown>>>
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Check<infer T> ? T : never
}
export type GivenRow = Readonly<Record<string, unknown>>

export interface Numbered<Row> {
  readonly row: number
  readonly value: Row
}

export const HEADER_ROW = 1

export function readRows<C extends Columns>(
  columns: C,
  given: readonly GivenRow[],
): { rows: Numbered<RowOf<C>>[]; refused: Refusal[] } {
  const wrongHeader = checkHeader(columns, given)
  if (wrongHeader.length > 0) return { rows: [], refused: wrongHeader }
  const rows: Numbered<RowOf<C>>[] = []
  const refused: Refusal[] = []
  given.forEach((cells, index) => {
    const row = index + HEADER_ROW + 1
    const faults: Refusal[] = []
    const value: Record<string, unknown> = {}
    for (const [column, check] of Object.entries(columns)) {
      const text = String(cells[column] ?? '').trim()
      const read = check(text)
      if ('value' in read) value[column] = read.value
      else
        faults.push({
          row,
          column,
          code: read.fault.code,
          params: { given: text, ...read.fault.params },
        })
    }
    refused.push(...faults)
    if (faults.length === 0) rows.push({ row, value: value as RowOf<C> })
  })
  return { rows, refused }
}

/** A misspelt optional column must not be lost in silence, so strange columns are refused too. */
function checkHeader(columns: Columns, given: readonly GivenRow[]): Refusal[] {
  const present = new Set(given.flatMap((cells) => Object.keys(cells)))
  const known = Object.keys(columns)
  const missing = known.filter((c) => !present.has(c) && 'fault' in (columns[c]?.('') ?? {}))
  const strange = [...present].filter((c) => !known.includes(c))
  const accepted = known.join(', ')
  const refusal = (column: string, code: string) => ({
    row: HEADER_ROW,
    column,
    code,
    params: { accepted },
  })
  return [
    ...missing.map((c) => refusal(c, 'standards/missing-column')),
    ...strange.map((c) => refusal(c, 'standards/unknown-column')),
  ]
}

const fault = (code: string, params: Params = {}) => ({ fault: { code, params } })

export function text(max: number): Check<string> {
  return (given) =>
    given !== '' && given.length <= max ? { value: given } : fault('standards/row-text', { max })
}

export function digits(count: number): Check<string> {
  const pattern = new RegExp(`^[0-9]{${count}}$`)
  return (given) =>
    pattern.test(given) ? { value: given } : fault('standards/row-digits', { count })
}

export function matching(pattern: RegExp, code: string): Check<string> {
  return (given) => (pattern.test(given) ? { value: given } : fault(code))
}

export function oneOf<const O extends string>(options: readonly O[]): Check<O> {
  return (given) => {
    const value = options.find((o) => o === given)
    return value === undefined
      ? fault('standards/row-one-of', { accepted: options.join(', ') })
      : { value }
  }
}

export const yesNo: Check<boolean> = (given) =>
  given === 'true' || given === 'false'
    ? { value: given === 'true' }
    : fault('standards/row-one-of', { accepted: 'true, false' })

/** More than nothing, up to `max`. */
export function amount(max: number): Check<number> {
  return (given) => {
    const value = Number(given)
    return given !== '' && value > 0 && value <= max
      ? { value }
      : fault('standards/row-amount', { max })
  }
}

export const day: Check<string> = (given) =>
  isDay(given) ? { value: given } : fault('standards/row-day')

export function optional<T>(check: Check<T>): Check<T | null> {
  return (given) => (given === '' ? { value: null } : check(given))
}

/** A day that exists, as YYYY-MM-DD. */
export function isDay(given: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) return false
  const at = new Date(`${given}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given)
}
