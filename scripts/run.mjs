// npm start, npm test and the others: install what is missing, then go on with Node 24.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, node, root } from './bootstrap.mjs'

const modules = join(root, 'node_modules')
const WATCH_MS = 500
const bin = {
  vitest: join(modules, 'vitest', 'vitest.mjs'),
  eslint: join(modules, 'eslint', 'bin', 'eslint.js'),
  prettier: join(modules, 'prettier', 'bin', 'prettier.cjs'),
  tsc: join(modules, 'typescript', 'bin', 'tsc'),
  depcruise: join(modules, 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
  knip: join(modules, 'knip', 'bin', 'knip.js'),
}

const SCRIPTS = {
  start: [['apps/server/src/main.ts']],
  gongzhi: [['apps/server/src/cli.ts']],
  test: [[bin.vitest, 'run']],
  bench: [['bench/main.ts']],
  'db:types': [['scripts/generate-tables.ts']],
  format: [[bin.prettier, '--write', '--log-level', 'warn', '.']],
  check: [
    [bin.prettier, '--check', '--log-level', 'warn', '.'],
    [bin.eslint, '.', '--max-warnings', '0'],
    [bin.tsc, '-b'],
    [bin.depcruise, 'apps', 'packages', 'bench'],
    [bin.knip],
    ['scripts/generate-tables.ts', '--check'],
    ['scripts/check-rules.ts'],
  ],
}

const [name = '', ...args] = process.argv.slice(2)
ensureInstalled()
const steps = SCRIPTS[name]
if (!steps) {
  process.stderr.write(`no such script: ${name}; there is ${Object.keys(SCRIPTS).join(', ')}\n`)
  process.exit(2)
}
for (const [index, step] of steps.entries()) {
  const status = await run(index === steps.length - 1 ? [...step, ...args] : step)
  if (status !== 0) process.exit(status)
}

/** Signals reach the whole group from a terminal; from elsewhere we pass them on. */
function run(command) {
  // The command line keeps the place where the person stands; everything else works in the root.
  const cwd = name === 'gongzhi' ? process.cwd() : root
  const path = [join(modules, 'node', 'bin'), join(modules, '.bin'), process.env.PATH].join(':')
  const [file, ...rest] = command
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', join(root, file.replace(root, '')), ...rest],
    {
      cwd,
      stdio: 'inherit',
      env: { ...process.env, PATH: path, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // The shell between npm and us dies of a signal and does not pass it on: then our parent is another.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, WATCH_MS)
  if (!process.env.npm_lifecycle_event) clearInterval(watch)
  return new Promise((resolve) => {
    child.on('exit', () => clearInterval(watch))
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 128 + 15 : 1)))
  })
}
