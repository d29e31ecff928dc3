import type { App } from './env.ts'
import { openApiPage } from '../html/openapi-page.ts'

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: '共治 Gongzhi',
    version: '0.1.0',
    description:
      'A city handles its own matters: reports, places, standards, cases. Refusals are RFC 9457 problem documents with a stable `code`.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
}

/** `/openapi.json` for programs and `/docs/api` for people; called last, when every route is known. */
export function openApi(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'http',
    scheme: 'bearer',
    description: 'A session token from POST /api/session, or an API key.',
  })
  const document = () => app.getOpenAPI31Document(ABOUT)
  app.get('/openapi.json', (c) => c.json(document()))
  app.get('/docs/api', (c) => c.html(openApiPage(document(), c.var.locale)))
}
