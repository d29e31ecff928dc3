import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StartupError } from '../errors.ts'
import type { Db } from './db.ts'

const ROOT = new URL('../../', import.meta.url)
const FILES = ['platform/migrations/*.sql', 'modules/*/migrations/*.sql']

/**
 * Applies every module's SQL files in one global order: the timestamp in the file name.
 * Files are forward-only; one that was edited after it ran, or a database that knows files we do
 * not, is refused with a line that says so.
 */
export async function migrate(db: Db): Promise<string[]> {
  const files = await readFiles()
  await sql`create table if not exists gongzhi_migration_checksum (
    name text primary key, checksum text not null)`.execute(db)
  await refuseStrangers(db, files)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrationsOf(files)) },
    migrationTableName: 'gongzhi_migration',
    migrationLockTableName: 'gongzhi_migration_lock',
    // Modules grow side by side: a lower timestamp may land after a higher one.
    allowUnorderedMigrations: true,
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  const failed = results.find((r) => r.status === 'Error')
  if (error) throw new Error(`migration failed: ${failed?.migrationName ?? ''}`, { cause: error })
  return results.map((r) => r.migrationName)
}

interface File {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

async function readFiles(): Promise<File[]> {
  const files: File[] = []
  for await (const path of glob(FILES, { cwd: fileURLToPath(ROOT) })) {
    const text = await readFile(new URL(path, ROOT), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    files.push({ name: basename(path, '.sql'), text, checksum })
  }
  return files
}

async function refuseStrangers(db: Db, files: readonly File[]): Promise<void> {
  const ours = new Map(files.map((f) => [f.name, f.checksum]))
  const { rows } = await sql<{ name: string; checksum: string }>`
    select name, checksum from gongzhi_migration_checksum order by name`.execute(db)
  for (const ran of rows) {
    const checksum = ours.get(ran.name)
    if (checksum === undefined)
      throw new StartupError(
        'data-folder-newer',
        `数据由更新版本的共治写成（${ran.name}），请使用新版本。 The data was written by a newer Gongzhi (${ran.name}); start that version.`,
      )
    if (checksum !== ran.checksum)
      throw new StartupError(
        'migration-edited',
        `迁移文件 ${ran.name} 在执行后被改动。 Migration ${ran.name} was edited after it ran; add a new file instead.`,
      )
  }
}

function migrationsOf(files: readonly File[]): Record<string, Migration> {
  return Object.fromEntries(
    files.map((file) => [
      file.name,
      {
        up: async (db) => {
          await sql.raw(file.text).execute(db)
          await sql`insert into gongzhi_migration_checksum (name, checksum)
            values (${file.name}, ${file.checksum})`.execute(db)
        },
      },
    ]),
  )
}
