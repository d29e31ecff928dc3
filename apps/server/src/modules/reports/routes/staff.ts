import { createRoute, z } from '@hono/zod-openapi'
import { body, json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { moderateReport, openContact } from '../commands/index.ts'
import { Contact, Moderate, ModerationView, OpenContact } from '../contract.ts'

const tags = ['reports']
const params = z.object({ no: z.string().max(40) })

const moderation = createRoute({
  method: 'post',
  path: '/api/reports/{no}/moderation',
  tags,
  security: SIGNED_IN,
  summary: 'Decide what the public may see; the decision is logged',
  request: {
    params,
    body: body(Moderate),
  },
  responses: {
    200: json('What is public now', ModerationView),
    400: { description: 'reports/public-text-personal' },
  },
})

const contact = createRoute({
  method: 'post',
  path: '/api/reports/{no}/contact',
  tags,
  security: SIGNED_IN,
  summary: 'Open the contact details of the reporter; every look is logged with its purpose',
  request: {
    params,
    body: body(OpenContact),
  },
  responses: {
    200: json('How to reach the reporter', Contact),
    404: { description: 'reports/no-contact' },
    410: { description: 'reports/contact-gone: the retention has run out' },
  },
})

export function staffRoutes(app: App): void {
  app.openapi(moderation, async (c) =>
    c.json(await moderateReport(c.var.ctx, c.req.valid('param').no, c.req.valid('json')), 200),
  )
  app.openapi(contact, async (c) => {
    const { ctx } = c.var
    const { no } = c.req.valid('param')
    const details = await openContact(ctx, no, c.req.valid('json').purpose)
    c.header('cache-control', 'private, no-store')
    return c.json(details, 200)
  })
}
