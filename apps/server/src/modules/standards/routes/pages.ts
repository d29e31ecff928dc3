import { z } from '@hono/zod-openapi'

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(100).optional().meta({ description: 'The `next` of the page before' }),
})

export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** A page of a list that lies in memory in the order of its keys. */
export function takePage<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
  { limit, after }: z.infer<typeof PageQuery>,
): { items: T[]; next: string | null } {
  const from = after === undefined ? '' : Buffer.from(after, 'base64url').toString()
  const rest = list.filter((item) => keyOf(item) > from)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  const more = rest.length > limit && last !== undefined
  return { items, next: more ? Buffer.from(keyOf(last)).toString('base64url') : null }
}
