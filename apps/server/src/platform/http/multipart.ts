import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { bufferToFormData } from 'hono/utils/buffer'
import type { HttpEnv } from './env.ts'

/** Six photos and every field there is, with room. */
const PARTS_MAX = 64
/** RFC 2046 allows these in a boundary. One of them only, so that all who read it read the same. */
const TYPE =
  /^multipart\/form-data(?:; ?charset=[\w-]+)?; ?boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'()+./:=?-]{1,70}))$/i

export function isMultipart(c: HonoContext<HttpEnv>): boolean {
  return /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')
}

/**
 * Reads a form with files once, for all who ask for it afterwards. A body that is no form is
 * malformed, and hundreds of thousands of small parts, seconds of work, are refused uncounted.
 */
export async function readMultipart(c: HonoContext<HttpEnv>): Promise<void> {
  const type = c.req.header('content-type') ?? ''
  const [, quoted, plain] = TYPE.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw new HTTPException(400)
  const body = await c.req.arrayBuffer()
  if (hasMore(Buffer.from(body), `--${boundary}`, PARTS_MAX + 1))
    throw new HTTPException(413, { cause: { limit: `${PARTS_MAX} parts` } })
  try {
    c.req.bodyCache.formData = await bufferToFormData(body, type)
  } catch (error) {
    throw new HTTPException(400, { cause: error })
  }
}

function hasMore(bytes: Buffer, mark: string, most: number): boolean {
  let at = -1
  for (let count = 0; count <= most; count++) {
    at = bytes.indexOf(mark, at + 1)
    if (at === -1) return false
  }
  return true
}
