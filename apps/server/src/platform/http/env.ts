import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import type { Locale } from '../i18n.ts'

export interface HttpEnv {
  Variables: {
    ctx: Context
    locale: Locale
    /** Large type and a short menu. */
    elder: boolean
  }
}

export type App = OpenAPIHono<HttpEnv>

/** Validation failures are thrown, so that one place turns every refusal into an answer. */
export function newApp(): App {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (!result.success) throw result.error
    },
  })
}
