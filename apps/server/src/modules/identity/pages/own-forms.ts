import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { HttpEnv } from '../../../platform/http/env.ts'

/**
 * A form of another site that signs its visitors in under a foreign account needs no cookie, so the
 * general check lets it pass; here forms come from our own pages only. Hosts are compared without
 * the scheme, which a proxy in front changes.
 */
export const ownFormsOnly: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (c.req.method === 'POST' && isForeign(c)) throw new HTTPException(403)
  await next()
}

function isForeign(c: HonoContext<HttpEnv>): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  const host = c.req.header('host') ?? new URL(c.req.url).host
  return !URL.canParse(origin) || new URL(origin).host !== host
}

/** The text fields of a form; a field that is absent or a file is empty. */
export async function readForm<N extends string>(
  c: HonoContext<HttpEnv>,
  names: readonly N[],
): Promise<Record<N, string>> {
  const form = await c.req.parseBody()
  const read = (name: N) => (typeof form[name] === 'string' ? form[name].slice(0, 1_000) : '')
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<N, string>
}
