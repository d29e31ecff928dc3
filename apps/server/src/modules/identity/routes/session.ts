import { createRoute, z } from '@hono/zod-openapi'
import { body, json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import {
  changePassword,
  credentialOf,
  signIn,
  signOut,
  signOutEverywhere,
} from '../commands/index.ts'
import { ChangePassword, OpenedSession, SessionView, SignIn } from '../contract.ts'
import { findStaff } from '../queries.ts'
import { NEEDS_ACCOUNT } from './responses.ts'

const path = '/api/session'
const tags = ['identity']

const open = createRoute({
  method: 'post',
  path,
  tags,
  summary: 'Sign in',
  request: { body: body(SignIn) },
  responses: {
    200: json('A session; its token is shown this once', OpenedSession),
    401: { description: 'identity/wrong-credentials, also for an unknown login' },
    403: { description: 'identity/locked, with the instant until which' },
    429: { description: 'http/429: too many wrong ones from this address' },
    503: { description: 'identity/busy' },
  },
})

const show = createRoute({
  method: 'get',
  path,
  tags,
  security: SIGNED_IN,
  summary: 'Who the request comes from; `public` without an account',
  responses: { 200: json('The actor', SessionView) },
})

const close = createRoute({
  method: 'delete',
  path,
  tags,
  security: SIGNED_IN,
  summary: 'Sign out, here or everywhere',
  request: { query: z.object({ everywhere: z.stringbool().optional() }) },
  responses: { 204: { description: 'Signed out' }, 401: NEEDS_ACCOUNT },
})

const password = createRoute({
  method: 'put',
  path: `${path}/password`,
  tags,
  security: SIGNED_IN,
  summary: 'Change the own password; other sessions close',
  request: { body: body(ChangePassword) },
  responses: {
    204: { description: 'Changed' },
    400: { description: 'identity/password-…: why the new one is not accepted' },
    401: { description: 'identity/wrong-credentials, identity/unauthenticated' },
  },
})

export function sessionRoutes(app: App, hold: RateLimit): void {
  app.openapi(open, async (c) => {
    const takeBack = hold(c)
    const { token, expiresAt, staff } = await signIn(c.var.ctx, c.req.valid('json'))
    takeBack()
    c.header('cache-control', 'no-store')
    return c.json({ token, expiresAt: expiresAt.toISOString(), staff }, 200)
  })
  app.openapi(show, async (c) => {
    const { kind, id, grants } = c.var.ctx.actor
    const staff = kind === 'staff' ? ((await findStaff(c.var.ctx, id)) ?? null) : null
    c.header('cache-control', 'no-store')
    return c.json({ kind, id, grants: [...grants], staff }, 200)
  })
  app.openapi(close, async (c) => {
    const token = credentialOf(c.req.raw)?.token
    if (c.req.valid('query').everywhere) await signOutEverywhere(c.var.ctx)
    else if (token !== undefined) await signOut(c.var.ctx, token)
    return c.body(null, 204)
  })
  app.openapi(password, async (c) => {
    await changePassword(c.var.ctx, c.req.valid('json'), credentialOf(c.req.raw)?.token)
    return c.body(null, 204)
  })
}
