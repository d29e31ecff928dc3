import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCluster } from './cluster.ts'
import { prepareFolder } from './folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongzhi-cluster-'))
const pidFile = () => join(prepareFolder(folder).cluster, 'postmaster.pid')

beforeAll(async () => {
  await using cluster = await openCluster(folder)
  await query(cluster.url, 'create table kept (n integer)')
  await query(cluster.url, 'insert into kept values (7)')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

const kept = (url: string) => query(url, 'select n from kept')

describe('the embedded database', () => {
  test('keeps full durability and speaks UTF-8 in a locale that knows Chinese', async () => {
    await using cluster = await openCluster(folder)
    const rows = await query(
      cluster.url,
      `select current_setting('fsync') f, current_setting('synchronous_commit') s,
        pg_encoding_to_char(encoding) e from pg_database where datname = current_database()`,
    )
    expect(rows).toEqual([{ f: 'on', s: 'on', e: 'UTF8' }])
  })

  test('is shared by everyone who opens the folder and stops with the last', async () => {
    const first = await openCluster(folder)
    const second = await openCluster(folder)
    await first[Symbol.asyncDispose]()
    expect(await kept(second.url)).toEqual([{ n: 7 }])
    await second[Symbol.asyncDispose]()
    expect(existsSync(pidFile())).toBe(false)
  })

  test('starts again after a power cut left its lock, even when the number is someone else’s', async () => {
    const cluster = await openCluster(folder)
    const postmaster = Number(readFileSync(pidFile(), 'utf8').split('\n')[0])
    const left = readFileSync(pidFile(), 'utf8')
    process.kill(postmaster, 'SIGKILL')
    await Promise.resolve(cluster[Symbol.asyncDispose]()).catch(() => undefined)
    writeFileSync(pidFile(), left.replace(String(postmaster), String(process.pid)))
    await using again = await openCluster(folder)
    expect(await kept(again.url)).toEqual([{ n: 7 }])
  })

  test('gives a killed command’s lease back', async () => {
    const script = `import { openCluster } from ${JSON.stringify(new URL('./cluster.ts', import.meta.url).href)}
      await openCluster(${JSON.stringify(folder)}); process.kill(process.pid, 'SIGKILL')`
    expect(() =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' }),
    ).toThrow()
    const cluster = await openCluster(folder)
    expect(await kept(cluster.url)).toEqual([{ n: 7 }])
    await cluster[Symbol.asyncDispose]()
    expect(existsSync(pidFile())).toBe(false)
  })

  test('refuses the folder of another version in one line', async () => {
    const version = join(prepareFolder(folder).cluster, 'PG_VERSION')
    const ours = readFileSync(version, 'utf8')
    writeFileSync(version, '99\n')
    await expect(openCluster(folder)).rejects.toMatchObject({
      code: 'postgres-version',
      message: expect.stringContaining('PostgreSQL 99') as string,
    })
    writeFileSync(version, ours)
  })
})
