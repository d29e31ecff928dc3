import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { StartupError } from '../platform/errors.ts'

/** The whole path of a file to read, as seen from where the person stands. */
export function pathOf(file: string): string {
  const path = resolve(process.cwd(), file)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new StartupError('no-such-file', `没有这个文件 There is no such file: ${path}`)
  if (found.isDirectory())
    throw new StartupError('no-file', `这是文件夹，不是文件 This is a folder, not a file: ${path}`)
  return path
}
