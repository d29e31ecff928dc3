import { modules } from '../modules.ts'
import { AppError, StartupError } from '../platform/errors.ts'
import { type Catalogue, fill, LOCALES } from '../platform/i18n.ts'
import { terminal } from './terminal.ts'

/** A refusal is one clear line in both languages; anything else is a bug and keeps its stack. */
export function fail(error: unknown, options: { json?: boolean } = {}): void {
  terminal.interrupt()
  process.exitCode = 1
  if (error instanceof StartupError || error instanceof AppError) {
    const message = error instanceof AppError ? wordsOf(error) : error.message
    if (options.json) terminal.json({ error: { code: error.code, message } })
    terminal.lines([`✗ ${message} [${error.code}]`])
  } else terminal.lines([error instanceof Error ? (error.stack ?? error.message) : String(error)])
}

function wordsOf(error: AppError): string {
  const catalogue: Catalogue = Object.assign({}, ...modules.map((m) => m.messages ?? {}))
  const words = catalogue[error.code]
  return words ? LOCALES.map((l) => fill(words[l], error.params)).join(' ') : error.message
}
