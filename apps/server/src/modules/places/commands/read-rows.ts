import type { z } from 'zod'
import { isRefusalCode, type Refusal, refuse } from './refusal.ts'

export interface Numbered<T> {
  readonly row: number
  readonly value: T
}

export interface ReadRows<T> {
  readonly rows: readonly Numbered<T>[]
  readonly refused: readonly Refusal[]
}

/** Checks each row by its shape and takes the first of those with one key. */
export function readRows<S extends z.ZodType>(
  given: readonly unknown[],
  shape: S,
  keyOf: (value: z.output<S>) => string,
): ReadRows<z.output<S>> {
  const rows: Numbered<z.output<S>>[] = []
  const refused: Refusal[] = []
  const firstOf = new Map<string, number>()
  for (const [i, raw] of given.entries()) {
    const row = i + 1
    const parsed = shape.safeParse(raw)
    if (!parsed.success) {
      refused.push(shapeRefusal(row, raw, parsed.error))
      continue
    }
    const key = keyOf(parsed.data)
    const first = firstOf.get(key)
    if (first !== undefined)
      refused.push(refuse(row, 'places/duplicate-row', { value: key, first }))
    else {
      firstOf.set(key, row)
      rows.push({ row, value: parsed.data })
    }
  }
  return { rows, refused }
}

function shapeRefusal(row: number, raw: unknown, error: z.ZodError): Refusal {
  const issue = error.issues[0]
  const field = issue?.path.join('.') ?? ''
  const value = shown(raw, issue?.path[0])
  const code = issue?.message ?? ''
  return isRefusalCode(code)
    ? refuse(row, code, { field, value })
    : refuse(row, 'places/bad-field', { field, value, why: code })
}

const SHOWN = 60

function shown(raw: unknown, field: PropertyKey | undefined): string {
  if (typeof raw !== 'object' || raw === null || field === undefined) return ''
  const value: unknown = Reflect.get(raw, field)
  return String(value ?? '').slice(0, SHOWN)
}
