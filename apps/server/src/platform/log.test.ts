import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDb } from '../testing/test-db.ts'
import { errorView } from './log.ts'

const db = await testDb()

async function errorOf(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => undefined,
    (error: unknown) => error,
  )
}

test('an error of the database tells where it arose and nothing of what was sent', async () => {
  const words = '张三 13800138000'
  const errors = [
    await errorOf(sql`select ${words}::timestamptz`.execute(db)),
    await errorOf(
      sql`select ${JSON.stringify({ body: `${words}\0` })}::jsonb->>'body'`.execute(db),
    ),
  ]
  for (const error of errors) {
    const said = JSON.stringify(errorView(error))
    expect(said).toContain('DatabaseError')
    expect(said).toMatch(/"code":"22\w{3}"/)
    expect(said).not.toMatch(/张三|138/)
  }
})

test('an error of ours is told whole, with its cause', () => {
  const error = new Error('outer', { cause: new Error('inner') })
  expect(errorView(error)).toMatchObject({ message: 'outer', cause: { message: 'inner' } })
})
