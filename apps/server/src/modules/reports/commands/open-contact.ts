import type { Context } from '../../../platform/context.ts'
import { requireRole } from '../../identity/index.ts'
import { Contact } from '../contract.ts'
import { ContactGone, NoContact } from '../domain/index.ts'
import { getReportByNo } from '../queries/index.ts'
import * as store from '../store/index.ts'

/** Opens the vault for one report. The look is on record, with its purpose, before anything is shown. */
export async function openContact(ctx: Context, no: string, purpose: string): Promise<Contact> {
  // Refused before anything is read: which numbers exist is not for everyone to find out.
  requireRole(ctx.actor, 'seeContact')
  const report = await getReportByNo(ctx, no)
  const { id: reportId } = report
  const areaCode = report.place.cellCode ?? report.place.areaCode
  const role = requireRole(ctx.actor, 'seeContact', { areaCode })
  const found = await store.findContact(ctx.db, reportId)
  if (!found) throw new NoContact('the reporter left no contact')
  const { sealed } = found
  if (!sealed) throw new ContactGone('the retention has run out')
  await store.insertLook(ctx.db, { reportId, at: ctx.now(), actor: ctx.actor.id, role, purpose })
  return Contact.parse(JSON.parse(ctx.ports.keys.open('contact', reportId, sealed).toString()))
}
