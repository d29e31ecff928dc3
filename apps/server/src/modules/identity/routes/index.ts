import type { App } from '../../../platform/http/env.ts'
import { auditRoutes } from './audit.ts'
import { keyRoutes } from './keys.ts'
import { sessionRoutes } from './session.ts'
import { staffRoutes } from './staff.ts'
import { unitRoutes } from './units.ts'

export function routes(app: App): void {
  sessionRoutes(app)
  unitRoutes(app)
  staffRoutes(app)
  keyRoutes(app)
  auditRoutes(app)
}
