import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ENTRY = {
  start: fileURLToPath(new URL('../main.ts', import.meta.url)),
  gongzhi: fileURLToPath(new URL('../cli.ts', import.meta.url)),
}

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Program {
  readonly pid: number | undefined
  /** Everything said so far on the standard error. */
  readonly said: () => string
  readonly kill: (signal: NodeJS.Signals) => void
  readonly ended: Promise<Ended>
}

/** Runs one of the two programs in a process of its own with nothing but `env` in its environment. */
export function startProgram(
  entry: keyof typeof ENTRY,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Program {
  const child = spawn(process.execPath, [ENTRY[entry], ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = once(child, 'close').then(([status]) => ({ status: status as number, out, err }))
  return { pid: child.pid, said: () => err, kill: (signal) => child.kill(signal), ended }
}

/** The JSON object that a command prints. */
export async function runJson(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const { out, err } = await startProgram('gongzhi', [...args, '--json'], env).ended
  if (out === '') throw new Error(err)
  return JSON.parse(out) as Record<string, unknown>
}
