import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type Db, openDb } from '../platform/db/db.ts'
import { admin, withDatabase } from './database.ts'

/** A private copy of the migrated template for one test file; dropped after it. */
export async function testDb(): Promise<Db> {
  const { db } = await testDatabase()
  return db
}

export async function testDatabase(): Promise<{ db: Db; url: string }> {
  const { url, template } = inject('testDatabase')
  const name = `gongzhi_test_${randomBytes(6).toString('hex')}`
  await admin(url, `create database ${name} template ${template}`)
  const own = withDatabase(url, name)
  const db = openDb(own)
  afterAll(async () => {
    await db.destroy()
    await admin(url, `drop database ${name} with (force)`)
  })
  return { db, url: own }
}
