import { createRoute, z } from '@hono/zod-openapi'
import { pageSchema } from '../../../platform/contract.ts'
import { json } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { AreaView, Geometry, ListAreas } from '../contract.ts'
import { getArea, pageAreas } from '../queries/index.ts'

const tags = ['places']

const list = createRoute({
  method: 'get',
  path: '/api/areas',
  tags,
  summary: 'Areas by code: the city, districts, streets, communities',
  request: { query: ListAreas },
  responses: {
    200: json('A page', pageSchema(AreaView)),
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/areas/{code}',
  tags,
  summary: 'An area with its outline',
  request: { params: z.object({ code: z.string().max(12) }) },
  responses: {
    200: json('The area', AreaView.extend({ outline: Geometry })),
    404: { description: 'places/area-not-found' },
  },
})

export function areaRoutes(app: App): void {
  app.openapi(list, async (c) => c.json(await pageAreas(c.var.ctx, c.req.valid('query')), 200))
  app.openapi(one, async (c) => c.json(await getArea(c.var.ctx, c.req.valid('param').code), 200))
}
