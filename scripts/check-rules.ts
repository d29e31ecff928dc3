/** Plants a violation of every rule of the check command in a tree of its own; each rule must fire. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { ESLint } from 'eslint'
import type { IConfiguration } from 'dependency-cruiser'
import { BOUNDARIES, LINT, type Planted, SKELETON } from './violations/planted.ts'

const ROOT = join(import.meta.dirname, '..')
const BIN = join(ROOT, 'node_modules')
const COMPILER = {
  module: 'nodenext',
  target: 'es2024',
  strict: true,
  noEmit: true,
  types: ['node'],
  allowImportingTsExtensions: true,
}

const configuration = await boundaryRules()
const silent: string[] = []
mkdirSync(join(ROOT, '.cache'), { recursive: true })
const trees = mkdtempSync(join(ROOT, '.cache', 'violations-'))
try {
  for (const planted of BOUNDARIES) expect(planted, await boundaries(planted))
  for (const planted of LINT) for (const fired of await lint(planted)) expect(planted, fired)
  for (const rule of configuration.forbidden)
    if (!BOUNDARIES.some((p) => p.rule === rule.name)) silent.push(`${rule.name}: nothing planted`)
  programs()
} finally {
  rmSync(trees, { recursive: true, force: true })
}
const count = BOUNDARIES.length + LINT.length + 4
process.stderr.write(
  silent.length === 0
    ? `${count} planted violations, each found\n`
    : `rules that did not fire:\n  ${silent.join('\n  ')}\n`,
)
process.exitCode = silent.length === 0 ? 0 : 1

function expect({ rule, files }: Planted, fired: readonly string[]): void {
  if (!fired.includes(rule))
    silent.push(
      `${rule} in ${Object.keys(files).join(', ')}: fired ${fired.join(', ') || 'nothing'}`,
    )
}

async function boundaries(planted: Planted): Promise<string[]> {
  const tree = plant({ ...SKELETON, ...planted.files })
  const { output } = await cruise(
    ['apps', 'packages'].filter((f) =>
      Object.keys({ ...SKELETON, ...planted.files }).some((p) => p.startsWith(f)),
    ),
    {
      ...configuration.options,
      baseDir: tree,
      validate: true,
      ruleSet: { forbidden: configuration.forbidden },
      tsConfig: { fileName: join(ROOT, 'tsconfig.base.json') },
    },
  )
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map((v) => v.rule.name)
}

async function lint(planted: Planted): Promise<string[][]> {
  const tree = plant(planted.files)
  const eslint = new ESLint({
    cwd: tree,
    overrideConfigFile: join(ROOT, 'eslint.config.js'),
    ignore: false,
  })
  const results = await eslint.lintFiles(Object.keys(planted.files))
  return results
    .filter((r) => !r.filePath.endsWith('y.ts'))
    .map((r) => r.messages.map((m) => m.ruleId ?? m.message))
}

/** The programs that have no rules by name: each must fail on the fault and pass without it. */
function programs(): void {
  const sound = plant({
    'package.json': JSON.stringify({ name: 'planted', type: 'module', main: 'main.ts' }),
    'main.ts': "import { used } from './lib.ts'\n\nused()\n",
    'lib.ts': 'export const used = () => 1\n',
  })
  const faulty = plant({
    'package.json': JSON.stringify({ name: 'planted', type: 'module', main: 'main.ts' }),
    'main.ts': "import { used } from './lib.ts'\nused()\n",
    'lib.ts': "export const used: () => number = () => '1'\nexport const dead = () => 2 \n",
  })
  const format = (tree: string) => ['--check', join(tree, 'lib.ts'), '--ignore-path', '/dev/null']
  differs('type check', 'typescript/bin/tsc', ['-p', sound], ['-p', faulty])
  differs('format', 'prettier/bin/prettier.cjs', format(sound), format(faulty))
  differs('dead code', 'knip/bin/knip.js', ['--directory', sound], ['--directory', faulty])
  const stale = join(plant({ 'tables.ts': '// nothing\n' }), 'tables.ts')
  if (status('../scripts/generate-tables.ts', ['--check', stale]) === 0)
    silent.push('table types: passed')
}

function differs(what: string, program: string, sound: string[], faulty: string[]): void {
  if (status(program, sound) !== 0) silent.push(`${what}: refuses what is sound`)
  if (status(program, faulty) === 0) silent.push(`${what}: passes what is faulty`)
}

function status(program: string, args: readonly string[]): number | null {
  return spawnSync(process.execPath, [join(BIN, program), ...args], { cwd: ROOT }).status
}

async function boundaryRules(): Promise<Required<IConfiguration>> {
  const url = new URL('../.dependency-cruiser.mjs', import.meta.url).href
  const { default: rules } = (await import(url)) as { default: Required<IConfiguration> }
  return rules
}

function plant(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(trees, 't-'))
  const all = {
    'tsconfig.json': JSON.stringify({ compilerOptions: COMPILER, include: ['**/*.ts'] }),
    '.prettierrc.json': '{ "semi": false, "singleQuote": true }',
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  return tree
}
