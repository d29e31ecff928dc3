import { modules } from '../modules.ts'
import { AppError, StartupError } from '../platform/errors.ts'
import { type Catalogue, fill, LOCALES } from '../platform/i18n.ts'
import { terminal } from './terminal.ts'

/** What a disk answers to a path that somebody typed. */
const DISK: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹 There is no such file or folder',
  EEXIST: '已有同名的文件 There is a file of this name',
  ENOTDIR: '路径中有一段不是文件夹 A part of the path is no folder',
  EISDIR: '这是文件夹，不是文件 This is a folder, not a file',
  EACCES: '没有权限 Permission denied',
  EPERM: '没有权限 Permission denied',
  EROFS: '这个磁盘只能读 This disk is read-only',
  ENOSPC: '磁盘已满 The disk is full',
}

/** A refusal is one clear line in both languages; anything else is a bug and keeps its stack. */
export function fail(error: unknown, options: { json?: boolean } = {}): void {
  terminal.interrupt()
  process.exitCode = 1
  const told = refusalOf(error)
  const { code, message } = told ?? { code: 'internal', message: messageOf(error) }
  if (options.json) terminal.json({ error: { code, message } })
  terminal.lines([
    told ? `✗ ${message} [${code}]` : error instanceof Error ? (error.stack ?? message) : message,
  ])
}

function refusalOf(error: unknown): { code: string; message: string } | undefined {
  if (error instanceof AppError) return { code: error.code, message: oneLine(wordsOf(error)) }
  if (error instanceof StartupError) return { code: error.code, message: error.message }
  const { code, path } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const words = code === undefined ? undefined : DISK[code]
  return words === undefined || code === undefined
    ? undefined
    : { code: code.toLowerCase(), message: path === undefined ? words : `${words}: ${path}` }
}

function wordsOf(error: AppError): string {
  const catalogue: Catalogue = Object.assign({}, ...modules.map((m) => m.messages ?? {}))
  const words = catalogue[error.code]
  return words ? LOCALES.map((l) => fill(words[l], error.params)).join(' ') : error.message
}

/** What a file held may stand in a refusal, line ends and all. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
