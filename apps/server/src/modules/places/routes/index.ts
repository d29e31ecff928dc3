import type { App } from '../../../platform/http/env.ts'
import { areaRoutes } from './areas.ts'
import { componentRoutes } from './components.ts'
import { fileRoutes } from './files.ts'
import { gridRoutes } from './grids.ts'
import { locateRoutes } from './locate.ts'

export function routes(app: App): void {
  locateRoutes(app)
  areaRoutes(app)
  gridRoutes(app)
  componentRoutes(app)
  fileRoutes(app)
}
