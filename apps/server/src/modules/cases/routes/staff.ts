import { createRoute, z } from '@hono/zod-openapi'
import { body, json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { translator } from '../../../platform/i18n.ts'
import { tryCommand } from '../commands/index.ts'
import {
  CaseConflict,
  CaseFilter,
  CaseList,
  CaseStep,
  CaseView,
  LedgerFilter,
  LedgerPage,
  RunCommand,
} from '../contract.ts'
import { messages } from '../messages/index.ts'
import { listCases, readLedger, viewCase } from '../queries/index.ts'

const tags = ['cases']
const params = z.object({ id: z.uuid() })
const PROBLEM = { 'content-type': 'application/problem+json' }

const list = createRoute({
  method: 'get',
  path: '/api/cases',
  tags,
  security: SIGNED_IN,
  summary: 'Cases of the areas and units you work for',
  request: { query: CaseFilter },
  responses: {
    200: json('A page', CaseList),
  },
})

const show = createRoute({
  method: 'get',
  path: '/api/cases/{id}',
  tags,
  security: SIGNED_IN,
  summary: 'One case, its clocks, and what you may do with it now',
  request: { params },
  responses: {
    200: json('The case', CaseView),
    404: { description: 'cases/not-found' },
  },
})

const ledger = createRoute({
  method: 'get',
  path: '/api/cases/{id}/ledger',
  tags,
  security: SIGNED_IN,
  summary: 'Every step of a case from the first, as it was written and sealed',
  request: { params, query: LedgerFilter },
  responses: {
    200: json('A page', LedgerPage),
    404: { description: 'cases/not-found' },
  },
})

const command = createRoute({
  method: 'post',
  path: '/api/cases/{id}/commands',
  tags,
  security: SIGNED_IN,
  summary: 'Move a case one step on',
  description:
    'Refused with cases/illegal-transition where the state does not allow it, with the code of the guard that failed, or with cases/moved and the present state where someone else was faster.',
  request: {
    params,
    headers: z.object({ 'idempotency-key': z.string().min(8).max(200).optional() }),
    body: body(RunCommand),
  },
  responses: {
    200: json('Done', CaseStep),
    403: { description: 'identity/forbidden' },
    404: { description: 'cases/not-found' },
    409: {
      description: 'The state, a guard or another person stands in the way',
      content: { 'application/problem+json': { schema: CaseConflict } },
    },
  },
})

export function staffRoutes(app: App): void {
  app.openapi(list, async (c) =>
    c.json(await listCases(c.var.ctx, c.req.valid('query'), c.var.locale), 200),
  )
  app.openapi(show, async (c) =>
    c.json(await viewCase(c.var.ctx, c.req.valid('param').id, c.var.locale), 200),
  )
  app.openapi(ledger, async (c) => {
    const { after, limit } = c.req.valid('query')
    return c.json(await readLedger(c.var.ctx, c.req.valid('param').id, { after, limit }), 200)
  })
  app.openapi(command, async (c) => {
    const asked = c.req.valid('json')
    const done = await tryCommand(c.var.ctx, c.req.valid('param').id, asked, {
      expectedSeq: asked.expectedSeq,
      requestKey: c.req.valid('header')['idempotency-key'],
    })
    if ('step' in done) return c.json(done.step, 200)
    const { code, current } = done.moved
    const title = translator(messages, c.var.locale)(code)
    return c.json({ type: `/problems/${code}`, title, status: 409, code, current }, 409, PROBLEM)
  })
}
