import { areaPrefix, isAreaCode, isUnitGridCode } from '@gongzhi/grid'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { pageOf } from '../../../platform/paging.ts'
import type { Locale } from '../../../platform/i18n.ts'
import { requireRole, type Scopes, scopesFor } from '../../identity/index.ts'
import type { CaseFilter, CaseList } from '../contract.ts'
import { END_STATUSES } from '../domain/index.ts'
import { CASE_ROW, type CaseRow, itemOf } from './case-row.ts'
import { cursorKey, readCursor } from './cursor.ts'

type Condition = RawBuilder<unknown>

/** One page of the cases that the actor may read; one query. */
export async function listCases(
  ctx: Context,
  filter: CaseFilter,
  locale: Locale,
): Promise<CaseList> {
  requireRole(ctx.actor, 'readCases')
  const conditions = [
    within(scopesFor(ctx.actor, 'readCases')),
    ...asked(filter, ctx),
    ...(filter.after === undefined ? [] : [beyond(filter.after, filter.sort)]),
  ]
  const order = filter.sort === 'due' ? sql`r.due_at nulls last, r.id` : sql`r.id desc`
  const { rows } = await sql<CaseRow>`
    select ${CASE_ROW} from cases.case_record r where ${sql.join(conditions, sql` and `)}
    order by ${order} limit ${filter.limit + 1}`.execute(ctx.db)
  const page = pageOf(rows, filter.limit, ({ state, dueAt }) =>
    cursorKey({ id: state.id, due: dueAt?.toISOString() ?? null }),
  )
  const items = await Promise.all(page.items.map((row) => itemOf(ctx, row, locale)))
  return { items, next: page.next }
}

/** The areas, unit grids and units of the actor; nothing at all where there are none. */
function within({ all, areas, units }: Scopes): Condition {
  if (all) return sql`true`
  const cells = areas.filter(isUnitGridCode)
  return sql`(${sql.join(
    [
      ...areas.filter((code) => !isUnitGridCode(code)).map(inArea),
      sql`r.cell_code = any(${cells}::text[])`,
      sql`r.unit_code = any(${units}::text[])`,
    ],
    sql` or `,
  )})`
}

/** Nothing lies in what is no area; twelve digits alone do not make one. */
export function inArea(areaCode: string): Condition {
  if (!isAreaCode(areaCode)) return sql`false`
  return sql`r.area_code like ${`${areaPrefix(areaCode)}%`}`
}

function asked(filter: CaseFilter, ctx: Context): Condition[] {
  const found: Condition[] = []
  const { status, open, stage, area, unit, matter, overdue, dueBefore, mine, answered, q } = filter
  // One status comes in the order of its index; several have to be sorted.
  if (status?.length === 1) found.push(sql`r.status = ${status[0]}`)
  else if (status) found.push(sql`r.status = any(${status}::text[])`)
  if (open !== undefined)
    found.push(sql`r.status ${open ? sql`<> all` : sql`= any`}(${[...END_STATUSES]}::text[])`)
  if (stage) found.push(sql`r.stage = ${stage}`)
  if (area) found.push(inArea(area))
  if (unit) found.push(sql`r.unit_code = ${unit}`)
  if (matter) found.push(sql`r.matter_code like ${`${matter}%`}`)
  if (overdue === true) found.push(sql`r.due_at < ${ctx.now()}`)
  if (overdue === false) found.push(sql`(r.due_at is null or r.due_at >= ${ctx.now()})`)
  if (dueBefore) found.push(sql`r.due_at < ${dueBefore}::timestamptz`)
  if (mine !== undefined)
    found.push(mine ? isOf(ctx.actor.id) : sql`${isOf(ctx.actor.id)} is not true`)
  if (answered === 'none') found.push(sql`r.status = 'closed' and r.resolved is null`)
  else if (answered) found.push(sql`r.resolved = ${answered === 'resolved'}`)
  if (q) found.push(numbered(q))
  return found
}

function isOf(person: string): Condition {
  return sql`(r.handler_id = ${person} or r.verifier_id = ${person} or r.inspector_id = ${person})`
}

/** The beginning of a case or report number, however it was typed. */
function numbered(typed: string): Condition {
  const pattern = `${typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\\%_]/g, '\\$&')}%`
  return sql`(r.number like ${pattern} or r.report_no like ${pattern})`
}

function beyond(after: string, sort: CaseFilter['sort']): Condition {
  const { id, due } = readCursor(after)
  if (sort === 'newest') return sql`r.id < ${id}::uuid`
  return due === null
    ? sql`r.due_at is null and r.id > ${id}::uuid`
    : sql`(r.due_at is null or (r.due_at, r.id) > (${due}::timestamptz, ${id}::uuid))`
}
