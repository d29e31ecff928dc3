import type { Context } from '../../../platform/context.ts'
import { roleFor } from '../../identity/index.ts'
import { NoSuchReceipt, PhotoNotFound } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { findReportByNo, type ReportRecord, reportByReceipt } from './report.ts'

export interface PhotoView extends store.StoredPhoto {
  /** Moderation has named it: anyone may see it. */
  readonly isPublic: boolean
}

/** For the reporter with the receipt, for staff of the area, and for all once moderation has named it. */
export async function getPhoto(
  ctx: Context,
  no: string,
  n: number,
  secret: string | undefined,
): Promise<PhotoView> {
  const report =
    secret === undefined ? await findReportByNo(ctx, no) : await reportByReceipt(ctx, no, secret)
  if (!report) throw new NoSuchReceipt('no such report')
  const isPublic = report.moderation === 'public' && report.publicPhotos.includes(n)
  if (!isPublic && secret === undefined && !mayRead(ctx, report))
    throw new NoSuchReceipt('the photo is not public')
  const photo = await store.findPhoto(ctx.db, report.id, n)
  if (!photo) throw new PhotoNotFound(`${no} has no photo ${n}`)
  return { ...photo, isPublic }
}

/** Whether the actor may read the report by office, not by receipt. */
export function mayRead(ctx: Context, { place }: ReportRecord): boolean {
  return (
    roleFor(ctx.actor, 'readCases', { areaCode: place.cellCode ?? place.areaCode }) !== undefined
  )
}
