import { type Calendar } from '@gongzhi/worktime'
import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { type Locale, translator } from '../../../platform/i18n.ts'
import { requireRole, roleFor } from '../../identity/index.ts'
import { textOf } from '../../reports/index.ts'
import { cityCalendar, findStandard, limitProfile } from '../../standards/index.ts'
import type { CaseView } from '../contract.ts'
import {
  allowedFrom,
  CaseNotFound,
  type CaseState,
  type DueClock,
  dueClocks,
  obstacle,
  owesReply,
  policyOf,
  readClock,
  type Standing,
  TRANSITIONS,
} from '../domain/index.ts'
import { messages } from '../messages/index.ts'
import { CASE_ROW, type CaseRow, itemOf } from './case-row.ts'
import { reopenUntil, targetOf } from './standing.ts'

interface Row extends CaseRow {
  readonly comment: string | null
  readonly policy: Record<string, unknown> | null
  readonly mergedInto: CaseView['mergedInto']
  readonly absorbed: CaseView['absorbed']
}

const REF = sql`jsonb_build_object('id', o.id, 'number', o.number, 'reportNo', o.report_no)`

/** One case with its clocks and what the actor may do now. Two queries. */
export async function viewCase(ctx: Context, id: string, locale: Locale): Promise<CaseView> {
  requireRole(ctx.actor, 'readCases')
  const { rows } = await sql<Row>`
    select ${CASE_ROW}, (select jsonb_object_agg(key, value) from cases.policy) as policy,
      (select comment from cases.rating g where g.case_id = r.id
        and g.round = coalesce((r.state->'merged'->>'ratedRound')::int, r.round)) as comment,
      (select ${REF} from cases.case_record o where o.id = (r.state->'merged'->>'into')::uuid) as "mergedInto",
      coalesce((select jsonb_agg(${REF} order by o.reported_at) from cases.case_record o where o.id in (
        select (a->>'case')::uuid from jsonb_array_elements(r.state->'absorbed') a)), '[]') as absorbed
    from cases.case_record r where r.id = ${id}`.execute(ctx.db)
  const row = rows[0]
  if (!row) throw new CaseNotFound(`no case ${id}`)
  const { state: s } = row
  requireRole(ctx.actor, 'readCases', targetOf(s))
  const texts = await textOf(ctx, [s.reportId])
  return {
    ...(await itemOf(ctx, row, locale)),
    text: texts.get(s.reportId) ?? null,
    standard: await standardOf(ctx, s),
    filedBy: s.filedBy,
    replyOwed: owesReply(s),
    verification: s.verification,
    inspection: s.inspection,
    reworks: s.reworks,
    result: s.result,
    reply: s.reply,
    filedAt: instant(s.filedAt),
    handledAt: instant(s.handledAt),
    closedAt: instant(s.closedAt),
    rating: s.rating && { ...s.rating, comment: row.comment },
    mergedInto: row.mergedInto,
    absorbed: row.absorbed,
    clocks: await clocksOf(ctx, s),
    commands: await commandsFor(ctx, row, locale),
  }
}

async function standardOf(
  ctx: Context,
  { standard, standardVersion }: CaseState,
): Promise<CaseView['standard']> {
  const row = standard === null ? undefined : await findStandard(ctx, standard, standardVersion)
  if (!row) return null
  const { filingCondition, closingCondition } = row
  return { id: row.id, filingCondition, closingCondition }
}

async function clocksOf(ctx: Context, state: CaseState): Promise<CaseView['clocks']> {
  const [{ calendar }, { amber }] = await Promise.all([cityCalendar(ctx), limitProfile(ctx)])
  return dueClocks(state, calendar).map((c) => clockView(c, calendar, ctx.now().getTime(), amber))
}

function clockView(
  clock: DueClock,
  calendar: Calendar,
  now: number,
  amber: number,
): CaseView['clocks'][number] {
  const { light, used, total } = readClock(clock.log, calendar, now, amber)
  return {
    stage: clock.stage,
    status: clock.status,
    startedAt: new Date(clock.log[0]?.at ?? now).toISOString(),
    dueAt: instant(clock.dueAt),
    missedAt: instant(clock.missedAt),
    light,
    usedMs: used,
    totalMs: total,
    provisional: clock.provisional,
  }
}

/** The table, the roles of the actor here, and the guards that can be known beforehand. */
async function commandsFor(ctx: Context, row: Row, locale: Locale): Promise<CaseView['commands']> {
  const { state } = row
  const t = translator(messages, locale)
  const standing: Standing = {
    now: ctx.now().getTime(),
    actor: ctx.actor.id,
    policy: policyOf(row.policy ?? {}),
    reopenUntil: await reopenUntil(ctx, state),
  }
  return allowedFrom(state.status).flatMap((name) => {
    if (name === 'rate' || !roleFor(ctx.actor, TRANSITIONS[name].action, targetOf(state))) return []
    const guard = obstacle(state, name, standing)
    if (guard === 'not-yours') return []
    const code = guard && (`cases/${guard}` as const)
    return { name, blocked: code ? { code, title: t(code) } : null }
  })
}

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
