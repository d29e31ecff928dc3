import type { App } from '../../../platform/http/env.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { photoRoutes } from './photos.ts'
import { publicRoutes } from './public.ts'
import { staffRoutes } from './staff.ts'

export function routes(app: App, hold: RateLimit): void {
  staffRoutes(app)
  photoRoutes(app)
  publicRoutes(app, hold)
}
