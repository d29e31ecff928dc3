import type { Db, Tx } from '../../../platform/db/db.ts'

export interface StoredPhoto {
  readonly type: string
  readonly bytes: Buffer
}

/** One statement each: a photo is megabytes, and a statement must fit in memory with all it carries. */
export async function insertPhotos(
  tx: Tx,
  reportId: string,
  photos: readonly StoredPhoto[],
): Promise<void> {
  for (const [i, photo] of photos.entries())
    await tx
      .insertInto('reports.photo')
      .values({ report_id: reportId, n: i + 1, type: photo.type, bytes: photo.bytes })
      .execute()
}

export async function findPhoto(
  db: Db,
  reportId: string,
  n: number,
): Promise<StoredPhoto | undefined> {
  return db
    .selectFrom('reports.photo')
    .select(['type', 'bytes'])
    .where('report_id', '=', reportId)
    .where('n', '=', n)
    .executeTakeFirst()
}
