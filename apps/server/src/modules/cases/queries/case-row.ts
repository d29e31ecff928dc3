import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Locale } from '../../../platform/i18n.ts'
import { areaName } from '../../places/index.ts'
import { cityCalendar, findMatter, limitProfile } from '../../standards/index.ts'
import type { CaseListItem } from '../contract.ts'
import { type CaseState, dueClocks, nextClock, PUBLIC_STATUS, readClock } from '../domain/index.ts'

/** What lists and single views read of a case; the rest is in its state. */
export interface CaseRow {
  readonly state: CaseState
  readonly seq: number
  readonly title: string
  readonly reportNo: string
  readonly reportedAt: Date
  readonly dueAt: Date | null
  readonly simulated: boolean
}

export const CASE_ROW: RawBuilder<CaseRow> = sql`r.state, r.head_seq as seq, r.title,
  r.report_no as "reportNo", r.reported_at as "reportedAt", r.due_at as "dueAt", r.simulated`

/** No query while standards and places are warm. */
export async function itemOf(ctx: Context, row: CaseRow, locale: Locale): Promise<CaseListItem> {
  const { state: s } = row
  return {
    id: s.id,
    number: s.number,
    reportId: s.reportId,
    reportNo: row.reportNo,
    channel: s.channel,
    title: row.title,
    status: s.status,
    publicStatus: PUBLIC_STATUS[s.status],
    round: s.round,
    seq: row.seq,
    place: s.place,
    areaName: await areaNameOf(ctx, s.place.areaCode, locale),
    matter: await matterOf(ctx, s.matter, locale),
    unit: s.unit,
    handler: s.handler,
    verifier: s.verifier,
    inspector: s.inspector,
    resolved: s.rating?.resolved ?? null,
    reportedAt: row.reportedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    light: await lightOf(ctx, s),
    simulated: row.simulated,
  }
}

export async function areaNameOf(
  ctx: Context,
  code: string | null,
  locale: Locale,
): Promise<string | null> {
  return code === null ? null : ((await areaName(ctx, code, locale)) ?? null)
}

export async function matterOf(
  ctx: Context,
  code: string | null,
  locale: Locale,
): Promise<{ code: string; name: string } | null> {
  if (code === null) return null
  const matter = await findMatter(ctx, code)
  return { code, name: (locale === 'en' ? matter?.nameEn : matter?.nameZh) ?? code }
}

/** Of the clock that runs and is due first. */
async function lightOf(ctx: Context, state: CaseState): Promise<CaseListItem['light']> {
  const [{ calendar }, { amber }] = await Promise.all([cityCalendar(ctx), limitProfile(ctx)])
  const first = nextClock(dueClocks(state, calendar))
  return first ? readClock(first.log, calendar, ctx.now().getTime(), amber).light : null
}
