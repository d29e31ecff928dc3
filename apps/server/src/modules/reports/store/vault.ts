import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'

export interface SealedContact {
  readonly reportId: string
  readonly sealed: Buffer
  readonly deleteAfter: Date
}

export async function insertContacts(tx: Tx, contacts: readonly SealedContact[]): Promise<void> {
  if (contacts.length === 0) return
  await tx
    .insertInto('reports.contact')
    .values(
      contacts.map((c) => ({
        report_id: c.reportId,
        sealed: c.sealed,
        delete_after: c.deleteAfter,
      })),
    )
    .execute()
}

export async function findContact(
  db: Db,
  reportId: string,
): Promise<{ sealed: Buffer | null } | undefined> {
  return db
    .selectFrom('reports.contact')
    .select('sealed')
    .where('report_id', '=', reportId)
    .executeTakeFirst()
}

export async function insertLook(
  db: Db,
  look: { reportId: string; at: Date; actor: string; role: string; purpose: string },
): Promise<void> {
  await db
    .insertInto('reports.contact_look')
    .values({
      report_id: look.reportId,
      at: look.at,
      actor: look.actor,
      role: look.role,
      purpose: look.purpose,
    })
    .execute()
}

/** Destroys what has outlived its retention; the row stays as the proof. */
export async function deleteDueContacts(db: Db, now: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update reports.contact set sealed = null, deleted_at = ${now}
    where report_id in (
      select report_id from reports.contact
      where sealed is not null and delete_after <= ${now} limit ${limit})`.execute(db)
  return Number(numAffectedRows ?? 0)
}
