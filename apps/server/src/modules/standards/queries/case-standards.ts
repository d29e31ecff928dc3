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

/**
 * The row as it reads now, or in the version a case was filed under. Also finds a row that has left
 * the files: the cases filed under it go on under it.
 */
export async function findStandard(
  ctx: Context,
  id: string,
  version: number | null = null,
): Promise<CaseStandard | undefined> {
  const versions = (await snapshotOf(ctx)).standardVersions.get(id)
  return version === null ? versions?.at(-1) : versions?.find((row) => row.version === version)
}

/** All rows in force, by id. */
export async function listStandards(ctx: Context): Promise<readonly CaseStandard[]> {
  return (await snapshotOf(ctx)).standards
}
