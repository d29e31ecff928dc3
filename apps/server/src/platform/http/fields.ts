import { HTTPException } from 'hono/http-exception'

const FIELDS_MAX = 200

/**
 * The fields of a form without files. No form here has hundreds of thousands of them, over which
 * Node sits for minutes: it takes the square of their number.
 */
export function fieldsOf(text: string): URLSearchParams {
  let at = -1
  for (let count = 0; count < FIELDS_MAX; count++) {
    at = text.indexOf('&', at + 1)
    if (at === -1) return new URLSearchParams(text)
  }
  throw new HTTPException(413, { cause: { limit: `${FIELDS_MAX} fields` } })
}
