import type { Db, Tx } from '../../../platform/db/db.ts'

export type Part = 'areas' | 'cells' | 'addresses' | 'components'

export type Revisions = Readonly<Record<Part, number>>

/** Keeps two imports of one part apart: the second waits and then sees what the first wrote. */
export async function lockPart(tx: Tx, part: Part): Promise<void> {
  await tx
    .selectFrom('places.revision')
    .select('value')
    .where('part', '=', part)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function bumpPart(tx: Tx, part: Part): Promise<void> {
  await tx
    .updateTable('places.revision')
    .set((e) => ({ value: e('value', '+', 1) }))
    .where('part', '=', part)
    .execute()
}

export async function findRevisions(db: Db): Promise<Revisions> {
  const rows = await db.selectFrom('places.revision').select(['part', 'value']).execute()
  const value = (part: Part) => rows.find((r) => r.part === part)?.value ?? 0
  return {
    areas: value('areas'),
    cells: value('cells'),
    addresses: value('addresses'),
    components: value('components'),
  }
}
