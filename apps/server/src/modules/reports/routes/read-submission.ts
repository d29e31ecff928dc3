import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { HttpEnv } from '../../../platform/http/env.ts'
import type { SubmitReport } from '../commands/index.ts'
import { SubmitReport as Schema } from '../contract.ts'

const NUMBERS = new Set(['lon', 'lat'])
const CONTACT = new Set(['name', 'phone', 'email'])

/**
 * A submission as JSON, as a form with files, or as `curl -d` sends either. In a form every value
 * is text; files are the photos, whatever their field is called. The contract does the checking.
 */
export async function readSubmission(c: HonoContext<HttpEnv>): Promise<SubmitReport> {
  if (c.req.header('content-type')?.startsWith('multipart/form-data'))
    return readForm(await c.req.formData())
  const text = await c.req.text()
  if (!text.trimStart().startsWith('{')) return readForm(new URLSearchParams(text))
  return Schema.parse(parseJson(text))
}

async function readForm(form: FormData | URLSearchParams): Promise<SubmitReport> {
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
  return { ...Schema.parse(fields), photos }
}

function plain(name: string, value: string): unknown {
  if (NUMBERS.has(name)) return Number(value)
  if (name === 'wantsReply') return /^(true|yes|1|on)$/i.test(value)
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HTTPException(400, { message: 'the body is not JSON' })
  }
}
