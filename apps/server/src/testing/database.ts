import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openCluster } from '../platform/postgres/cluster.ts'

/** The usual local ports and sockets of a PostgreSQL server; the first that answers is used. */
const LOCAL = [
  'postgresql://postgres@127.0.0.1:5432/postgres',
  'postgresql://localhost/postgres?host=/var/run/postgresql',
]

/**
 * The server that tests make their databases on: the one given, else a local one that answers, else
 * an embedded one in a folder of its own. GONGZHI_TEST_DB=embedded asks for the last.
 */
export async function testServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const asked = process.env.GONGZHI_TEST_DB
  const candidates = asked === 'embedded' ? [] : asked ? [asked] : LOCAL
  for (const url of candidates)
    if (await mayCreate(url)) return { url, stop: () => Promise.resolve() }
  if (asked && asked !== 'embedded') throw new Error(`GONGZHI_TEST_DB does not answer: ${asked}`)
  const folder = mkdtempSync(join(tmpdir(), 'gongzhi-test-'))
  const cluster = await openCluster(folder)
  return {
    url: cluster.url.replace('/gongzhi?', '/postgres?'),
    stop: async () => {
      await cluster[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function mayCreate(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ ok: boolean }>(
      `select rolcreatedb or rolsuper as ok from pg_roles where rolname = current_user`,
    )
    return rows[0]?.ok === true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

export async function admin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export function withDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
}
