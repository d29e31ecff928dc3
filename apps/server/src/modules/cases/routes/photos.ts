import { createRoute, z } from '@hono/zod-openapi'
import { json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { addPhoto } from '../commands/index.ts'
import { CasePhoto } from '../contract.ts'
import { GuardFailed } from '../domain/index.ts'
import { readPhoto } from '../queries/index.ts'

const tags = ['cases']
const picture = z.any().meta({ type: 'string', format: 'binary' })

const add = createRoute({
  method: 'post',
  path: '/api/cases/{id}/photos',
  tags,
  security: SIGNED_IN,
  summary: 'Take in a picture for a case; name its id in the command that it belongs to',
  description: 'Position and all other metadata are removed. JPEG, PNG or WebP up to 5 MB.',
  request: {
    params: z.object({ id: z.uuid() }),
    body: {
      required: true,
      content: { 'multipart/form-data': { schema: z.object({ photo: picture }) } },
    },
  },
  responses: {
    201: json('Taken', CasePhoto),
    404: { description: 'cases/not-found' },
  },
})

const show = createRoute({
  method: 'get',
  path: '/api/cases/{id}/photos/{photo}',
  tags,
  security: SIGNED_IN,
  summary: 'A picture that staff took for a case',
  request: { params: z.object({ id: z.uuid(), photo: z.uuid() }) },
  responses: { 200: { description: 'The picture' }, 404: { description: 'cases/photo-not-found' } },
})

export function photoRoutes(app: App): void {
  app.openapi(add, async (c) => {
    const { photo } = await c.req.parseBody()
    if (!(photo instanceof File)) throw new GuardFailed('photo-missing')
    const bytes = new Uint8Array(await photo.arrayBuffer())
    return c.json(await addPhoto(c.var.ctx, c.req.valid('param').id, bytes), 201)
  })
  app.openapi(show, async (c) => {
    const { id, photo } = c.req.valid('param')
    const found = await readPhoto(c.var.ctx, id, photo)
    return c.body(new Uint8Array(found.bytes), 200, {
      'content-type': found.type,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })
}
