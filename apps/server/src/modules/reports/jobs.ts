import type { Job } from '../../platform/module.ts'
import { deleteOldContacts, deleteOldDrafts } from './commands/index.ts'

const HOUR_MS = 3_600_000

export const jobs: readonly Job[] = [
  {
    kind: 'reports.delete-drafts',
    everyMs: HOUR_MS,
    run: async (ctx) => ctx.log.info({ deleted: await deleteOldDrafts(ctx) }, 'old drafts'),
  },
  {
    kind: 'reports.delete-contacts',
    everyMs: HOUR_MS,
    run: async (ctx) => ctx.log.info({ deleted: await deleteOldContacts(ctx) }, 'old contacts'),
  },
]
