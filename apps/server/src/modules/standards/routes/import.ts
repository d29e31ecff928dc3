import { createRoute, z } from '@hono/zod-openapi'
import { json, SIGNED_IN } from '../../../platform/http/describe.ts'
import type { App } from '../../../platform/http/env.ts'
import { answer } from '../../../platform/http/problem.ts'
import { fill } from '../../../platform/i18n.ts'
import { requireRole } from '../../identity/index.ts'
import { importStandardFile, refusalText, STANDARD_FILES } from '../commands/index.ts'
import { StandardsImport } from '../contract.ts'
import { messages } from '../messages.ts'

/** The rest is known by its number; nobody reads on past these. */
const SHOWN = 200

const importFile = createRoute({
  method: 'post',
  path: '/api/standards/import/{file}',
  tags: ['standards'],
  summary: 'Replace a standards file as a whole',
  description:
    'Rows that changed close and open anew, rows that are gone close. If one cell is not accepted nothing changes and the answer names every such cell.',
  security: SIGNED_IN,
  request: {
    params: z.object({ file: z.enum(STANDARD_FILES) }),
    body: {
      required: true,
      content: {
        'text/csv': { schema: z.string() },
        'application/json': { schema: z.unknown() },
      },
    },
  },
  responses: {
    200: json('What changed', StandardsImport),
  },
})

export function importRoutes(app: App): void {
  app.openAPIRegistry.registerPath(importFile)
  // Read as text: how large or how broken the file may be is the importer's to say.
  app.post('/api/standards/import/:file', async (c) => {
    const { ctx, locale } = c.var
    requireRole(ctx.actor, 'manageStandards', {})
    const { file } = importFile.request.params.parse(c.req.param())
    const { refused, ...result } = await importStandardFile(ctx, file, await c.req.text())
    if (refused.length === 0) return c.json(result)
    const code = 'standards/import-refused'
    return answer(c, {
      type: `/problems/${code}`,
      title: fill(messages[code][locale], { count: refused.length }),
      status: 400,
      code,
      errors: refused.slice(0, SHOWN).map((r) => ({
        path: `${r.row}.${r.column}`,
        message: refusalText(r, locale),
      })),
    })
  })
}
