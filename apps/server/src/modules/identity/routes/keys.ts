import { createRoute, z } from '@hono/zod-openapi'
import { pageSchema } from '../../../platform/contract.ts'
import { body, json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { createApiKey, revokeApiKey } from '../commands/index.ts'
import { CreatedKey, CreateKey, KeyView, ListKeys } from '../contract.ts'
import { requireRole } from '../domain/index.ts'
import { pageKeys } from '../queries.ts'
import { NEEDS_ACCOUNT, NOT_ALLOWED } from './responses.ts'

const path = '/api/keys'
const tags = ['identity']
const refusals = { 401: NEEDS_ACCOUNT, 403: NOT_ALLOWED }

const list = createRoute({
  method: 'get',
  path,
  tags,
  security: SIGNED_IN,
  summary: 'API keys, revoked ones too',
  request: { query: ListKeys },
  responses: {
    200: json('A page', pageSchema(KeyView)),
    ...refusals,
  },
})

const create = createRoute({
  method: 'post',
  path,
  tags,
  security: SIGNED_IN,
  summary: 'Make an API key; it is shown this once',
  request: { body: body(CreateKey) },
  responses: {
    201: json('The key', CreatedKey),
    400: { description: 'identity/bad-…, role-not-for-keys, separate-duties, unknown-unit' },
    ...refusals,
  },
})

const revoke = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  tags,
  security: SIGNED_IN,
  summary: 'Revoke an API key',
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    204: { description: 'Revoked, now or before' },
    404: { description: 'identity/key-not-found' },
    ...refusals,
  },
})

export function keyRoutes(app: App): void {
  app.openapi(list, async (c) => {
    requireRole(c.var.ctx.actor, 'manageKeys')
    return c.json(await pageKeys(c.var.ctx, c.req.valid('query')), 200)
  })
  app.openapi(create, async (c) => {
    c.header('cache-control', 'no-store')
    return c.json(await createApiKey(c.var.ctx, c.req.valid('json')), 201)
  })
  app.openapi(revoke, async (c) => {
    await revokeApiKey(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
}
