import { z } from 'zod'

/** What the lists of all modules have in common on the wire. Browser-safe, as every contract. */

/** The fields of a query that asks for a page. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(300).optional().meta({ description: '`next` of the page before' }),
}

/** A list by pages: `next` is the `after` of the following page. */
export interface Page<T> {
  readonly items: T[]
  readonly next: string | null
}

export function pageSchema<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}
