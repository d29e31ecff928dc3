import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { HttpEnv } from '../../../platform/http/env.ts'
import { fieldsOf } from '../../../platform/http/fields.ts'

const NUMBERS = new Set(['lon', 'lat'])
const CONTACT = new Set(['name', 'phone', 'email'])

/** What somebody sent, as it came: nobody has looked at it yet. */
export interface Submission {
  readonly fields: object
  readonly photos: readonly Uint8Array[]
}

/**
 * A submission as JSON, as a form with files, or as `curl -d` sends either. In a form every value
 * is text; files are the photos, whatever their field is called.
 */
export async function readSubmission(c: HonoContext<HttpEnv>): Promise<Submission> {
  if (c.req.header('content-type')?.startsWith('multipart/form-data'))
    return readForm(await c.req.formData())
  const text = await c.req.text()
  if (!text.trimStart().startsWith('{')) return readForm(fieldsOf(text))
  return { fields: parseJson(text), photos: [] }
}

async function readForm(form: FormData | URLSearchParams): Promise<Submission> {
  const fields: Record<string, unknown> = {}
  const contact: Record<string, unknown> = {}
  const photos: Uint8Array[] = []
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      if (value.size > 0) photos.push(new Uint8Array(await value.arrayBuffer()))
    } else if (CONTACT.has(name)) contact[name] = value
    else if (value !== '') fields[name] = plain(name, value)
  }
  if (Object.keys(contact).length > 0) fields['contact'] = contact
  return { fields, photos }
}

function plain(name: string, value: string): unknown {
  if (NUMBERS.has(name)) return Number(value)
  if (name === 'wantsReply') return /^(true|yes|1|on)$/i.test(value)
  return value
}

function parseJson(text: string): object {
  try {
    const told: unknown = JSON.parse(text)
    if (typeof told === 'object' && told !== null) return told
  } catch {
    // Said below.
  }
  throw new HTTPException(400, { message: 'the body is not a JSON object' })
}
