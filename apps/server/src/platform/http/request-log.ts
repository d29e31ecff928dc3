import type { MiddlewareHandler } from 'hono'
import type { Log } from '../log.ts'
import { newId } from '../ids.ts'
import type { HttpEnv } from './env.ts'

/** One line a request: the route's pattern and never the path, whose parts may be a secret. */
export function requestLog(log: Log): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const id = newId()
    const from = performance.now()
    c.header('x-request-id', id)
    await next()
    const ms = Math.round(performance.now() - from)
    log.info(
      { id, method: c.req.method, route: c.req.routePath, status: c.res.status, ms },
      'request',
    )
  }
}
