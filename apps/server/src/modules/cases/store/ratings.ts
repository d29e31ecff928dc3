import type { Tx } from '../../../platform/db/db.ts'

export interface StoredRating {
  readonly caseId: string
  readonly round: number
  readonly resolved: boolean
  readonly satisfaction: number
  readonly comment: string | null
  readonly at: Date
}

export async function insertRating(tx: Tx, rating: StoredRating): Promise<void> {
  const { caseId, ...rest } = rating
  await tx
    .insertInto('cases.rating')
    .values({ case_id: caseId, ...rest })
    // Rated with the case it was merged into, taken apart, and rated again by itself.
    .onConflict((c) => c.columns(['case_id', 'round']).doUpdateSet(rest))
    .execute()
}
