import { createRoute, z } from '@hono/zod-openapi'
import { body, json } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { rate } from '../commands/index.ts'
import { CaseStep, NearbyFilter, Progress, PublicCaseList, RateReport } from '../contract.ts'
import { nearbyCases, progressByReceipt } from '../queries/index.ts'

const tags = ['cases']
const params = z.object({ no: z.string().max(40).describe('G20261124-000123') })
const headers = z.object({
  'receipt-secret': z.string().max(40).describe('The secret of the receipt'),
})
const NOT_FOUND = { description: 'reports/no-such-receipt: number or secret is wrong' }

const progress = createRoute({
  method: 'get',
  path: '/api/reports/{no}/progress',
  tags,
  summary: 'How far a report is, in plain words',
  request: { params, headers },
  responses: {
    200: json('The steps', Progress),
    404: NOT_FOUND,
  },
})

const rating = createRoute({
  method: 'post',
  path: '/api/reports/{no}/rating',
  tags,
  summary: 'Whether it was solved, and how satisfied the reporter is: once for each round',
  request: {
    params,
    headers,
    body: body(RateReport),
  },
  responses: {
    200: json('Taken', CaseStep),
    404: NOT_FOUND,
    409: { description: 'cases/illegal-transition: not closed; cases/already-rated' },
  },
})

const nearby = createRoute({
  method: 'get',
  path: '/api/public/cases',
  tags,
  summary: 'What is being done about matters in an area or around a position',
  description:
    'Everyone may read this. Reporters are not in it; words of a report only once they were moderated; the position is coarse.',
  request: { query: NearbyFilter },
  responses: {
    200: json('A page', PublicCaseList),
  },
})

export function publicRoutes(app: App, hold: RateLimit): void {
  app.openapi(progress, async (c) => {
    hold(c)
    const { no } = c.req.valid('param')
    const secret = c.req.valid('header')['receipt-secret']
    c.header('cache-control', 'private, no-store')
    return c.json(await progressByReceipt(c.var.ctx, no, secret, c.var.locale), 200)
  })
  app.openapi(rating, async (c) => {
    hold(c)
    const receipt = {
      no: c.req.valid('param').no,
      secret: c.req.valid('header')['receipt-secret'],
    }
    return c.json(await rate(c.var.ctx, receipt, c.req.valid('json')), 200)
  })
  app.openapi(nearby, async (c) =>
    c.json(await nearbyCases(c.var.ctx, c.req.valid('query'), c.var.locale), 200),
  )
}
