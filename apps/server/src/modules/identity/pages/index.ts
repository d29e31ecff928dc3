import type { App } from '../../../platform/http/env.ts'
import type { RateLimit } from '../../../platform/http/rate-limit.ts'
import { accountPages } from './account.ts'
import { signInPages } from './sign-in.ts'

export function pages(app: App, hold: RateLimit): void {
  signInPages(app, hold)
  accountPages(app)
}
