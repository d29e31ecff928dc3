import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { StartupError } from '../platform/errors.ts'

export function pathOf(file: string): string {
  const path = resolve(process.cwd(), file)
  if (!existsSync(path))
    throw new StartupError('no-such-file', `没有这个文件 There is no such file: ${path}`)
  return path
}
