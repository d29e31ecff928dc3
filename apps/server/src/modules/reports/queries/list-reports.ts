import { areaPrefix, isAreaCode, isUnitGridCode } from '@gongzhi/grid'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Page } from '../../../platform/contract.ts'
import { afterOf, pageOf, UUID } from '../../../platform/paging.ts'
import { requireRole, scopesFor } from '../../identity/index.ts'
import type { PlaceView, ReportFilter, ReportListItem } from '../contract.ts'

type Row = Omit<ReportListItem, 'place' | 'submittedAt'> & PlaceView & { submittedAt: Date }

/** Newest first, within the areas that the actor may read. */
export async function listReports(
  ctx: Context,
  filter: ReportFilter,
): Promise<Page<ReportListItem>> {
  requireRole(ctx.actor, 'readCases')
  const after = afterOf(filter.after, UUID) || null
  const scopes = scopesFor(ctx.actor, 'readCases')
  const within = scopes.all ? sql`true` : anyOf(scopes.areas.map(inScope))
  const asked = filter.area === undefined ? sql`true` : inScope(filter.area)
  const { rows } = await sql<Row>`
    select r.id, r.no, r.channel, r.title, r.submitted_at as "submittedAt", r.reply_owed as "replyOwed",
      r.simulated, r.photo_count as "photoCount", m.state as moderation, m.flags,
      p.area_code as "areaCode", p.cell_code as "cellCode", p.lon, p.lat, p.name, p.level
    from reports.report r
    join reports.place p on p.report_id = r.id
    join reports.moderation m on m.report_id = r.id
    where ${within} and ${asked}
      and (${filter.channel ?? null}::text is null or r.channel = ${filter.channel ?? null})
      and (${filter.moderation ?? null}::text is null or m.state = ${filter.moderation ?? null})
      and (${filter.from ?? null}::timestamptz is null or r.submitted_at >= ${filter.from ?? null})
      and (${filter.to ?? null}::timestamptz is null or r.submitted_at < ${filter.to ?? null})
      and (${after}::uuid is null or r.id < ${after}::uuid)
    order by r.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  return pageOf(rows.map(itemOf), filter.limit, (item) => item.id)
}

/** A prefix for each, written out: only so can the index on the area serve it. */
function inScope(code: string): RawBuilder<unknown> {
  if (isUnitGridCode(code))
    return sql`(p.area_code = ${code.slice(0, 12)} and p.cell_code = ${code})`
  // Nothing lies in what is no area; twelve digits alone do not make one.
  if (!isAreaCode(code)) return sql`false`
  return sql`p.area_code like ${`${areaPrefix(code)}%`}`
}

function anyOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`
}

function itemOf(row: Row): ReportListItem {
  const { areaCode, cellCode, lon, lat, name, level, submittedAt, ...rest } = row
  return {
    ...rest,
    submittedAt: submittedAt.toISOString(),
    place: { areaCode, cellCode, lon, lat, name, level },
  }
}
