import type { Module } from '../../platform/module.ts'
import { jobs } from './jobs.ts'
import { messages } from './messages.ts'
import { routes } from './routes/index.ts'

export const standards = { name: 'standards', messages, routes, jobs } satisfies Module
