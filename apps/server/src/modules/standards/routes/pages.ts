import type { Page } from '../../../platform/contract.ts'
import { afterOf, pageOf } from '../../../platform/paging.ts'

/** A page of a list that lies in memory in the order of its keys. */
export function takePage<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Page<T> {
  const from = afterOf(after)
  return pageOf(
    list.filter((item) => keyOf(item) > from),
    limit,
    keyOf,
  )
}
