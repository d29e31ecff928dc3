import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartupError } from '../errors.ts'
import { findBinaries, readableBinaries } from './binaries.ts'
import type { Folder } from './folder.ts'
import { isAlive } from './lock.ts'

const START_MS = 30_000
const STOP_MS = 30_000
const DATABASE = 'gongzhi'

/** Full durability (fsync and synchronous_commit stay on); sized for one small machine. */
const SETTINGS = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

export function urlOf(folder: Folder, database = DATABASE): string {
  return `postgresql://gongzhi@localhost/${database}?host=${encodeURIComponent(folder.sockets)}`
}

export async function connectable(folder: Folder): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(folder, 'postgres') })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Makes the cluster if there is none, starts it and makes the database. */
export async function startServer(folder: Folder): Promise<void> {
  const binaries = findBinaries()
  const root = folder.user ? readableBinaries(binaries, folder.spare) : binaries.root
  refuseOtherVersion(folder, binaries.version)
  if (!existsSync(join(folder.cluster, 'PG_VERSION'))) initialise(folder, root)
  clearStaleLock(folder)
  launch(folder, root)
  await waitUntilUp(folder)
  await createDatabase(folder)
}

/** Asks for a fast shutdown and waits: a checkpoint is written and no recovery is needed. */
export async function stopServer(folder: Folder): Promise<void> {
  const pid = postmasterPid(folder)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  const until = performance.now() + STOP_MS
  while (isAlive(pid) && performance.now() < until) await sleep(20)
}

function refuseOtherVersion(folder: Folder, ours: string): void {
  const file = join(folder.cluster, 'PG_VERSION')
  if (!existsSync(file)) return
  const theirs = readFileSync(file, 'utf8').trim()
  if (theirs === ours.split('.')[0]) return
  throw new StartupError(
    'postgres-version',
    `数据目录属于 PostgreSQL ${theirs}，而这里是 ${ours}。 The data folder belongs to PostgreSQL ${theirs}, this is ${ours}: use the Gongzhi that wrote it, or another GONGZHI_DATA.`,
  )
}

/** In a folder of its own first: a crash half-way leaves nothing that looks like a cluster. */
function initialise(folder: Folder, root: string): void {
  const fresh = `${folder.cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  if (folder.user) chownSync(fresh, folder.user.uid, folder.user.gid)
  const args = [
    '-D',
    fresh,
    '-U',
    'gongzhi',
    '-A',
    'trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]
  const made = spawnSync(join(root, 'bin', 'initdb'), args, {
    ...folder.user,
    cwd: dirname(fresh),
    encoding: 'utf8',
    env: {},
  })
  if (made.status !== 0)
    throw new StartupError(
      'postgres-init',
      `无法建立数据库 Cannot create the database: ${lastLine(made.stderr || String(made.error))}`,
    )
  renameSync(fresh, folder.cluster)
}

/**
 * After a crash or a power cut the lock file stays. PostgreSQL takes it for its own while any
 * process of the same user has that number, which in a container is soon the case.
 */
function clearStaleLock(folder: Folder): void {
  const pid = postmasterPid(folder)
  if (pid === undefined || (isAlive(pid) && isPostgres(pid))) return
  rmSync(join(folder.cluster, 'postmaster.pid'), { force: true })
}

function postmasterPid(folder: Folder): number | undefined {
  const file = join(folder.cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

function isPostgres(pid: number): boolean {
  try {
    if (existsSync(`/proc/${pid}/cmdline`))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes(
      'postgres',
    )
  } catch {
    return false
  }
}

/** Detached: the server outlives a command that is killed, and the next command uses it. */
function launch(folder: Folder, root: string): void {
  const log = openSync(folder.log, 'a')
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(
    join(root, 'bin', 'postgres'),
    ['-D', folder.cluster, '-k', folder.sockets, ...settings],
    { ...folder.user, cwd: folder.cluster, detached: true, stdio: ['ignore', log, log], env: {} },
  )
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
}

async function waitUntilUp(folder: Folder): Promise<void> {
  const until = performance.now() + START_MS
  while (performance.now() < until) {
    if (await connectable(folder)) return
    await sleep(30)
  }
  const said = existsSync(folder.log) ? lastLine(readFileSync(folder.log, 'utf8')) : ''
  throw new StartupError(
    'postgres-start',
    `数据库没有启动 The database did not start: ${said} (${folder.log})`,
  )
}

async function createDatabase(folder: Folder): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(folder, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      DATABASE,
    ])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
