import pg from 'pg'
import { prepareFolder } from './folder.ts'
import { withLock } from './lock.ts'
import { connectable, startServer, stopServer, urlOf } from './server.ts'

const LEASE = 'gongzhi lease'

export interface Cluster extends AsyncDisposable {
  readonly url: string
}

/**
 * The embedded database of a data folder, shared by every command and server that uses the
 * folder at the same time: the first one starts it, the last one out stops it. Each holds a
 * connection as its lease, so that a killed process gives its lease back by itself.
 */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const folder = prepareFolder(dataDir)
  const lease = new pg.Client({ connectionString: urlOf(folder), application_name: LEASE })
  lease.on('error', () => undefined)
  await withLock(folder.lock, async () => {
    if (!(await connectable(folder))) await startServer(folder)
    await lease.connect()
  })
  return {
    url: urlOf(folder),
    async [Symbol.asyncDispose]() {
      await withLock(folder.lock, async () => {
        const { rows } = await lease.query<{ others: number }>(
          `select count(*)::int as others from pg_stat_activity
           where application_name = $1 and pid <> pg_backend_pid()`,
          [LEASE],
        )
        await lease.end()
        if (rows[0]?.others === 0) await stopServer(folder)
      })
    },
  }
}
