import { createRoute } from '@hono/zod-openapi'
import { pageSchema } from '../../../platform/contract.ts'
import { json } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { ListUnits, UnitView } from '../contract.ts'
import { pageUnits } from '../queries.ts'

const list = createRoute({
  method: 'get',
  path: '/api/units',
  tags: ['identity'],
  summary: 'The organisations of the city, by code',
  request: { query: ListUnits },
  responses: {
    200: json('A page', pageSchema(UnitView)),
  },
})

export function unitRoutes(app: App): void {
  app.openapi(list, async (c) => c.json(await pageUnits(c.var.ctx, c.req.valid('query')), 200))
}
