import { z } from 'zod'
import { UnreadableFile } from '../domain/index.ts'

/** A JSON file whose outline is not right cannot be read row by row. */
export function readShape<T>(schema: z.ZodType<T>, given: unknown, file: string): T {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const detail = read.error.issues
    .slice(0, 5)
    .map((i) => `${i.path.join('.')}: ${i.message}`)
    .join('; ')
  throw new UnreadableFile(`${file}: ${detail}`, { file, detail })
}
