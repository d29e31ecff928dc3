import type { Context } from '../../../platform/context.ts'
import { requireRole, roleFor } from '../../identity/index.ts'
import type { LedgerEntry } from '../contract.ts'
import { CaseNotFound } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { targetOf } from './standing.ts'

/** The ledger of one case from its first entry on, for those who may read the case, and the auditor. */
export async function readLedger(
  ctx: Context,
  caseId: string,
  page: { readonly after: number; readonly limit: number },
): Promise<{ items: LedgerEntry[]; next: string | null }> {
  if (!roleFor(ctx.actor, 'readAudit')) requireRole(ctx.actor, 'readCases')
  const found = await store.findCase(ctx.db, { id: caseId })
  if (!found) throw new CaseNotFound(`no case ${caseId}`)
  const target = targetOf(found.state)
  if (!roleFor(ctx.actor, 'readAudit', target)) requireRole(ctx.actor, 'readCases', target)
  const entries = await store.entriesOf(ctx.db, caseId, page.after, page.limit + 1)
  const items = entries.slice(0, page.limit).map(entryView)
  const last = items.at(-1)
  return { items, next: entries.length > page.limit && last ? String(last.seq) : null }
}

function entryView(entry: store.CaseEntry): LedgerEntry {
  const { chain: _chain, requestKey: _key, at, ...rest } = entry
  return { ...rest, at: new Date(at).toISOString() }
}
