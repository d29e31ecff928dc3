import type { App } from '../../../platform/http/env.ts'
import { photoRoutes } from './photos.ts'
import { publicRoutes } from './public.ts'
import { staffRoutes } from './staff.ts'

export function routes(app: App): void {
  staffRoutes(app)
  photoRoutes(app)
  publicRoutes(app)
}
