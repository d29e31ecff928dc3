import type { Module } from '../../platform/module.ts'
import { after } from './jobs.ts'
import { messages } from './messages.ts'
import { routes } from './routes.ts'

export const triage = { name: 'triage', messages, routes, after } satisfies Module
