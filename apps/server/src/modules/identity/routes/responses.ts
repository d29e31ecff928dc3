import type { z } from 'zod'

export function json<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } }
}

export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** Routes that need an account, as the interface description marks them. */
export const SIGNED_IN: { session: [] }[] = [{ session: [] }]

export const NEEDS_ACCOUNT = { description: 'No account: identity/unauthenticated' }
export const NOT_ALLOWED = {
  description: 'The role or its scope does not allow it: identity/forbidden',
}
