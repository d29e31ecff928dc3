import type { Context } from '../../../platform/context.ts'
import { PhotoNotFound } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { findCase } from './find-case.ts'

/** A picture that staff took, for those who may read the case. */
export async function readPhoto(
  ctx: Context,
  caseId: string,
  id: string,
): Promise<{ type: string; bytes: Buffer }> {
  await findCase(ctx, caseId)
  const photo = await store.findPhoto(ctx.db, caseId, id)
  if (!photo) throw new PhotoNotFound(`case ${caseId} has no photo ${id}`)
  return photo
}
