import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/test-db.ts'
import { openDb } from './db.ts'
import { migrate } from './migrate.ts'

const { db, url } = await testDatabase()

test('a database that is up to date is left alone', async () => {
  expect(await migrate(db)).toEqual([])
})

test('two processes that start at once do not get into each other’s way', async () => {
  const other = openDb(url)
  await sql`delete from gongzhi_migration where name like '%create_triage'`.execute(db)
  await sql`delete from gongzhi_migration_checksum where name like '%create_triage'`.execute(db)
  await sql`drop schema triage cascade`.execute(db)
  const [one, two] = await Promise.all([migrate(db), migrate(other)])
  await other.destroy()
  expect([...one, ...two]).toHaveLength(1)
})

test('a file that was edited after it ran is refused by name', async () => {
  const name = '202611230001_create_platform'
  await sql`update gongzhi_migration_checksum set checksum = 'x' where name = ${name}`.execute(db)
  await expect(migrate(db)).rejects.toMatchObject({
    code: 'migration-edited',
    message: expect.stringContaining(name) as string,
  })
  await sql`delete from gongzhi_migration_checksum where name = ${name}`.execute(db)
})

test('data written by a newer version is refused in one line', async () => {
  await sql`insert into gongzhi_migration_checksum values ('209901010000_from_the_future', 'x')`.execute(
    db,
  )
  await expect(migrate(db)).rejects.toMatchObject({
    code: 'data-folder-newer',
    message: expect.stringContaining('209901010000_from_the_future') as string,
  })
})
