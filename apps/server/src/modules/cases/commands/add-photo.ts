import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { requireRole, roleFor } from '../../identity/index.ts'
import { cleanPhoto } from '../../reports/index.ts'
import { CaseNotFound, GuardFailed } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { targetOf } from '../queries/standing.ts'

/** Rework and new rounds bring more; nobody needs a hundred pictures of one place. */
const MOST_PHOTOS = 60

/**
 * Takes a picture for a case from someone who verifies, handles or inspects there. It counts once an
 * entry of the ledger names it.
 */
export async function addPhoto(
  ctx: Context,
  caseId: string,
  photo: Uint8Array,
): Promise<{ id: string; type: string; bytes: number }> {
  const found = await store.findCase(ctx.db, { id: caseId })
  if (!found) throw new CaseNotFound(`no case ${caseId}`)
  const target = targetOf(found.state)
  if (!roleFor(ctx.actor, 'doTask', target)) requireRole(ctx.actor, 'submitHandling', target)
  if ((await store.countPhotos(ctx.db, caseId)) >= MOST_PHOTOS) throw new GuardFailed('photos-full')
  const { type, bytes } = await cleanPhoto(photo)
  const id = newId()
  await store.insertPhoto(ctx.db, { id, caseId, type, bytes, actor: ctx.actor.id, at: ctx.now() })
  return { id, type, bytes: bytes.length }
}
