import { createRateLimit, GENEROUS, type Rates } from '../../platform/http/rate-limit.ts'
import type { Module } from '../../platform/module.ts'
import { jobs } from './jobs.ts'
import { messages } from './messages/index.ts'
import { pages } from './pages/index.ts'
import { routes } from './routes/index.ts'

/** With the limits given, or generous ones; the interface and the pages count together. */
export function reportsModule(rates: Rates = GENEROUS): Module {
  const hold = createRateLimit(rates)
  return {
    name: 'reports',
    messages,
    routes: (app) => routes(app, hold),
    pages: (app) => pages(app, hold),
    jobs,
  }
}

export const reports = reportsModule()
