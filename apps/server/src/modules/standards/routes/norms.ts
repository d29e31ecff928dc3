import { createRoute, z } from '@hono/zod-openapi'
import { json } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { LimitProfileName, LimitProfileView, OfficeMonth, ResponsibilityView } from '../contract.ts'
import * as queries from '../queries/index.ts'

const tags = ['standards']

const responsibilities = createRoute({
  method: 'get',
  path: '/api/responsibilities',
  tags,
  summary: 'Who answers for a matter in an area, and why; the most specific row first',
  request: {
    query: z.object({
      matter: z.string().regex(/^\d{5}$/),
      area: z
        .string()
        .regex(/^(\d{12}|[0-9A-Z]{15})$/)
        .meta({ description: 'An area of 12 digits, or a unit grid of 15 characters' }),
      at: z.iso
        .datetime({ offset: true })
        .optional()
        .meta({ description: 'As it was at this instant; now unless given' }),
    }),
  },
  responses: { 200: json('Rows that hold', z.object({ items: z.array(ResponsibilityView) })) },
})

const calendar = createRoute({
  method: 'get',
  path: '/api/calendar',
  tags,
  summary: 'Office days of a month',
  request: {
    query: z.object({
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .optional()
        .meta({ example: '2026-10', description: 'The current month unless given' }),
    }),
  },
  responses: { 200: json('The month', OfficeMonth) },
})

const profile = createRoute({
  method: 'get',
  path: '/api/limit-profiles/{name}',
  tags,
  summary: 'A set of limits, filled in from those it is based on, each with its source',
  request: { params: z.object({ name: z.string().max(32) }) },
  responses: { 200: json('The profile', LimitProfileView) },
})

const profileNames = createRoute({
  method: 'get',
  path: '/api/limit-profiles',
  tags,
  summary: 'The sets of limits there are',
  responses: { 200: json('Their names', z.object({ items: z.array(LimitProfileName) })) },
})

export function normRoutes(app: App): void {
  app.openapi(responsibilities, async (c) => {
    const { matter, area, at } = c.req.valid('query')
    const instant = at === undefined ? undefined : new Date(at)
    const items = await queries.responsibleUnits(c.var.ctx, matter, area, instant)
    return c.json({ items }, 200)
  })

  app.openapi(calendar, async (c) => {
    const month = await queries.calendarMonth(c.var.ctx, c.req.valid('query').month)
    return c.json(OfficeMonth.parse(month), 200)
  })

  app.openapi(profileNames, async (c) =>
    c.json({ items: await queries.listProfiles(c.var.ctx) }, 200),
  )

  app.openapi(profile, async (c) => {
    const found = await queries.limitProfile(c.var.ctx, c.req.valid('param').name)
    return c.json(LimitProfileView.parse(found), 200)
  })
}
