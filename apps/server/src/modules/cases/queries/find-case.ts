import type { Context } from '../../../platform/context.ts'
import { requireRole } from '../../identity/index.ts'
import { CaseNotFound, type CaseState } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { targetOf } from './standing.ts'

/** A case as other modules see it: its state and how many entries its ledger has. */
export interface CaseRef extends Omit<CaseState, 'clocks' | 'lastAt'> {
  readonly seq: number
}

/** For whoever may read it. @throws cases/not-found, identity/forbidden */
export async function findCase(ctx: Context, id: string): Promise<CaseRef> {
  requireRole(ctx.actor, 'readCases')
  const found = await store.findCase(ctx.db, { id })
  if (!found) throw new CaseNotFound(`no case ${id}`)
  requireRole(ctx.actor, 'readCases', targetOf(found.state))
  return refOf(found)
}

/** For other modules, which answer for who sees it. */
export async function findCaseByReport(
  ctx: Context,
  reportId: string,
): Promise<CaseRef | undefined> {
  const found = await store.findCase(ctx.db, { reportId })
  return found && refOf(found)
}

function refOf({ state, seq }: store.Stored): CaseRef {
  const { clocks: _clocks, lastAt: _lastAt, ...rest } = state
  return { ...rest, seq }
}
