import { dueAt } from '@gongzhi/worktime'
import type { Context } from '../../../platform/context.ts'
import { cityCalendar, limitProfile } from '../../standards/index.ts'
import type { CaseState } from '../domain/index.ts'

/** Where the case lies and whose it is: the target of permissions. */
export function targetOf(state: CaseState): { areaCode: string | null; unitCode: string | null } {
  return { areaCode: state.place.cellCode ?? state.place.areaCode, unitCode: state.unit }
}

/** A closed case can be opened again until this instant. */
export async function reopenUntil(ctx: Context, state: CaseState): Promise<number> {
  if (state.closedAt === null) return 0
  const [{ reopenWindow }, { calendar }] = await Promise.all([limitProfile(ctx), cityCalendar(ctx)])
  return dueAt(state.closedAt, reopenWindow, calendar)
}
