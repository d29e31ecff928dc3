import { dayIn } from '../../../platform/city-time.ts'
import type { Context } from '../../../platform/context.ts'
import {
  areasOf,
  buildDirectory,
  patternsOf,
  type Responsibility,
  responsibleOn,
  whyUnit,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { namesOf } from './names.ts'
import { snapshotOf } from './snapshot.ts'

/**
 * Who answers for a matter in an area, the most specific row first, each with the reason in words.
 * No query for now and for any instant since the directory was last published; for an earlier one
 * the rows are read as they were known then, so that an old assignment can be explained.
 */
export async function responsibleUnits(
  ctx: Context,
  matterCode: string,
  areaCode: string,
  at?: Date,
): Promise<Responsibility[]> {
  const snapshot = await snapshotOf(ctx)
  const day = dayIn(ctx.ports.zone, at ?? ctx.now())
  const directory =
    at === undefined || at.getTime() >= snapshot.directoryPublishedAt
      ? snapshot.directory
      : buildDirectory(
          await store.findDirectoryRowsAt(ctx.db, patternsOf(matterCode), areasOf(areaCode), at),
        )
  const rows = responsibleOn(directory, matterCode, areaCode, day)
  return Promise.all(
    rows.map(async (row) => ({ ...row, why: whyUnit(row, await namesOf(ctx, snapshot, row)) })),
  )
}
