import { createRateLimit, type Rate } from '../../platform/http/rate-limit.ts'
import type { Module } from '../../platform/module.ts'
import { jobs } from './jobs.ts'
import { messages } from './messages.ts'
import { pages } from './pages/index.ts'
import { routes } from './routes/index.ts'

/** Wrong passwords from one address, whatever the login: an office that mistypes, not a list of passwords. */
const WRONG: Rate = { burst: 100, perSecond: 0.2 }

export function identityModule(wrong: Rate = WRONG): Module {
  const hold = createRateLimit({ perAddress: wrong, perAccount: wrong })
  return {
    name: 'identity',
    messages,
    routes: (app) => routes(app, hold),
    pages: (app) => pages(app, hold),
    jobs,
  }
}

export const identity = identityModule()
