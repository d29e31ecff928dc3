import { createRoute, z } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App, HttpEnv } from '../../../platform/http/env.ts'
import { ReportFilter, ReportList, ReportView } from '../contract.ts'
import { NoSuchReceipt } from '../domain/index.ts'
import {
  findReportByNo,
  getPhoto,
  listReports,
  mayRead,
  reportByReceipt,
  type ReportRecord,
} from '../queries/index.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { reportView } from './receipt.ts'

const tags = ['reports']
const no = z.string().max(40).describe('G20261124-000123')
const headers = z.object({
  'receipt-secret': z.string().max(40).optional().describe('The secret of the receipt'),
})
const NOT_FOUND = { description: 'reports/no-such-receipt: number or secret is wrong' }

const list = createRoute({
  method: 'get',
  path: '/api/reports',
  tags,
  security: SIGNED_IN,
  summary: 'Reports of the areas you work for, newest first',
  request: { query: ReportFilter },
  responses: {
    200: json('A page', ReportList),
  },
})

const show = createRoute({
  method: 'get',
  path: '/api/reports/{no}',
  tags,
  summary: 'What was sent, for its reporter or for staff of the area',
  request: { params: z.object({ no }), headers },
  responses: {
    200: json('The report', ReportView),
    404: NOT_FOUND,
  },
})

const photo = createRoute({
  method: 'get',
  path: '/api/reports/{no}/photos/{n}',
  tags,
  summary: 'A photo, for its reporter, for staff of the area, or for all once it is public',
  request: { params: z.object({ no, n: z.coerce.number().int().min(1).max(6) }), headers },
  responses: { 200: { description: 'The picture' }, 404: NOT_FOUND },
})

export function readRoutes(app: App, hold: RateLimit): void {
  app.openapi(list, async (c) => c.json(await listReports(c.var.ctx, c.req.valid('query')), 200))
  app.openapi(show, async (c) => {
    hold(c)
    const report = await readable(
      c,
      c.req.valid('param').no,
      c.req.valid('header')['receipt-secret'],
    )
    c.header('cache-control', 'private, no-store')
    return c.json(reportView(c, report), 200)
  })
  app.openapi(photo, async (c) => {
    hold(c)
    const { no, n } = c.req.valid('param')
    const found = await getPhoto(c.var.ctx, no, n, c.req.valid('header')['receipt-secret'])
    return c.body(new Uint8Array(found.bytes), 200, {
      'content-type': found.type,
      'x-content-type-options': 'nosniff',
      'cache-control': found.isPublic ? 'public, max-age=300' : 'private, no-store',
    })
  })
}

/** With the receipt, or by office; whoever has neither learns nothing, not even that it exists. */
async function readable(
  c: HonoContext<HttpEnv>,
  no: string,
  secret: string | undefined,
): Promise<ReportRecord> {
  const { ctx } = c.var
  if (secret !== undefined) return reportByReceipt(ctx, no, secret)
  const found = await findReportByNo(ctx, no)
  if (!found || !mayRead(ctx, found)) throw new NoSuchReceipt('neither receipt nor office')
  return found
}
