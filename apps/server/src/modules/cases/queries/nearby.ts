import { metresPerLatDegree, metresPerLonDegree } from '@gongzhi/grid'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { type Locale, translator } from '../../../platform/i18n.ts'
import { afterOf, pageOf, UUID } from '../../../platform/paging.ts'
import { publicTextOf, type PublicText } from '../../reports/index.ts'
import type { NearbyFilter, PublicCase, PublicCaseList } from '../contract.ts'
import { type Place, PUBLIC_STATUS, roadOf } from '../domain/index.ts'
import { messages } from '../messages/index.ts'
import { inArea } from './list-cases.ts'
import { areaNameOf, CASE_ROW, type CaseRow, matterOf } from './case-row.ts'

const SHOWN_DAYS = 180
/** About 100 m: near enough for a neighbour, too coarse for a door. */
const DECIMALS = 3

/**
 * What the public may see of matters nearby, newest first: only cases that were filed, their class,
 * road and state; words of a report only where they were moderated. Two queries.
 */
export async function nearbyCases(
  ctx: Context,
  filter: NearbyFilter,
  locale: Locale,
): Promise<PublicCaseList> {
  const since = new Date(ctx.now().getTime() - SHOWN_DAYS * 86_400_000)
  const after = afterOf(filter.after, UUID)
  const conditions = [
    sql`r.number is not null and r.reported_at > ${since}`,
    ...(filter.area === undefined ? [] : [inArea(filter.area)]),
    ...around(filter),
    ...(after === '' ? [] : [sql`r.id < ${after}::uuid`]),
  ]
  const { rows } = await sql<CaseRow>`
    select ${CASE_ROW} from cases.case_record r where ${sql.join(conditions, sql` and `)}
    order by r.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const page = pageOf(rows, filter.limit, ({ state }) => state.id)
  const texts = await publicTextOf(
    ctx,
    page.items.map((row) => row.state.reportId),
  )
  const items = await Promise.all(
    page.items.map((row) => publicView(ctx, row, texts.get(row.state.reportId), locale)),
  )
  return { items, next: page.next }
}

/** A box for the index, then the circle in it. */
function around({ lon, lat, radius }: NearbyFilter): RawBuilder<unknown>[] {
  if (lon === undefined || lat === undefined) return []
  const perLat = metresPerLatDegree(lat)
  const perLon = metresPerLonDegree(lat)
  const [dLat, dLon] = [radius / perLat, radius / perLon]
  return [
    sql`r.lat between ${lat - dLat} and ${lat + dLat} and r.lon between ${lon - dLon} and ${lon + dLon}`,
    sql`((r.lat - ${lat}) * ${perLat}) ^ 2 + ((r.lon - ${lon}) * ${perLon}) ^ 2 <= ${radius ** 2}`,
  ]
}

async function publicView(
  ctx: Context,
  { state: s }: CaseRow,
  text: PublicText | undefined,
  locale: Locale,
): Promise<PublicCase> {
  const t = translator(messages, locale)
  const status = PUBLIC_STATUS[s.status]
  return {
    number: s.number ?? '',
    matter: (await matterOf(ctx, s.matter, locale))?.name ?? '',
    title: text?.title ?? null,
    body: text?.body ?? null,
    area: await areaNameOf(ctx, s.place.areaCode, locale),
    road: await roadIn(ctx, s.place),
    lon: coarse(s.place.lon),
    lat: coarse(s.place.lat),
    status,
    statusText: t(`cases/status/${status}`),
    filedAt: new Date(s.filedAt ?? 0).toISOString(),
    closedAt: s.closedAt === null ? null : new Date(s.closedAt).toISOString(),
  }
}

/** The road without the district that the area says already. */
async function roadIn(ctx: Context, { name, areaCode }: Place): Promise<string | null> {
  const district = areaCode === null ? null : `${areaCode.slice(0, 6)}000000`
  const prefix = (await areaNameOf(ctx, district, 'zh-CN')) ?? ''
  return roadOf(name?.startsWith(prefix) ? name.slice(prefix.length) : name)
}

function coarse(degrees: number | null): number | null {
  return degrees === null ? null : Number(degrees.toFixed(DECIMALS))
}
