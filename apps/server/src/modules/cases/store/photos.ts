import type { Db } from '../../../platform/db/db.ts'

export interface StoredPhoto {
  readonly id: string
  readonly caseId: string
  readonly type: string
  readonly bytes: Buffer
  readonly actor: string
  readonly at: Date
}

export async function insertPhoto(db: Db, photo: StoredPhoto): Promise<void> {
  const { caseId, ...rest } = photo
  await db
    .insertInto('cases.photo')
    .values({ case_id: caseId, ...rest })
    .execute()
}

export async function countPhotos(db: Db, caseId: string): Promise<number> {
  const { count } = await db
    .selectFrom('cases.photo')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return count
}

export async function findPhoto(
  db: Db,
  caseId: string,
  id: string,
): Promise<{ type: string; bytes: Buffer } | undefined> {
  return db
    .selectFrom('cases.photo')
    .select(['type', 'bytes'])
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
}
