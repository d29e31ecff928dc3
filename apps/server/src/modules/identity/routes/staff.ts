import { createRoute, z } from '@hono/zod-openapi'
import { pageSchema } from '../../../platform/contract.ts'
import { body, json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { changeStaff, createStaff, resetPasswordOf } from '../commands/index.ts'
import { ChangeStaff, CreateStaff, ListStaff, NewPassword, StaffView } from '../contract.ts'
import { requireRole } from '../domain/index.ts'
import { listStaff, unitsSeenBy } from '../queries.ts'
import { NEEDS_ACCOUNT, NOT_ALLOWED } from './responses.ts'

const tags = ['identity']
const params = z.object({ id: z.uuid() })
const refusals = { 401: NEEDS_ACCOUNT, 403: NOT_ALLOWED }

const list = createRoute({
  method: 'get',
  path: '/api/staff',
  tags,
  security: SIGNED_IN,
  summary: 'People by role, unit or the area they act in, by login',
  description: 'A department sees its own people, intake, dispatch and administration everyone.',
  request: { query: ListStaff },
  responses: {
    200: json('A page', pageSchema(StaffView)),
    ...refusals,
  },
})

const create = createRoute({
  method: 'post',
  path: '/api/staff',
  tags,
  security: SIGNED_IN,
  summary: 'Add a person',
  request: { body: body(CreateStaff) },
  responses: {
    201: json('The account', StaffView),
    400: { description: 'identity/bad-…, unknown-unit, separate-duties, password-…' },
    409: { description: 'identity/login-taken' },
    ...refusals,
  },
})

const change = createRoute({
  method: 'patch',
  path: '/api/staff/{id}',
  tags,
  security: SIGNED_IN,
  summary: 'Change names, unit, grants or activity',
  request: { params, body: body(ChangeStaff) },
  responses: {
    200: json('The account as it is now', StaffView),
    400: { description: 'identity/bad-…, unknown-unit, separate-duties' },
    404: { description: 'identity/staff-not-found' },
    409: { description: 'identity/staff-moved' },
    ...refusals,
  },
})

const reset = createRoute({
  method: 'post',
  path: '/api/staff/{id}/password-reset',
  tags,
  security: SIGNED_IN,
  summary: 'Give a new random password, shown this once; sessions close, a lock is lifted',
  request: { params },
  responses: {
    200: json('The new password', NewPassword),
    404: { description: 'identity/staff-not-found' },
    ...refusals,
  },
})

export function staffRoutes(app: App): void {
  app.openapi(list, async (c) => {
    requireRole(c.var.ctx.actor, 'readStaff')
    const filter = { ...c.req.valid('query'), within: unitsSeenBy(c.var.ctx) }
    return c.json(await listStaff(c.var.ctx, filter), 200)
  })
  app.openapi(create, async (c) => c.json(await createStaff(c.var.ctx, c.req.valid('json')), 201))
  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(await changeStaff(c.var.ctx, id, c.req.valid('json')), 200)
  })
  app.openapi(reset, async (c) => {
    const password = await resetPasswordOf(c.var.ctx, c.req.valid('param').id)
    c.header('cache-control', 'no-store')
    return c.json({ password }, 200)
  })
}
