import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { DirectoryRow } from '../domain/index.ts'

/** The number under which the next publication will be known; nothing of it stays if it changes nothing. */
export async function openDirectoryVersion(
  tx: Tx,
  now: Date,
  by: string,
  rows: number,
): Promise<number> {
  const { version } = await tx
    .insertInto('standards.directory_version')
    .values((e) => ({
      version: e
        .selectFrom('standards.directory_version')
        .select(sql<number>`coalesce(max(version), 0) + 1`.as('version')),
      published_at: now,
      published_by: by,
      rows,
    }))
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function dropDirectoryVersion(tx: Tx, version: number): Promise<void> {
  await tx.deleteFrom('standards.directory_version').where('version', '=', version).execute()
}

/**
 * Rows for the patterns and areas as they were known at an instant; before the first publication,
 * as they were first published.
 */
export async function findDirectoryRowsAt(
  db: Db,
  patterns: readonly string[],
  areas: readonly string[],
  at: Date,
): Promise<DirectoryRow[]> {
  const { rows } = await sql<DirectoryRow>`
    with known as (
      select greatest(${at}::timestamptz, min(published_at)) as at from standards.directory_version)
    select matter_pattern as "matterPattern", area_code as "areaCode", unit_code as "unitCode", kind,
      effective_from::text as "effectiveFrom", effective_to::text as "effectiveTo",
      legal_basis as "legalBasis", source, version
    from standards.responsibility, known
    where matter_pattern = any(${patterns}::text[]) and area_code = any(${areas}::text[])
      and valid_from <= known.at and (valid_to is null or valid_to > known.at)`.execute(db)
  return rows
}
