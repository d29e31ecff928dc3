import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'

export interface DraftPhoto {
  readonly n: number
  readonly sealed: Buffer
}

export async function findDraft(
  db: Db,
  id: string,
  now: Date,
): Promise<{ sealed: Buffer; photos: number[] } | undefined> {
  const { rows } = await sql<{ sealed: Buffer; photos: number[] }>`
    select d.sealed,
      array(select n::int from reports.draft_photo p where p.draft_id = d.id order by n) as photos
    from reports.draft d where d.id = ${id} and d.expires_at > ${now}`.execute(db)
  return rows[0]
}

export async function saveDraft(
  db: Db,
  draft: { id: string; sealed: Buffer; expiresAt: Date },
): Promise<void> {
  const { sealed, expiresAt: expires_at } = draft
  await db
    .insertInto('reports.draft')
    .values({ id: draft.id, sealed, expires_at })
    .onConflict((c) => c.column('id').doUpdateSet({ sealed, expires_at }))
    .execute()
}

/** All of a draft, or the one that is asked for. */
export async function findDraftPhotos(db: Db, draftId: string, n?: number): Promise<DraftPhoto[]> {
  return db
    .selectFrom('reports.draft_photo')
    .select(['n', 'sealed'])
    .where('draft_id', '=', draftId)
    .$if(n !== undefined, (q) => q.where('n', '=', n ?? 0))
    .orderBy('n')
    .execute()
}

export async function insertDraftPhotos(
  db: Db,
  draftId: string,
  photos: readonly DraftPhoto[],
): Promise<void> {
  for (const { n, sealed } of photos)
    await db
      .insertInto('reports.draft_photo')
      .values({ draft_id: draftId, n, sealed })
      .onConflict((c) => c.columns(['draft_id', 'n']).doUpdateSet({ sealed }))
      .execute()
}

export async function deleteDraftPhoto(db: Db, draftId: string, n: number): Promise<void> {
  await db
    .deleteFrom('reports.draft_photo')
    .where('draft_id', '=', draftId)
    .where('n', '=', n)
    .execute()
}

export async function deleteDueDrafts(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('reports.draft')
    .where('expires_at', '<=', now)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
