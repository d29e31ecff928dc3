import type { Module } from '../../platform/module.ts'
import { after, during, jobs } from './jobs.ts'
import { messages } from './messages/index.ts'
import { pages } from './pages/index.ts'
import { routes } from './routes/index.ts'

export const cases = {
  name: 'cases',
  messages,
  routes,
  pages,
  during,
  after,
  jobs,
} satisfies Module
