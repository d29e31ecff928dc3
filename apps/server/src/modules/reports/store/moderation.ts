import type { Db, Tx } from '../../../platform/db/db.ts'
import type { ModerationState } from '../contract.ts'

export interface ModerationRow {
  readonly id: string
  readonly no: string
  readonly title: string
  readonly body: string
  readonly photoCount: number
  readonly state: ModerationState
  readonly flags: readonly string[]
}

/** The submission and its moderation, held until the transaction ends: decisions come one after another. */
export async function lockForModeration(tx: Tx, no: string): Promise<ModerationRow | undefined> {
  const row = await tx
    .selectFrom('reports.report as r')
    .innerJoin('reports.moderation as m', 'm.report_id', 'r.id')
    .select([
      'r.id',
      'r.no',
      'r.title',
      'r.body',
      'r.photo_count as photoCount',
      'm.state',
      'm.flags',
    ])
    .where('r.no', '=', no)
    .forUpdate('m')
    .executeTakeFirst()
  return row && { ...row, state: row.state as ModerationState }
}

export async function updateModeration(
  tx: Tx,
  id: string,
  to: { state: string; title: string | null; body: string | null; photos: readonly number[] },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('reports.moderation')
    .set({
      state: to.state,
      title: to.title,
      body: to.body,
      photos: [...to.photos],
      changed_at: at,
    })
    .where('report_id', '=', id)
    .execute()
}

export async function insertDecision(
  db: Db,
  decision: {
    reportId: string
    at: Date
    actor: string
    role: string
    from: string
    to: string
    reason: string
    title: string | null
    body: string | null
    photos: readonly number[]
  },
): Promise<void> {
  await db
    .insertInto('reports.moderation_decision')
    .values({
      report_id: decision.reportId,
      at: decision.at,
      actor: decision.actor,
      role: decision.role,
      from_state: decision.from,
      to_state: decision.to,
      reason: decision.reason,
      title: decision.title,
      body: decision.body,
      photos: [...decision.photos],
    })
    .execute()
}
