import type { App } from '../../../platform/http/env.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { auditRoutes } from './audit.ts'
import { keyRoutes } from './keys.ts'
import { sessionRoutes } from './session.ts'
import { staffRoutes } from './staff.ts'
import { unitRoutes } from './units.ts'

export function routes(app: App, hold: RateLimit): void {
  sessionRoutes(app, hold)
  unitRoutes(app)
  staffRoutes(app)
  keyRoutes(app)
  auditRoutes(app)
}
