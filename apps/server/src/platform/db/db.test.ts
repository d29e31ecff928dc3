import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/test-db.ts'
import { openDb } from './db.ts'

const { db, url } = await testDatabase()

test('a connection lost inside a transaction fails that transaction and nothing else', async () => {
  const other = openDb(url, 1)
  const lost = other.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(db)
    await sql`select pg_sleep(1)`.execute(tx)
  })
  await expect(lost).rejects.toThrow()
  const { rows } = await sql<{ n: number }>`select 1 as n`.execute(other)
  expect(rows).toEqual([{ n: 1 }])
  await other.destroy()
})

test('a bigint is a number', async () => {
  const { rows } = await sql<{ n: number }>`select 9007199254740991::bigint as n`.execute(db)
  expect(rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }])
})
