import { createServer } from 'node:net'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { type Program, runJson, startProgram } from './testing/program.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongzhi-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const env = { GONGZHI_DATA: folder, GONGZHI_DEMO: '0', PORT: '0' }

async function addressOf(program: Program): Promise<string> {
  for (let i = 0; i < 600; i++) {
    const found = /http:\/\/[\d.]+:\d+/.exec(program.said())
    if (found) return found[0]
    await sleep(100)
  }
  throw new Error(`no address: ${program.said()}`)
}

test('npm start serves on the embedded database, and leaves in order when asked', async () => {
  const server = startProgram('start', [], env)
  const url = await addressOf(server)
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' })
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(await (await fetch(url)).text()).toContain('共治')
  // A command on the same data folder, while the server runs.
  expect(await runJson(['ledger', 'verify'], env)).toMatchObject({ broken: 0 })
  server.kill('SIGTERM')
  expect((await server.ended).status).toBe(0)
}, 90_000)

test('a server that was killed starts again on what it left', async () => {
  const killed = startProgram('start', [], env)
  const url = await addressOf(killed)
  const key = { 'idempotency-key': 'before-the-crash', 'content-type': 'application/json' }
  const report = { body: '路灯不亮', placeText: '某处' }
  const send = (to: string) =>
    fetch(`${to}/api/reports`, { method: 'POST', headers: key, body: JSON.stringify(report) })
  const { no, secret } = (await (await send(url)).json()) as { no: string; secret: string }
  killed.kill('SIGKILL')
  await killed.ended
  const again = startProgram('start', [], env)
  const next = await addressOf(again)
  expect(await (await send(next)).json()).toMatchObject({ no, secret, repeated: true })
  again.kill('SIGTERM')
  await again.ended
}, 90_000)

test('a port that is taken, a bad setting and a database that does not answer: one line each', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const port = String((taken.address() as { port: number }).port)
  const nowhere = 'postgres://nobody@127.0.0.1:1/none'
  for (const [change, code] of [
    [{ PORT: port }, 'port-taken'],
    [{ PORT: 'many' }, 'config-invalid'],
    [{ DATABASE_URL: nowhere }, 'database-unreachable'],
  ] as const) {
    const { status, err } = await startProgram('start', [], { ...env, ...change }).ended
    expect(status).toBe(1)
    expect(err).toContain(`[${code}]`)
    expect(err).not.toContain('    at ')
  }
  taken.close()
}, 90_000)
