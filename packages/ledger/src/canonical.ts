/** A JSON value; dates, undefined and functions are not. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * One text for one value, whatever order its keys were written in: RFC 8785 for the values we
 * store (keys sorted by UTF-16 code units, numbers and strings as ECMAScript writes them).
 */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const object = value as { readonly [key: string]: Json }
    const keys = Object.keys(object).sort()
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(object[key] ?? null)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
