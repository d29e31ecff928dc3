import type { z } from 'zod'

/** Pieces of the interface description that every module's routes are made of. */

export function json<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } }
}

export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** Of routes that need an account. */
export const SIGNED_IN: { session: [] }[] = [{ session: [] }]
