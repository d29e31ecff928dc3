import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/db/db.ts'

type AuditAction =
  | 'signedIn'
  | 'signInFailed'
  | 'locked'
  | 'signedOut'
  | 'signedOutEverywhere'
  | 'passwordChanged'
  | 'passwordReset'
  | 'staffCreated'
  | 'staffChanged'
  | 'grantsChanged'
  | 'keyCreated'
  | 'keyRevoked'

export interface AuditEntry {
  readonly action: AuditAction
  /** Staff or key id. */
  readonly subject: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Appends to the audit; called in the transaction of what it tells of. */
export async function audit(ctx: Context, db: Db, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await db
    .insertInto('identity.audit')
    .values(
      entries.map((e) => ({
        at: ctx.now(),
        action: e.action,
        actor: ctx.actor.id,
        subject: e.subject,
        detail: JSON.stringify(e.detail ?? {}),
      })),
    )
    .execute()
}
