import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/test-db.ts'

const MESSAGES = 3_000
const CLI = new URL('../cli.ts', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'gongzhi-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { db, url } = await testDatabase()
const env = { PATH: process.env.PATH, DATABASE_URL: url, GONGZHI_DATA: folder }

const file = join(folder, 'messages.jsonl')
writeFileSync(
  file,
  Array.from({ length: MESSAGES }, (_, i) =>
    JSON.stringify({ id: i, title: `第${i}件`, body: '路灯不亮，井盖松动', user: '某人' }),
  ).join('\n'),
)

function start(...args: string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return { child, said: () => out, cried: () => err }
}

async function run(...args: string[]): Promise<Record<string, unknown>> {
  const { child, said, cried } = start(...args, '--json')
  await once(child, 'close')
  if (said() === '') throw new Error(cried())
  return JSON.parse(said()) as Record<string, unknown>
}

async function stored(): Promise<{ reports: number; cases: number; people: number }> {
  const { rows } = await sql<{ reports: number; cases: number; people: number }>`
    select (select count(*)::int from reports.report) as reports,
      (select count(*)::int from cases.case_record) as cases,
      (select count(*)::int from reports.contact) as people`.execute(db)
  return rows[0] ?? { reports: 0, cases: 0, people: 0 }
}

test('messages are taken exactly once, however often the import is killed half-way', async () => {
  for (const goal of [1, 1_000]) {
    const { child } = start('import', 'messages', file)
    while ((await stored()).reports < goal && child.exitCode === null) await sleep(5)
    child.kill('SIGKILL')
    await once(child, 'close')
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
  const { child, cried } = start('import', 'messages', join(folder, 'nowhere.jsonl'))
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(1)
  expect(cried()).toContain('no-such-file')
  expect(cried()).not.toContain('    at ')
})
