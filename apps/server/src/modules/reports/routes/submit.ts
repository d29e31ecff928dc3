import { createRoute, z } from '@hono/zod-openapi'
import { json } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { requireRole } from '../../identity/index.ts'
import { submitUnchecked } from '../commands/index.ts'
import { ReceiptView, SubmitReport as Schema } from '../contract.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { readSubmission } from './read-submission.ts'
import { receiptView } from './receipt.ts'

const FORM = z.object({
  body: z.string().optional().describe('What is wrong'),
  placeText: z.string().optional().describe('Where, in words'),
  lon: z.string().optional(),
  lat: z.string().optional(),
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  photo: z.any().optional().openapi({ type: 'string', format: 'binary' }),
})

const HEADERS = z.object({
  'idempotency-key': z.string().min(8).max(200).optional().describe('A fresh UUID is a good one'),
})

const submit = createRoute({
  method: 'post',
  path: '/api/reports',
  tags: ['reports'],
  summary: 'Submit a report',
  description:
    'Anyone may. JSON, or a form with up to six photos (JPEG, PNG or WebP, 5 MB each; position and other metadata are removed). Sent again with the same Idempotency-Key, the same report answers with the same receipt.',
  request: {
    headers: HEADERS,
    body: {
      content: {
        'application/json': { schema: Schema },
        'multipart/form-data': { schema: FORM },
      },
    },
  },
  responses: {
    201: json('Stored', ReceiptView),
    200: json('The same report had been stored before; its receipt', ReceiptView),
    400: {
      description: 'reports/about-person with the numbers to call, reports/photo-…, http/invalid',
    },
    403: { description: 'reports/channel-not-allowed' },
    409: { description: 'reports/key-reused' },
    429: { description: 'http/429 with Retry-After' },
  },
})

export function submitRoutes(app: App, hold: RateLimit): void {
  // Not `app.openapi`: that would check every submission here, and the command does it once for all.
  app.openAPIRegistry.registerPath(submit)
  app.post(submit.path, async (c) => {
    const { ctx, locale } = c.var
    hold(c)
    if (ctx.actor.kind !== 'public') requireRole(ctx.actor, 'submitReport')
    const { fields, photos } = await readSubmission(c)
    const { 'idempotency-key': key } = HEADERS.parse(c.req.header())
    const told = { locale, ...fields, ...(key !== undefined && { key }) }
    const receipt = await submitUnchecked(ctx, told, photos)
    const view = receiptView(c, receipt)
    return receipt.repeated ? c.json(view, 200) : c.json(view, 201, { location: view.links.report })
  })
}
