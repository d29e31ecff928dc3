import { readConfig } from './config.ts'
import { fail } from './cli/fail.ts'
import { terminal } from './cli/terminal.ts'
import { welcome } from './cli/welcome.ts'
import { ensureCity } from './demo/ensure-city.ts'
import { modules } from './modules.ts'
import { openRuntime } from './platform/runtime.ts'
import { startServer } from './server.ts'

/** npm start: database, migrations, city, server; then waits for a signal and leaves in order. */
async function main(): Promise<void> {
  const config = readConfig()
  const stop = signalled()
  await using runtime = await openRuntime(config, modules)
  const city = await ensureCity(runtime, config, terminal.progress)
  await using server = await startServer(runtime, config)
  terminal.lines(welcome(server.url, config, city))
  await stop
  terminal.lines(['', '正在停止… Stopping…'])
}

/** From a terminal the same signal comes twice: to everyone at once, and passed on by our parent. */
const SAME_SIGNAL_MS = 1_000

/** The first signal asks to stop in order; another one later means now. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (askedAt !== undefined && performance.now() - askedAt > SAME_SIGNAL_MS) process.exit(130)
        askedAt ??= performance.now()
        resolve()
      })
  })
}

await main().catch((error: unknown) => fail(error))
