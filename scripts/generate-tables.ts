/**
 * Writes the table types from a freshly migrated database, so that types cannot drift from SQL.
 * With `--check [FILE]` it only compares, for the check command.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb } from '../apps/server/src/platform/db/db.ts'
import { migrate } from '../apps/server/src/platform/db/migrate.ts'
import { admin, testServer, withDatabase } from '../apps/server/src/testing/database.ts'

const [flag, target] = process.argv.slice(2)
const TARGET = target ?? join(import.meta.dirname, '../apps/server/src/platform/db/tables.gen.ts')
const MAPPING = {
  bytea: 'Buffer',
  int8: 'ColumnType<number, number | string, number | string>',
  jsonb: 'ColumnType<unknown, string, string>',
}

const server = await testServer()
const name = `gongzhi_tables_${process.pid}`
const folder = mkdtempSync(join(tmpdir(), 'gongzhi-tables-'))
await admin(
  server.url,
  `create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`,
)
try {
  const url = withDatabase(server.url, name)
  const db = openDb(url)
  await migrate(db)
  await db.destroy()
  const file = join(folder, 'tables.ts')
  const cli = join(import.meta.dirname, '../node_modules/kysely-codegen/dist/cli/bin.js')
  const args = [
    '--dialect',
    'postgres',
    '--url',
    url,
    '--out-file',
    file,
    '--log-level',
    'error',
    '--numeric-parser',
    'number',
    '--exclude-pattern',
    'gongzhi_*',
    '--type-mapping',
    JSON.stringify(MAPPING),
    '--custom-imports',
    '{"ColumnType":"kysely#ColumnType"}',
  ]
  execFileSync(process.execPath, [cli, ...args], { stdio: 'inherit' })
  const fresh = readFileSync(file, 'utf8')
  if (flag !== '--check') writeFileSync(TARGET, fresh)
  else if (fresh !== readFileSync(TARGET, 'utf8')) {
    process.stderr.write('tables.gen.ts is not what the migrations make: npm run db:types\n')
    process.exitCode = 1
  }
} finally {
  await admin(server.url, `drop database ${name} with (force)`)
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
