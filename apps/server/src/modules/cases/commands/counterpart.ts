import type { Context } from '../../../platform/context.ts'
import { roleFor, requireRole } from '../../identity/index.ts'
import { cityCalendar, limitProfile } from '../../standards/index.ts'
import {
  absorb,
  type CaseState,
  CaseNotFound,
  type Command,
  type Draft,
  dueClocks,
  END_STATUSES,
  type Facts,
  IllegalTransition,
  isSimilar,
  release,
} from '../domain/index.ts'
import { targetOf } from '../queries/standing.ts'
import * as store from '../store/index.ts'

/** The other case that a step is about, if there is one: of a merge the survivor. */
export async function counterpart(
  ctx: Context,
  state: CaseState,
  command: Command,
): Promise<store.Stored | undefined> {
  const id = command.name === 'merge' ? command.input.target : state.merged?.into
  if (id === undefined) return undefined
  const found = await store.findCase(ctx.db, { id })
  if (!found) throw new CaseNotFound(`no case ${id}`)
  // Whoever joins two cases must be in charge of both.
  if (command.name !== 'rate') requireRole(ctx.actor, 'acceptReport', targetOf(found.state))
  return found
}

/** What the guards want to know of it. */
export async function factsOfTwo(
  ctx: Context,
  state: CaseState,
  command: Command,
  other: store.Stored | undefined,
): Promise<Pick<Facts, 'target' | 'survivorRound'>> {
  if (!other) return {}
  if (command.name === 'rate') {
    if (other.state.status !== 'closed') throw new IllegalTransition('the survivor is not closed')
    return { survivorRound: other.state.round }
  }
  const [{ similar }, { calendar }] = await Promise.all([limitProfile(ctx), cityCalendar(ctx)])
  const since = await store.reportedAt(ctx.db, [state.id, other.state.id])
  const like = (s: CaseState) => ({ ...s.place, matter: s.matter, at: since.get(s.id) ?? NaN })
  const ended: readonly string[] = END_STATUSES
  return {
    target: {
      id: other.state.id,
      open: !ended.includes(other.state.status),
      similar: isSimilar(like(state), like(other.state), similar, calendar),
    },
  }
}

/** The survivor's entry of a merge or an un-merge, sealed onto the head that was read. */
export async function otherStep(
  ctx: Context,
  state: CaseState,
  command: Command,
  draft: Draft,
  other: store.Stored | undefined,
): Promise<store.Step[]> {
  if (!other || (command.name !== 'merge' && command.name !== 'unmerge')) return []
  const at = Math.max(draft.at, other.state.lastAt)
  const role = roleFor(ctx.actor, 'acceptReport', targetOf(other.state)) ?? draft.role
  const both = command.name === 'merge' ? absorb : release
  const sealed = store.sealDraft(
    other.state.id,
    both(other.state, state, { ...draft, at, role }),
    other,
  )
  const { calendar } = await cityCalendar(ctx)
  return [store.stepOf(sealed, dueClocks(sealed.state, calendar))]
}
