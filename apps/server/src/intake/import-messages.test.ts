import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { runJson, startProgram } from '../testing/program.ts'
import { testDatabase } from '../testing/test-db.ts'

const MESSAGES = 3_000
const folder = mkdtempSync(join(tmpdir(), 'gongzhi-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { db, url } = await testDatabase()
const env = { DATABASE_URL: url, GONGZHI_DATA: folder }

const file = join(folder, 'messages.jsonl')
writeFileSync(
  file,
  Array.from({ length: MESSAGES }, (_, i) =>
    JSON.stringify({ id: i, title: `第${i}件`, body: '路灯不亮，井盖松动', user: '某人' }),
  ).join('\n'),
)

const run = (...args: string[]) => runJson(args, env)

async function stored(): Promise<{ reports: number; cases: number; people: number }> {
  const { rows } = await sql<{ reports: number; cases: number; people: number }>`
    select (select count(*)::int from reports.report) as reports,
      (select count(*)::int from cases.case_record) as cases,
      (select count(*)::int from reports.contact) as people`.execute(db)
  return rows[0] ?? { reports: 0, cases: 0, people: 0 }
}

test('messages are taken exactly once, however often the import is killed half-way', async () => {
  for (const goal of [1, 1_000]) {
    const killed = startProgram('gongzhi', ['import', 'messages', file], env)
    while ((await stored()).reports < goal) await sleep(5)
    killed.kill('SIGKILL')
    await killed.ended
    const half = await stored()
    expect(half.reports).toBeGreaterThanOrEqual(goal)
    expect(half.reports).toBeLessThan(MESSAGES)
    expect(half.cases).toBe(half.reports)
  }
  const before = (await stored()).reports
  expect(await run('import', 'messages', file)).toMatchObject({
    read: MESSAGES,
    submitted: MESSAGES - before,
    repeated: before,
    refused: 0,
  })
  expect(await run('import', 'messages', file)).toMatchObject({ submitted: 0, repeated: MESSAGES })
  expect(await stored()).toEqual({ reports: MESSAGES, cases: MESSAGES, people: 0 })
  expect(await run('ledger', 'verify')).toMatchObject({ chains: MESSAGES, broken: 0 })
}, 120_000)

test('another message under a known id is refused and named; a file that is not there too', async () => {
  const other = join(folder, 'other.jsonl')
  writeFileSync(other, JSON.stringify({ id: 0, title: '另一件', body: '完全不同' }))
  expect(await run('import', 'messages', other)).toMatchObject({
    refused: 1,
    faults: [`${other}:1: reports/key-reused`],
  })
  const nowhere = ['import', 'messages', join(folder, 'nowhere.jsonl')]
  const { status, err } = await startProgram('gongzhi', nowhere, env).ended
  expect(status).toBe(1)
  expect(err).toContain('no-such-file')
  expect(err).not.toContain('    at ')
})
