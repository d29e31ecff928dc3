import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'

/** A table whose rows are closed and opened anew, never updated or deleted. */
export interface VersionedTable {
  readonly name: `standards.${string}`
  readonly key: readonly string[]
  readonly columns: readonly string[]
}

export interface Change {
  readonly added: number
  readonly changed: number
  readonly closed: number
}

export interface Applying {
  readonly rows: readonly object[]
  readonly now: Date
  /** Version of the rows that open; without it each counts from its own predecessor. */
  readonly version?: number
}

/** Makes the open rows of a table what the file says. Two statements, however many rows. */
export async function applyVersions(
  tx: Tx,
  table: VersionedTable,
  apply: Applying,
): Promise<Change> {
  const name = sql.table(table.name)
  const incoming = sql`jsonb_populate_recordset(null::${name}, ${JSON.stringify(apply.rows)}::jsonb)`
  const sameKey = equal(table.key, '=')
  const sameRow = equal([...table.key, ...table.columns], 'is not distinct from')
  const columns = list([...table.key, ...table.columns])

  const { rows: closed } = await sql<{ replaced: boolean }>`
    with incoming as materialized (select * from ${incoming})
    update ${name} as kept set valid_to = greatest(${apply.now}, kept.valid_from)
    where kept.valid_to is null
      and not exists (select 1 from incoming as given where ${sameKey} and ${sameRow})
    returning exists (select 1 from incoming as given where ${sameKey}) as replaced`.execute(tx)

  const version =
    apply.version === undefined
      ? sql`coalesce((select max(kept.version) from ${name} as kept where ${sameKey}), 0) + 1`
      : sql`${apply.version}::integer`
  const opened = await sql`
    with incoming as materialized (select * from ${incoming})
    insert into ${name} (${columns}, version, valid_from)
    select ${columns}, ${version}, ${apply.now} from incoming as given
    where not exists (select 1 from ${name} as kept where kept.valid_to is null and ${sameKey})`.execute(
    tx,
  )

  const changed = closed.filter((r) => r.replaced).length
  return {
    added: Number(opened.numAffectedRows ?? 0) - changed,
    changed,
    closed: closed.length - changed,
  }
}

function list(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((c) => sql.ref(c)))
}

function equal(columns: readonly string[], operator: string): RawBuilder<unknown> {
  const pairs = columns.map(
    (c) => sql`${sql.ref(`given.${c}`)} ${sql.raw(operator)} ${sql.ref(`kept.${c}`)}`,
  )
  return sql.join(pairs, sql` and `)
}
