import { mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const REQUIRED = [
  'README.md',
  'commands',
  'domain',
  'index',
  'migrations',
  'module',
  'queries',
  'store',
]
const OPTIONAL = ['contract', 'routes', 'pages', 'jobs', 'messages']
const README_LINES = 20
const TABLE = /(?:selectFrom|insertInto|updateTable|deleteFrom|[jJ]oin)\(\s*['`](\w+)[.]/g
const RAW_TABLE =
  /\b(?:from|join|into|update|table)\s+(identity|places|standards|reports|cases|triage)[.]\w+/g

const here = fileURLToPath(new URL('./', import.meta.url))
const names = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** What is wrong with the shape of a module's folder, in words. */
function faultsOf(parent: string, name: string): string[] {
  const folder = join(parent, name)
  const found = readdirSync(folder)
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => file.replace(/[.]ts$/, ''))
  const missing = REQUIRED.filter((file) => !found.includes(file)).map((file) => `missing ${file}`)
  const allowed = [...REQUIRED, ...OPTIONAL]
  const strange = found.filter((file) => !allowed.includes(file)).map((file) => `strange ${file}`)
  const foreign = sourcesOf(folder).flatMap(([file, text]) =>
    [...text.matchAll(TABLE), ...text.matchAll(RAW_TABLE)]
      .filter(([, schema]) => schema !== name && schema !== 'platform')
      .map(([match]) => `${file} touches ${match}`),
  )
  return [...missing, ...strange, ...foreign]
}

function sourcesOf(folder: string): [file: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<![.]test)[.]ts$/.test(file))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')])
}

describe.each(names)('%s', (name) => {
  test('has the shape of a module and touches only its own tables', () => {
    expect(faultsOf(here, name)).toEqual([])
  })

  test('says what it is for on one short page', () => {
    const lines = readFileSync(join(here, name, 'README.md'), 'utf8')
      .trim()
      .split('\n')
    expect(lines[0]).toBe(`# ${name}`)
    expect(lines.length).toBeLessThanOrEqual(README_LINES)
  })
})

test('a module with a missing file, a strange file and a foreign table is found out', () => {
  const parent = mkdtempSync(join(tmpdir(), 'gongzhi-shape-'))
  mkdirSync(join(parent, 'planted', 'commands'), { recursive: true })
  writeFileSync(join(parent, 'planted', 'helpers.ts'), '')
  writeFileSync(join(parent, 'planted', 'commands', 'x.ts'), "db.selectFrom('cases.entry')")
  expect(faultsOf(parent, 'planted')).toEqual([
    'missing README.md',
    'missing domain',
    'missing index',
    'missing migrations',
    'missing module',
    'missing queries',
    'missing store',
    'strange helpers',
    "commands/x.ts touches selectFrom('cases.",
  ])
})
