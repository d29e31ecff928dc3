import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { modules } from './modules.ts'
import { authenticate } from './modules/identity/index.ts'
import { StartupError } from './platform/errors.ts'
import type { App } from './platform/http/env.ts'
import type { Runtime } from './platform/runtime.ts'

const FIRST_PORT = 3000
const LAST_PORT = 3099
/** Requests in hand get this long to end. */
const DRAIN_MS = 10_000

export interface RunningServer extends AsyncDisposable {
  readonly url: string
}

/** Listens, and works in the background; disposing answers what is in hand and stops. */
export async function startServer(runtime: Runtime, config: Config): Promise<RunningServer> {
  let closing = false
  const app = createApp(modules, {
    contextOf: runtime.contextOf,
    authenticate,
    isClosing: () => closing,
  })
  const server = await listen(app, config)
  const background = runtime.startBackground()
  return {
    url: config.publicUrl ?? urlOf(server, config.host),
    async [Symbol.asyncDispose]() {
      closing = true
      await close(server)
      await background[Symbol.asyncDispose]()
    },
  }
}

async function listen(app: App, config: Config): Promise<Server> {
  const last = config.port ?? LAST_PORT
  for (let port = config.port ?? FIRST_PORT; port <= last; port++) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    if (await tryListen(server, port, config.host)) return server
  }
  throw new StartupError(
    'port-taken',
    `端口 ${config.port ?? `${FIRST_PORT}–${LAST_PORT}`} 已被占用，请设置 PORT。 Port ${config.port ?? `${FIRST_PORT}–${LAST_PORT}`} is taken: set PORT to a free one.`,
  )
}

function tryListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL')
        reject(
          new StartupError(
            'cannot-listen',
            `无法在 ${host}:${port} 监听（${error.code}），请改 HOST 或 PORT。 Cannot listen on ${host}:${port} (${error.code}): set HOST or PORT.`,
          ),
        )
      else reject(error)
    })
    server.listen(port, host, () => resolve(true))
  })
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await closed
  clearTimeout(timer)
}
