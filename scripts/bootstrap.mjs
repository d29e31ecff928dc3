// Runs on whatever Node started npm (18 or newer), before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))
export const node = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

const MARK = join(root, 'node_modules', '.gongzhi-installed')

/** Installs from the lock file when it was never done, was interrupted, or the lock file changed. */
export function ensureInstalled() {
  const want = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === want && existsSync(node)) return
  // An install made by hand with npm ci or npm install is as good as ours.
  if (!runs(node)) install()
  if (!runs(node))
    fail(
      '安装没有完成：缺少 Node 24。 The installation is incomplete: Node 24 is missing; run npm ci.',
    )
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(MARK, want)
}

function runs(path) {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(path) || !existsSync(hidden)) return false
  if (existsSync(MARK)) return false
  return spawnSync(path, ['--version']).status === 0
}

function install() {
  process.stderr.write('共治：正在安装所需的软件包… Gongzhi: installing what is missing…\n')
  rmSync(MARK, { force: true })
  const npm = process.env.npm_execpath
  const [command, ...args] = npm && /\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm']
  const done = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_workspace: '', npm_config_loglevel: 'error' },
  })
  if (done.status !== 0)
    fail('安装失败，请检查网络后重试。 Installing failed: check the network and try again.')
}

function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
