import type { Job } from '../../platform/module.ts'
import { sweep } from './commands/index.ts'

export const jobs: readonly Job[] = [
  { kind: 'identity.sweep', everyMs: 60 * 60_000, run: (ctx) => sweep(ctx) },
]
