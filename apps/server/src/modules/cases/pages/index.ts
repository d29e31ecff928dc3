import type { App } from '../../../platform/http/env.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { nearbyPages } from './nearby.ts'
import { progressPages } from './progress.ts'
import { trackPages } from './track.ts'

export function pages(app: App, hold: RateLimit): void {
  trackPages(app, hold)
  progressPages(app)
  nearbyPages(app)
}
