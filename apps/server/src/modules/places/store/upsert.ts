import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'

/** How a flat table is written: what identifies a row, what is compared, what a change also sets. */
export interface Shape {
  readonly table: string
  readonly key: string
  /** A row that agrees in all of these is unchanged. */
  readonly compared: readonly string[]
  /** Set when the row is added; never compared. */
  readonly onAdd: readonly string[]
  /** SQL for columns that a change sets besides the compared ones; `old` and `excluded` are at hand. */
  readonly onChange: Readonly<Record<string, string>>
}

/** Adds and changes many rows in one statement; the same rows again change nothing. */
export async function upsertRows(
  tx: Tx,
  shape: Shape,
  rows: readonly object[],
): Promise<{ added: number; changed: number }> {
  const { table, key, compared, onAdd, onChange } = shape
  const columns = [key, ...compared, ...onAdd]
  const list = sql.join(columns.map((c) => sql.ref(c)))
  const tuple = (of: string) => sql.join(compared.map((c) => sql.ref(`${of}.${c}`)))
  const changes = [
    ...compared.map((c) => sql`${sql.ref(c)} = ${sql.ref(`excluded.${c}`)}`),
    ...Object.entries(onChange).map(([c, value]) => sql`${sql.ref(c)} = ${sql.raw(value)}`),
  ]
  const result = await sql<{ added: boolean }>`
    insert into ${sql.table(table)} as old (${list})
    select ${list} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${sql.ref(key)}) do update set ${sql.join(changes)}
    where (${tuple('old')}) is distinct from (${tuple('excluded')})
    returning (xmax = 0) as added`.execute(tx)
  const added = result.rows.filter((r) => r.added).length
  return { added, changed: result.rows.length - added }
}
