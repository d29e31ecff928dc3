import type { App } from '../../../platform/http/env.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { readRoutes } from './read.ts'
import { staffRoutes } from './staff.ts'
import { submitRoutes } from './submit.ts'

export function routes(app: App, hold: RateLimit): void {
  submitRoutes(app, hold)
  readRoutes(app, hold)
  staffRoutes(app)
}
