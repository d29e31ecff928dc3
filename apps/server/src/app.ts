import type { Module } from './platform/module.ts'
import type { Actor, Context } from './platform/context.ts'
import { type App, newApp } from './platform/http/env.ts'
import { health } from './platform/http/health.ts'
import { preferences } from './platform/http/locale.ts'
import { messages } from './platform/http/messages.ts'
import { openApi } from './platform/http/openapi.ts'
import { answer, problemHandler, problemOf } from './platform/http/problem.ts'
import { requestLog } from './platform/http/request-log.ts'
import { boundedBody, headers, noForgery, privateAnswers } from './platform/http/security.ts'
import { assets } from './platform/html/assets.ts'
import { PUBLIC } from './platform/context.ts'
import { HTTPException } from 'hono/http-exception'

export interface AppParts {
  readonly contextOf: (actor: Actor) => Context
  readonly authenticate: (ctx: Context, request: Request) => Promise<Actor>
  /** Set while the process is going down: load balancers look elsewhere. */
  readonly isClosing: () => boolean
}

/** The composition root of HTTP: middleware in order, then every module's routes and pages. */
export function createApp(modules: readonly Module[], parts: AppParts): App {
  const words = Object.assign({}, messages, ...modules.map((m) => m.messages ?? {}))
  const app = newApp()
  app.onError(problemHandler(words))
  app.notFound((c) =>
    answer(c, problemOf(new HTTPException(404), words, c.get('locale') ?? 'zh-CN')),
  )
  app.use(headers)
  assets(app)
  health(app, parts.contextOf(PUBLIC), parts.isClosing)
  app.use(requestLog(parts.contextOf(PUBLIC).log), privateAnswers, preferences, noForgery)
  app.use(async (c, next) => {
    // Refusals before the actor is known need a context too.
    c.set('ctx', parts.contextOf(PUBLIC))
    c.set('ctx', parts.contextOf(await parts.authenticate(c.get('ctx'), c.req.raw)))
    await next()
  }, boundedBody)
  for (const module of modules) {
    module.routes?.(app)
    module.pages?.(app)
  }
  openApi(app)
  return app
}
