import { createRoute, z } from '@hono/zod-openapi'
import { body, json } from '../../platform/http/describe.ts'
import type { App } from '../../platform/http/env.ts'
import { findCase } from '../cases/index.ts'
import { requireRole } from '../identity/index.ts'
import { Suggestion, SuggestFor } from './contract.ts'
import * as queries from './queries.ts'

const ofCase = createRoute({
  method: 'get',
  path: '/api/cases/{id}/suggestion',
  tags: ['triage'],
  summary: 'What the machine suggests for a case, with its reasons',
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    200: json('Ranked suggestions', Suggestion),
  },
})

const ofText = createRoute({
  method: 'post',
  path: '/api/suggestions',
  tags: ['triage'],
  summary: 'Suggest a matter and a unit for a text; nothing is stored',
  request: { body: body(SuggestFor) },
  responses: {
    200: json('Ranked suggestions', Suggestion),
  },
})

export function routes(app: App): void {
  app.openapi(ofCase, async (c) => {
    const found = await findCase(c.var.ctx, c.req.valid('param').id)
    return c.json(await queries.suggestionFor(c.var.ctx, found.reportId), 200)
  })
  app.openapi(ofText, async (c) => {
    requireRole(c.var.ctx.actor, 'readCases')
    const { title, body, areaCode } = c.req.valid('json')
    return c.json(await queries.suggest(c.var.ctx, { title, body }, areaCode ?? null), 200)
  })
}
