import type { Context } from '../../../platform/context.ts'
import type { CaseStandard } from '../domain/index.ts'
import { snapshotOf } from './snapshot.ts'

/** The rows a case of this class can be filed under today. */
export async function standardsOf(
  ctx: Context,
  matterCode: string,
): Promise<readonly CaseStandard[]> {
  return (await snapshotOf(ctx)).standardsByMatter.get(matterCode) ?? []
}

/** Also finds a row that has left the files: the cases filed under it go on under it. */
export async function findStandard(ctx: Context, id: string): Promise<CaseStandard | undefined> {
  return (await snapshotOf(ctx)).standardById.get(id)
}

/** All rows in force, by id. */
export async function listStandards(ctx: Context): Promise<readonly CaseStandard[]> {
  return (await snapshotOf(ctx)).standards
}
