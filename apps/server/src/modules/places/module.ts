import type { Module } from '../../platform/module.ts'
import { messages } from './messages.ts'
import { routes } from './routes/index.ts'

export const places = { name: 'places', messages, routes } satisfies Module
