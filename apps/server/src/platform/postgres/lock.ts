import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '../errors.ts'

const WAIT_MS = 60_000
/** Nobody holds the lock longer than a start or stop takes; an older one was left by a crash. */
const STALE_MS = 90_000

/** Runs `body` while no other process starts or stops the cluster of this folder. */
export async function withLock<T>(path: string, body: () => Promise<T>): Promise<T> {
  const until = performance.now() + WAIT_MS
  while (!take(path)) {
    if (isStale(path)) rmSync(path, { force: true })
    else if (performance.now() > until)
      throw new StartupError(
        'data-folder-busy',
        `数据目录正被占用 The data folder is busy: ${path}`,
      )
    else await sleep(50)
  }
  try {
    return await body()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isStale(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    const age = Date.now() - statSync(path).mtimeMs
    return age > STALE_MS || (pid > 0 && !isAlive(pid))
  } catch {
    return false
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
