import { createRoute } from '@hono/zod-openapi'
import { pageSchema } from '../../../platform/contract.ts'
import { json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { AuditView, ListAudit } from '../contract.ts'
import { requireRole } from '../domain/index.ts'
import { pageAudit } from '../queries.ts'
import { NEEDS_ACCOUNT, NOT_ALLOWED } from './responses.ts'

const list = createRoute({
  method: 'get',
  path: '/api/audit/accounts',
  tags: ['identity'],
  security: SIGNED_IN,
  summary: 'What happened to accounts and keys, newest first; for the auditor of the city',
  request: { query: ListAudit },
  responses: {
    200: json('A page', pageSchema(AuditView)),
    401: NEEDS_ACCOUNT,
    403: NOT_ALLOWED,
  },
})

export function auditRoutes(app: App): void {
  app.openapi(list, async (c) => {
    requireRole(c.var.ctx.actor, 'readAudit', {})
    return c.json(await pageAudit(c.var.ctx, c.req.valid('query')), 200)
  })
}
