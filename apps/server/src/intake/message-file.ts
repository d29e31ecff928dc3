import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/**
 * One line of a message file (JSON Lines). Only what was said is read: pseudonyms, votes and
 * replies of other systems are passed over and never stored.
 */
const Line = z.object({
  id: z.union([z.string().min(1).max(64), z.number().transform(String)]),
  title: z.string().default(''),
  body: z.string().default(''),
  time: z.string().optional(),
})

const LINE_FEED = 10

export interface FileMessage {
  readonly id: string
  readonly title: string
  readonly body: string
  /** As written in the file: local time of the city without a zone. */
  readonly time: string | undefined
}

export type FileLine =
  | { readonly line: number; readonly message: FileMessage }
  | { readonly line: number; readonly refused: string }

/** Reads a file line by line in bounded memory; a line that cannot be read is told by its number. */
export async function* readMessageFile(path: string): AsyncGenerator<FileLine> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })
  let line = 0
  for await (const text of lines) {
    line++
    const plain = line === 1 ? text.replace(/^\uFEFF/, '') : text
    if (plain.trim() !== '') yield { line, ...parse(plain) }
  }
}

/** How many lines there are, to show how far a long import is. */
export async function countLines(paths: readonly string[]): Promise<number> {
  let count = 0
  for (const path of paths)
    for await (const chunk of createReadStream(path))
      for (const byte of chunk as Buffer) if (byte === LINE_FEED) count++
  return count
}

function parse(text: string): { message: FileMessage } | { refused: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { refused: 'not JSON' }
  }
  const parsed = Line.safeParse(value)
  if (!parsed.success)
    return {
      refused: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '),
    }
  const { id, title, body, time } = parsed.data
  if (title.trim() === '' && body.trim() === '') return { refused: 'neither title nor body' }
  return { message: { id, title, body, time } }
}
