import { createRoute, z } from '@hono/zod-openapi'
import type { App } from '../../../platform/http/env.ts'
import { moderateReport, openContact } from '../commands/index.ts'
import { Contact, Moderate, ModerationView, OpenContact } from '../contract.ts'

const tags = ['reports']
const security = [{ session: [] }]
const params = z.object({ no: z.string().max(40) })

const moderation = createRoute({
  method: 'post',
  path: '/api/reports/{no}/moderation',
  tags,
  security,
  summary: 'Decide what the public may see; the decision is logged',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: Moderate } } },
  },
  responses: {
    200: {
      description: 'What is public now',
      content: { 'application/json': { schema: ModerationView } },
    },
    400: { description: 'reports/public-text-personal' },
  },
})

const contact = createRoute({
  method: 'post',
  path: '/api/reports/{no}/contact',
  tags,
  security,
  summary: 'Open the contact details of the reporter; every look is logged with its purpose',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: OpenContact } } },
  },
  responses: {
    200: {
      description: 'How to reach the reporter',
      content: { 'application/json': { schema: Contact } },
    },
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
