import { createRoute, z } from '@hono/zod-openapi'
import { pageSchema, paging } from '../../../platform/contract.ts'
import { json } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { CaseStandardView, ComponentClassView, MatterDetail, MatterView } from '../contract.ts'
import { MatterNotFound } from '../domain/index.ts'
import * as queries from '../queries/index.ts'
import { takePage } from './pages.ts'

const tags = ['standards']
const matterCode = z.string().regex(/^\d{5}$/)

const matters = createRoute({
  method: 'get',
  path: '/api/matters',
  tags,
  summary: 'Classes of matters, by code',
  request: {
    query: z.object({
      ...paging,
      q: z.string().max(100).optional().meta({ description: 'Code, name, or an everyday word' }),
      enabled: z.enum(['true', 'false']).optional(),
    }),
  },
  responses: { 200: json('A page of classes', pageSchema(MatterView)) },
})

const matter = createRoute({
  method: 'get',
  path: '/api/matters/{code}',
  tags,
  summary: 'One class with its case standards',
  request: { params: z.object({ code: matterCode }) },
  responses: { 200: json('The class', MatterDetail) },
})

const components = createRoute({
  method: 'get',
  path: '/api/component-classes',
  tags,
  summary: 'Classes of components, by code',
  request: { query: z.object({ ...paging, q: z.string().max(100).optional() }) },
  responses: { 200: json('A page of classes', pageSchema(ComponentClassView)) },
})

const standards = createRoute({
  method: 'get',
  path: '/api/case-standards',
  tags,
  summary: 'Case standards in force, by id',
  request: { query: z.object({ ...paging, matter: matterCode.optional() }) },
  responses: { 200: json('A page of rows', pageSchema(CaseStandardView)) },
})

export function classRoutes(app: App): void {
  app.openapi(matters, async (c) => {
    const { q, enabled, ...page } = c.req.valid('query')
    const wanted = enabled === undefined ? undefined : enabled === 'true'
    const found = await queries.searchMatters(c.var.ctx, { q, enabled: wanted })
    return c.json(
      takePage(found, (m) => m.code, page),
      200,
    )
  })

  app.openapi(matter, async (c) => {
    const { ctx } = c.var
    const { code } = c.req.valid('param')
    const found = await queries.findMatter(ctx, code)
    if (!found) throw new MatterNotFound(`no matter ${code}`, { code })
    const majors = await queries.listMajorClasses(ctx)
    const major = majors.find((m) => m.kind === 'matter' && m.code === found.majorCode) ?? null
    const rows = await queries.standardsOf(ctx, code)
    return c.json({ ...found, major, standards: [...rows] }, 200)
  })

  app.openapi(components, async (c) => {
    const { q, ...page } = c.req.valid('query')
    const found = await queries.searchComponentClasses(c.var.ctx, q)
    return c.json(
      takePage(found, (m) => m.code, page),
      200,
    )
  })

  app.openapi(standards, async (c) => {
    const { matter: code, ...page } = c.req.valid('query')
    const found = await (code
      ? queries.standardsOf(c.var.ctx, code)
      : queries.listStandards(c.var.ctx))
    return c.json(
      takePage(found, (s) => s.id, page),
      200,
    )
  })
}
