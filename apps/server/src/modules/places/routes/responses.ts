import type { z } from 'zod'

export function json<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } }
}

export const SIGNED_IN: { session: [] }[] = [{ session: [] }]

export const NEEDS_MANAGER = {
  401: { description: 'identity/unauthenticated' },
  403: { description: 'identity/forbidden: needs someone who manages places' },
}
