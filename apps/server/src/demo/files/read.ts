import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCsv } from '../../platform/csv.ts'
import { StartupError } from '../../platform/errors.ts'

export type TableRow = Readonly<Record<string, string>>

export async function readTable(dir: string, name: string): Promise<TableRow[]> {
  const text = await readText(dir, name)
  try {
    return readCsv(text)
  } catch (error) {
    throw unreadable(name, error)
  }
}

export async function readCollection(dir: string, name: string): Promise<unknown> {
  const text = await readText(dir, name)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unreadable(name, error)
  }
}

async function readText(dir: string, name: string): Promise<string> {
  try {
    return await readFile(join(dir, name), 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!missing) throw error
    throw new StartupError(
      'demo/missing-file',
      `城市文件缺失：${name} 不在 ${dir} 中；请重新生成。 The file ${name} is missing from ${dir}; make the city again.`,
    )
  }
}

function unreadable(name: string, error: unknown): StartupError {
  const why = error instanceof Error ? error.message : String(error)
  return new StartupError(
    'demo/unreadable-file',
    `文件 ${name} 无法读取。 ${name} cannot be read: ${why}`,
  )
}
