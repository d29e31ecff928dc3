import { createRoute, z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { requireRole } from '../../identity/index.ts'
import { importText } from '../commands/index.ts'
import { ExportQuery, ImportQuery, ImportResult } from '../contract.ts'
import { exportLayer } from '../queries/index.ts'
import { NEEDS_MANAGER } from './responses.ts'

const tags = ['places']
const kind = z.string().max(50).meta({
  description: 'areas, addresses, buildings, components, or cells- and a layer such as cells-unit',
})
const TYPES = { geojson: 'application/geo+json', csv: 'text/csv; charset=utf-8' } as const

const bring = createRoute({
  method: 'post',
  path: '/api/places/import/{kind}',
  tags,
  security: SIGNED_IN,
  summary: 'Import GeoJSON or CSV; the same file again changes nothing',
  request: {
    params: z.object({ kind }),
    query: ImportQuery,
    body: {
      required: true,
      content: {
        // Read whole and checked row by row; the content type is not asked for.
        'application/geo+json': { schema: { type: 'object' } },
        'text/csv': { schema: { type: 'string' } },
      },
    },
  },
  responses: {
    200: json('What it did, and the rows it refused', ImportResult),
    400: { description: 'places/unknown-kind, places/malformed-file' },
    ...NEEDS_MANAGER,
  },
})

const take = createRoute({
  method: 'get',
  path: '/api/places/export/{kind}',
  tags,
  security: SIGNED_IN,
  summary: 'Everything of a kind as GeoJSON or CSV, as the import reads it',
  request: { params: z.object({ kind }), query: ExportQuery },
  responses: {
    200: {
      description: 'The file',
      content: {
        'application/geo+json': { schema: { type: 'object' } },
        'text/csv': { schema: { type: 'string' } },
      },
    },
    400: { description: 'places/unknown-kind' },
    ...NEEDS_MANAGER,
  },
})

export function fileRoutes(app: App): void {
  app.openapi(bring, async (c) => {
    // Before the file is read: it may be large.
    requireRole(c.var.ctx.actor, 'managePlaces', {})
    const text = await c.req.text()
    const options = c.req.valid('query')
    return c.json(await importText(c.var.ctx, c.req.valid('param').kind, text, options), 200)
  })
  app.openapi(take, async (c) => {
    requireRole(c.var.ctx.actor, 'managePlaces', {})
    const { kind: of } = c.req.valid('param')
    const options = c.req.valid('query')
    const pieces = await exportLayer(c.var.ctx, of, options)
    const extension = options.format === 'csv' ? 'csv' : 'geojson'
    c.header('content-type', TYPES[options.format])
    c.header('content-disposition', `attachment; filename="${of}.${extension}"`)
    return stream(c, async (out) => {
      for await (const piece of pieces) await out.write(piece)
    })
  })
}
