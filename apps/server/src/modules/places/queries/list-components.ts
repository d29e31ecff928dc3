import { metresPerLatDegree, metresPerLonDegree } from '@gongzhi/grid'
import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Page } from '../../../platform/contract.ts'
import { afterOf, pageOf } from '../../../platform/paging.ts'
import type { ComponentView } from '../contract.ts'
import { ComponentNotFound } from '../domain/index.ts'
import { type Box, boxOf } from './cells.ts'

export interface ComponentFilter {
  readonly box?: Box | undefined
  readonly near?:
    { readonly lon: number; readonly lat: number; readonly metres: number } | undefined
  /** Five digits of a class, or the two of a major class. */
  readonly classCode?: string | undefined
  readonly status?: ComponentView['status'] | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const COLUMNS = sql`
  id, class_code as "classCode", name, supervising_unit as "supervisingUnit", owner_unit as "ownerUnit",
  maintainer_unit as "maintainerUnit", cell_code as "cellCode", area_code as "areaCode", lon, lat, status,
  to_char(since, 'YYYY-MM-DD') as since, to_char(changed_on, 'YYYY-MM-DD') as "changedOn",
  data_source as "dataSource", note`

/** Components by id. One query. */
export async function pageComponents(
  ctx: Context,
  { box, near, classCode, status, after, limit }: ComponentFilter,
): Promise<Page<ComponentView>> {
  const within = near ? boxAround(near) : undefined
  const inside = [box, within]
    .filter((b) => b !== undefined)
    .map((b) => sql`and point(lon, lat) <@ ${boxOf(b)}`)
  const { rows } = await sql<ComponentView>`
    select ${COLUMNS} from places.component
    where id > ${afterOf(after)} ${sql.join(inside, sql` `)}
      ${classCode === undefined ? sql`` : sql`and class_code like ${classCode + '%'}`}
      ${status === undefined ? sql`` : sql`and status = ${status}`}
    order by id limit ${limit + 1}`.execute(ctx.db)
  return pageOf(rows, limit, (row) => row.id)
}

/** @throws places/component-not-found */
export async function getComponent(ctx: Context, id: string): Promise<ComponentView> {
  const { rows } = await sql<ComponentView>`
    select ${COLUMNS} from places.component where id = ${id}`.execute(ctx.db)
  if (!rows[0]) throw new ComponentNotFound(`no component ${id}`, { id })
  return rows[0]
}

function boxAround({ lon, lat, metres }: { lon: number; lat: number; metres: number }): Box {
  const dx = metres / metresPerLonDegree(lat)
  const dy = metres / metresPerLatDegree(lat)
  return [lon - dx, lat - dy, lon + dx, lat + dy]
}
