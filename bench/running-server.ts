import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const MAIN = join(import.meta.dirname, '../apps/server/src/main.ts')
const START_MS = 180_000

export interface RunningServer extends AsyncDisposable {
  readonly url: string
}

/** The real program in a process of its own, as `npm start` runs it. */
export async function runningServer(dataDir: string, port: number): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env.PATH, GONGZHI_DATA: dataDir, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  const until = performance.now() + START_MS
  while (!(await ready(url))) {
    if (child.exitCode !== null || performance.now() > until)
      throw new Error(`the server did not start: ${said}`)
    await sleep(100)
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function ready(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok
  } catch {
    return false
  }
}
