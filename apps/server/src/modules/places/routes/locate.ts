import { createRoute } from '@hono/zod-openapi'
import { body, json } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { AtQuery, Located, LocateQuery, LocateRequest, PlaceAt } from '../contract.ts'
import { cellsAt, locateText, resolvePlace } from '../queries/index.ts'

const tags = ['places']

const locate = createRoute({
  method: 'get',
  path: '/api/places/locate',
  tags,
  summary: 'Read a place out of a text: ranked candidates, each with its reasons',
  request: { query: LocateQuery },
  responses: { 200: json('Candidates, the best first', Located) },
})

const locateParts = createRoute({
  method: 'post',
  path: '/api/places/locate',
  tags,
  summary: 'The same for a text in parts, which stays out of addresses and logs',
  request: {
    body: body(LocateRequest),
  },
  responses: { 200: json('Candidates, the best first', Located) },
})

const at = createRoute({
  method: 'get',
  path: '/api/places/at',
  tags,
  summary: 'The unit cell, the areas and the cells of every layer at a position',
  request: { query: AtQuery },
  responses: { 200: json('What is there', PlaceAt) },
})

export function locateRoutes(app: App): void {
  app.openapi(locate, async (c) => {
    const { text, lon, lat, limit } = c.req.valid('query')
    const near = lon !== undefined && lat !== undefined ? { near: { lon, lat } } : {}
    return c.json({ candidates: await locateText(c.var.ctx, text, { limit, ...near }) }, 200)
  })
  app.openapi(locateParts, async (c) => {
    const { placeText, title, body, near, limit } = c.req.valid('json')
    const options = { limit, parts: { placeText, title, body }, ...(near && { near }) }
    return c.json({ candidates: await locateText(c.var.ctx, '', options) }, 200)
  })
  app.openapi(at, async (c) => {
    const found = await resolvePlace(c.var.ctx, c.req.valid('query'))
    const { place, level, outside } = found
    const { lon, lat } = place
    const cells = lon === null || lat === null ? [] : await cellsAt(c.var.ctx, lon, lat)
    return c.json({ place, level, outside, cells }, 200)
  })
}
