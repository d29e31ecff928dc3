import { createRateLimit, GENEROUS, type Rates } from '../../platform/http/rate-limit.ts'
import type { Module } from '../../platform/module.ts'
import { after, during, jobs } from './jobs.ts'
import { messages } from './messages/index.ts'
import { pages } from './pages/index.ts'
import { routes } from './routes/index.ts'

/** With the limits given, or generous ones: a receipt is not guessed at leisure. */
export function casesModule(rates: Rates = GENEROUS): Module {
  const hold = createRateLimit(rates)
  return {
    name: 'cases',
    messages,
    routes: (app) => routes(app, hold),
    pages: (app) => pages(app, hold),
    during,
    after,
    jobs,
  }
}

export const cases = casesModule()
