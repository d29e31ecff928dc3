import pg from 'pg'
import { StartupError } from '../errors.ts'

const CONNECT_MS = 10_000
/** The oldest version the tests have passed on. */
const OLDEST = 150_000

/**
 * Whether the server of DATABASE_URL can carry us; one clear line when it cannot.
 * @throws StartupError database-unreachable, database-too-old, database-encoding
 */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; named: string; encoding: string }>(
      `select current_setting('server_version_num')::int as version,
        current_setting('server_version') as named, pg_encoding_to_char(encoding) as encoding
       from pg_database where datname = current_database()`,
    )
    const { version = 0, named = '', encoding = '' } = rows[0] ?? {}
    if (version < OLDEST)
      throw new StartupError(
        'database-too-old',
        `需要 PostgreSQL 15 或更新版本，现为 ${named}。 PostgreSQL 15 or newer is needed; this is ${named}.`,
      )
    if (encoding !== 'UTF8')
      throw new StartupError(
        'database-encoding',
        `数据库编码应为 UTF8，现为 ${encoding}。 The database must be encoded in UTF8; this one is ${encoding}: create database … template template0 encoding 'UTF8' locale 'C.UTF-8'.`,
      )
  } catch (error) {
    if (error instanceof StartupError) throw error
    throw new StartupError(
      'database-unreachable',
      `无法连接 DATABASE_URL 指定的数据库。 Cannot connect to the database of DATABASE_URL: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
