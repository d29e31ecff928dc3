import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Channel, Kind, ModerationState, PlaceView } from '../contract.ts'
import { NoSuchReceipt, ReportNotFound, sameSecret, secretOf, tidyNo } from '../domain/index.ts'

export interface ReportRecord {
  readonly id: string
  readonly no: string
  readonly channel: Channel
  readonly kind: Kind | null
  readonly title: string
  readonly body: string
  readonly placeText: string | null
  readonly place: PlaceView
  readonly submittedAt: Date
  readonly observedAt: Date | null
  readonly replyOwed: boolean
  readonly simulated: boolean
  readonly locale: string
  readonly photoCount: number
  readonly moderation: ModerationState
  readonly publicPhotos: readonly number[]
}

type Row = Omit<ReportRecord, 'place'> & PlaceView

export function findReport(ctx: Context, id: string): Promise<ReportRecord | undefined> {
  return find(ctx, 'id', id)
}

export function findReportByNo(ctx: Context, no: string): Promise<ReportRecord | undefined> {
  return find(ctx, 'no', tidyNo(no))
}

export async function getReportByNo(ctx: Context, no: string): Promise<ReportRecord> {
  const found = await findReportByNo(ctx, no)
  if (!found) throw new ReportNotFound(`no report ${no}`)
  return found
}

/** The report of a receipt. A wrong number and a wrong secret are answered alike. */
export async function reportByReceipt(
  ctx: Context,
  no: string,
  secret: string,
): Promise<ReportRecord> {
  const found = await findReportByNo(ctx, no)
  const right = secretOf(ctx.ports.keys.mac('receipt', found?.id ?? 'nobody'))
  if (!sameSecret(secret, right) || !found) throw new NoSuchReceipt('number or secret is wrong')
  return found
}

async function find(
  ctx: Context,
  by: 'id' | 'no',
  value: string,
): Promise<ReportRecord | undefined> {
  const { rows } = await sql<Row>`
    select r.id, r.no, r.channel, r.kind, r.title, r.body, r.place_text as "placeText",
      r.submitted_at as "submittedAt", r.observed_at as "observedAt", r.reply_owed as "replyOwed",
      r.simulated, r.locale, r.photo_count as "photoCount",
      m.state as moderation, m.photos as "publicPhotos",
      p.area_code as "areaCode", p.cell_code as "cellCode", p.lon, p.lat, p.name, p.level
    from reports.report r
    join reports.place p on p.report_id = r.id
    join reports.moderation m on m.report_id = r.id
    where ${sql.ref(`r.${by}`)} = ${value}`.execute(ctx.db)
  const row = rows[0]
  if (!row) return undefined
  const { areaCode, cellCode, lon, lat, name, level, ...rest } = row
  return { ...rest, place: { areaCode, cellCode, lon, lat, name, level } }
}
