import { createRoute, z } from '@hono/zod-openapi'
import { pageSchema } from '../../../platform/contract.ts'
import { json } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { CellVersionView, CellView, LayerView, ListCells } from '../contract.ts'
import { getCell, listLayers, pageCells } from '../queries/index.ts'

const tags = ['places']
const layer = z.string().max(40)
const NO_LAYER = { description: 'places/layer-not-found, places/cell-not-found' }

const layers = createRoute({
  method: 'get',
  path: '/api/grids',
  tags,
  summary: 'Grid layers and how many cells each has',
  responses: { 200: json('All layers', z.object({ items: z.array(LayerView) })) },
})

const list = createRoute({
  method: 'get',
  path: '/api/grids/{layer}/cells',
  tags,
  summary: 'Cells of a layer by code, in a box when one is given',
  request: { params: z.object({ layer }), query: ListCells },
  responses: {
    200: json('A page', pageSchema(CellView)),
    404: NO_LAYER,
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/grids/{layer}/cells/{code}',
  tags,
  summary: 'A cell with its versions, the present one first',
  request: { params: z.object({ layer, code: z.string().max(64) }) },
  responses: {
    200: json('Its versions', z.object({ versions: z.array(CellVersionView) })),
    404: NO_LAYER,
  },
})

export function gridRoutes(app: App): void {
  app.openapi(layers, async (c) => c.json({ items: await listLayers(c.var.ctx) }, 200))
  app.openapi(list, async (c) => {
    const { bbox: box, after, limit } = c.req.valid('query')
    const page = await pageCells(c.var.ctx, c.req.valid('param').layer, { box, after, limit })
    return c.json(page, 200)
  })
  app.openapi(one, async (c) => {
    const { layer: of, code } = c.req.valid('param')
    return c.json({ versions: await getCell(c.var.ctx, of, code) }, 200)
  })
}
