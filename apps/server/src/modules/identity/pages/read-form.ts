import type { Context as HonoContext } from 'hono'
import type { HttpEnv } from '../../../platform/http/env.ts'
import { fieldsOf } from '../../../platform/http/fields.ts'

/** The text fields of a form; a field that is absent is empty. */
export async function readForm<N extends string>(
  c: HonoContext<HttpEnv>,
  names: readonly N[],
): Promise<Record<N, string>> {
  const form = fieldsOf(await c.req.text())
  const read = (name: N) => (form.get(name) ?? '').slice(0, 1_000)
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<N, string>
}
