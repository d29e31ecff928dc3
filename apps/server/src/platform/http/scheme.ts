import type { Context as HonoContext } from 'hono'
import type { HttpEnv } from './env.ts'

/** Whether the browser came by https, here or to a proxy in front: its cookies then never go without. */
export function isSecure(c: HonoContext<HttpEnv>): boolean {
  const scheme = c.req.header('x-forwarded-proto') ?? new URL(c.req.url).protocol
  return scheme.startsWith('https')
}
