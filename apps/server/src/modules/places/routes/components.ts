import { createRoute, z } from '@hono/zod-openapi'
import { pageSchema } from '../../../platform/contract.ts'
import { json } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { ComponentView, ListComponents, NearComponent, NearQuery } from '../contract.ts'
import { componentsNear, getComponent, pageComponents } from '../queries/index.ts'

const tags = ['places']

const list = createRoute({
  method: 'get',
  path: '/api/components',
  tags,
  summary: 'Components by id: in a box, around a position, of a class',
  request: { query: ListComponents },
  responses: {
    200: json('A page', pageSchema(ComponentView)),
  },
})

const near = createRoute({
  method: 'get',
  path: '/api/components/near',
  tags,
  summary: 'Components around a position, the nearest first',
  request: { query: NearQuery },
  responses: { 200: json('The nearest', z.object({ items: z.array(NearComponent) })) },
})

const one = createRoute({
  method: 'get',
  path: '/api/components/{id}',
  tags,
  summary: 'A component',
  request: { params: z.object({ id: z.string().max(17) }) },
  responses: {
    200: json('The component', ComponentView),
    404: { description: 'places/component-not-found' },
  },
})

export function componentRoutes(app: App): void {
  app.openapi(list, async (c) => {
    const { bbox: box, lon, lat, metres, class: classCode, ...rest } = c.req.valid('query')
    const around = lon !== undefined && lat !== undefined ? { lon, lat, metres } : undefined
    return c.json(await pageComponents(c.var.ctx, { box, near: around, classCode, ...rest }), 200)
  })
  app.openapi(near, async (c) => {
    const { lon, lat, metres, limit } = c.req.valid('query')
    return c.json({ items: await componentsNear(c.var.ctx, { lon, lat }, metres, limit) }, 200)
  })
  app.openapi(one, async (c) => c.json(await getComponent(c.var.ctx, c.req.valid('param').id), 200))
}
