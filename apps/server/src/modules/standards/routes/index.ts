import type { App } from '../../../platform/http/env.ts'
import { classRoutes } from './classes.ts'
import { importRoutes } from './import.ts'
import { normRoutes } from './norms.ts'

export function routes(app: App): void {
  classRoutes(app)
  normRoutes(app)
  importRoutes(app)
}
