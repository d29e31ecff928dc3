import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { type Locale, translator } from '../../../platform/i18n.ts'
import { findUnit } from '../../identity/index.ts'
import { reportByReceipt } from '../../reports/index.ts'
import { cityCalendar } from '../../standards/index.ts'
import type { Progress } from '../contract.ts'
import {
  CaseNotFound,
  type CaseState,
  dueClocks,
  PUBLIC_STATUS,
  REFUSALS,
  type Status,
  stepsOf,
} from '../domain/index.ts'
import { messages } from '../messages/index.ts'
import { matterOf } from './case-row.ts'

interface Row {
  readonly state: CaseState
  readonly reportNo: string
  readonly entries: readonly {
    readonly at: number
    readonly to: Status
    readonly reason: string | null
    readonly note: string | null
  }[]
}

/** How far a report is, for whoever holds its receipt. */
export async function progressByReceipt(
  ctx: Context,
  no: string,
  secret: string,
  locale: Locale,
): Promise<Progress> {
  const report = await reportByReceipt(ctx, no, secret)
  return progressOf(ctx, report.id, locale)
}

/** How far a report is, in plain words: units are named, people never. Two queries. */
export async function progressOf(
  ctx: Context,
  reportId: string,
  locale: Locale,
): Promise<Progress> {
  const own = await findRow(ctx, sql`r.report_id = ${reportId}`)
  const { merged } = own.state
  const { state: s, entries } = merged ? await findRow(ctx, sql`r.id = ${merged.into}`) : own
  const t = translator(messages, locale)
  const status = PUBLIC_STATUS[s.status]
  const { dueAt, overdue } = await promised(ctx, s)
  const unit = s.unit === null ? undefined : await findUnit(ctx, s.unit)
  // Of those who wait for the same matter each one answers for themselves.
  const rating = merged && merged.ratedRound !== s.round ? null : own.state.rating
  const mayRate = s.status === 'closed' && rating === null
  const receivedAt = own.entries[0]?.at ?? null
  return {
    no: own.reportNo,
    merged: merged !== null,
    mergedText: merged ? t('cases/merged-with-another') : null,
    number: s.number,
    status,
    statusText: t(`cases/status/${status}`),
    round: s.round,
    steps: stepsOf(entries).map(({ step, at }) => ({
      step,
      text: t(`cases/status/${step}`),
      at: instant(step === 'received' ? receivedAt : at),
    })),
    matter: (await matterOf(ctx, s.filedAt === null ? null : s.matter, locale))?.name ?? null,
    place: own.state.place.name,
    unit: (locale === 'en' ? unit?.nameEn : unit?.nameZh) ?? null,
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    overdue,
    // What a handler writes is for colleagues until the result was found right.
    done: s.status === 'closed' ? s.result : null,
    reply: s.reply,
    refused: status === 'notAccepted' ? refusedWords(entries.at(-1), locale) : null,
    mayRate,
    rating,
    next: t(`cases/next/${nextOf({ ...s, rating }, overdue, mayRate)}`),
  }
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

async function findRow(ctx: Context, which: RawBuilder<unknown>): Promise<Row> {
  const { rows } = await sql<Row>`
    select r.state, r.report_no as "reportNo", (
      select jsonb_agg(jsonb_build_object('at', (extract(epoch from e.at) * 1000)::bigint, 'to', e.to_status,
        'reason', e.reason, 'note', e.payload->>'note') order by e.seq)
      from cases.entry e where e.case_id = r.id) as entries
    from cases.case_record r where ${which}`.execute(ctx.db)
  if (!rows[0]) throw new CaseNotFound('no case for the report')
  return rows[0]
}

/** The promise the public holds us to is the limit of handling; it rests while the result is checked. */
async function promised(
  ctx: Context,
  state: CaseState,
): Promise<{ dueAt: number | null; overdue: boolean }> {
  const { calendar } = await cityCalendar(ctx)
  const clock = dueClocks(state, calendar).find((c) => c.stage === 'handling')
  if (clock?.status !== 'running' || clock.dueAt === null) return { dueAt: null, overdue: false }
  return { dueAt: clock.dueAt, overdue: clock.dueAt < ctx.now().getTime() }
}

function refusedWords(last: Row['entries'][number] | undefined, locale: Locale): string {
  const t = translator(messages, locale)
  const reason = REFUSALS.find((r) => r === last?.reason) ?? 'other'
  return [t(`cases/refusal/${reason}`), last?.note].filter(Boolean).join(' ')
}

function nextOf(state: CaseState, overdue: boolean, mayRate: boolean) {
  if (overdue) return 'overdue'
  if (mayRate) return 'rate'
  const status = PUBLIC_STATUS[state.status]
  if (status !== 'completed') return status
  return state.rating?.resolved ? 'done' : 'unresolved'
}
