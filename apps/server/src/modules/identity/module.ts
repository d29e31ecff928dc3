import type { Module } from '../../platform/module.ts'
import { jobs } from './jobs.ts'
import { messages } from './messages.ts'
import { pages } from './pages/index.ts'
import { routes } from './routes/index.ts'

export const identity = { name: 'identity', messages, routes, pages, jobs } satisfies Module
