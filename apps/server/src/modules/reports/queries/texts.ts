import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'

export interface ReportText {
  readonly title: string
  readonly body: string
  readonly placeText: string | null
}

/** The submitted words, for those who handle reports; the public reads `publicTextOf`. */
export function textOf(ctx: Context, ids: readonly string[]): Promise<Map<string, ReportText>> {
  return textsOf(ctx.db, ids)
}

export async function textsOf(db: Db, ids: readonly string[]): Promise<Map<string, ReportText>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('reports.report')
    .select(['id', 'title', 'body', 'place_text as placeText'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...text }) => [id, text]))
}

export async function titlesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('reports.report')
    .select(['id', 'title'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

export interface PublicText {
  readonly title: string
  readonly body: string
  /** Numbers of the photos that the public may see. */
  readonly photos: readonly number[]
}

/** Only what a person has decided to make public; the others are missing from the map. */
export async function publicTextOf(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, PublicText>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('reports.moderation')
    .select(['report_id', 'title', 'body', 'photos'])
    .where('report_id', 'in', ids)
    .where('state', '=', 'public')
    .execute()
  return new Map(
    rows.map((row) => [
      row.report_id,
      { title: row.title ?? '', body: row.body ?? '', photos: row.photos },
    ]),
  )
}
