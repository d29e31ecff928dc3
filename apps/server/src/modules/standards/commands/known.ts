import type { Context } from '../../../platform/context.ts'
import { listUnits } from '../../identity/index.ts'
import { listAreas } from '../../places/index.ts'
import type { Known } from '../domain/index.ts'

export type ForeignCodes = Pick<Known, 'units' | 'areas'>

export const NOT_ASKED: ForeignCodes = { units: undefined, areas: undefined }

/**
 * The codes of other modules a file may refer to. A city that has no unit or area yet has nothing to
 * compare with. Read before the transaction: an import must not wait for a second connection.
 */
export async function readForeignCodes(ctx: Context): Promise<ForeignCodes> {
  const [units, areas] = await Promise.all([listUnits(ctx), listAreas(ctx)])
  return { units: someOf(units), areas: someOf(areas) }
}

function someOf(list: readonly { readonly code: string }[]): ReadonlySet<string> | undefined {
  return list.length > 0 ? new Set(list.map((item) => item.code)) : undefined
}
