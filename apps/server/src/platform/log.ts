import { pino, type Logger } from 'pino'

export type Log = Logger

/**
 * Structured logs without personal data: requests are logged by route and id, never by body, query
 * or address, and these paths are struck out wherever a caller puts them.
 */
const PERSONAL = [
  'contact',
  'phone',
  'email',
  'name',
  'text',
  'body',
  'title',
  'password',
  'secret',
]

export function createLog(level: string): Log {
  return pino(
    {
      level,
      serializers: { err: errorView },
      redact: { paths: PERSONAL.flatMap((p) => [p, `*.${p}`]), censor: '[struck]' },
      base: null,
    },
    pino.destination({ dest: 2, sync: false }),
  )
}

interface Added extends Error {
  readonly code?: unknown
  readonly constraint?: unknown
  readonly routine?: unknown
}

/** SQLSTATE class 22, data exceptions: their message quotes what was sent. */
const QUOTES_DATA = /^22/

/**
 * Of an error what helps to find it. The database quotes rows and parameters in what it adds
 * (`detail`, `where`), so nothing passes but what is named here.
 */
export function errorView(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, routine }: Added = error
  const message = QUOTES_DATA.test(String(code)) ? '[struck]' : error.message
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? undefined : errorView(error.cause)
  return { type: error.constructor.name, code, constraint, routine, message, stack: frames, cause }
}
