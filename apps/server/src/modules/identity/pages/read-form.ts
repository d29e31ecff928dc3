import type { Context as HonoContext } from 'hono'
import type { HttpEnv } from '../../../platform/http/env.ts'

/** The text fields of a form; a field that is absent or a file is empty. */
export async function readForm<N extends string>(
  c: HonoContext<HttpEnv>,
  names: readonly N[],
): Promise<Record<N, string>> {
  const form = await c.req.parseBody()
  const read = (name: N) => (typeof form[name] === 'string' ? form[name].slice(0, 1_000) : '')
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<N, string>
}
