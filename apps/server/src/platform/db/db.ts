import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.gen.ts'

export type Tables = DB
export type Db = Kysely<Tables>
/** A function that asks for `Tx` cannot be called outside a transaction. */
export type Tx = Transaction<Tables>

const INT8 = 20

/** Our bigints are counters and sequence numbers: 2^53 is beyond any city, and numbers compare. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

export function openDb(connectionString: string, max = 10): Db {
  const pool = new pg.Pool({ connectionString, max, types, application_name: 'gongzhi' })
  // An idle connection that the server closes must not end the program; the next query reconnects.
  pool.on('error', () => undefined)
  // One that is lost inside a transaction fails the query that waits for it; this is the same news.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
