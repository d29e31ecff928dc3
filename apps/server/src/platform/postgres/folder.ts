import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { othersMay } from './binaries.ts'

/** sockaddr_un holds 108 bytes on Linux, 104 on macOS, and the name takes 18 of them. */
const LONGEST_SOCKET_FOLDER = 85

export interface Folder {
  readonly cluster: string
  readonly sockets: string
  readonly log: string
  readonly lock: string
  /** A place next to the cluster that its user can read. */
  readonly spare: string
  /** Who runs the server: PostgreSQL refuses to run as root. Undefined: whoever we are. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined
}

/**
 * Lays out the data folder. As root the cluster belongs to `nobody`; when `nobody` cannot reach the
 * data folder (a home of mode 0700), the cluster lives under /var/lib and a note says where.
 */
export function prepareFolder(dataDir: string): Folder {
  mkdirSync(dataDir, { recursive: true })
  const user = process.getuid?.() === 0 ? idsOf('nobody') : undefined
  const home = user ? reachableHome(dataDir) : dataDir
  mkdirSync(home, { recursive: true })
  if (user) chmodSync(home, 0o711)
  const sockets = shortEnough(join(home, 'run'))
  mkdirSync(sockets, { recursive: true, mode: 0o700 })
  chmodSync(sockets, 0o700)
  if (user) chownSync(sockets, user.uid, user.gid)
  return {
    cluster: join(home, 'postgres'),
    sockets,
    log: join(dataDir, 'postgres.log'),
    lock: join(dataDir, 'postgres.lock'),
    spare: home,
    user,
  }
}

function reachableHome(dataDir: string): string {
  chmodSync(dataDir, 0o711)
  const note = join(dataDir, 'cluster-is-at')
  if (existsSync(note)) return readFileSync(note, 'utf8').trim()
  if (existsSync(join(dataDir, 'postgres')) || othersMay(dataDir, 1)) return dataDir
  const elsewhere = `/var/lib/gongzhi-${hash(dataDir)}`
  writeFileSync(note, `${elsewhere}\n`)
  return elsewhere
}

function shortEnough(folder: string): string {
  return Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER
    ? folder
    : join(tmpdir(), `gongzhi-${hash(folder)}`)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function idsOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
