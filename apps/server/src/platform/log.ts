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
      redact: { paths: PERSONAL.flatMap((p) => [p, `*.${p}`]), censor: '[struck]' },
      base: null,
    },
    pino.destination({ dest: 2, sync: false }),
  )
}
