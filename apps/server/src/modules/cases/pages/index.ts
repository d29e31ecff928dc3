import type { App } from '../../../platform/http/env.ts'
import { nearbyPages } from './nearby.ts'
import { progressPages } from './progress.ts'
import { trackPages } from './track.ts'

export function pages(app: App): void {
  trackPages(app)
  progressPages(app)
  nearbyPages(app)
}
