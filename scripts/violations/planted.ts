/** A file that must not be, and the rule that must say so. */
export interface Planted {
  readonly rule: string
  readonly files: Readonly<Record<string, string>>
}

const MODULES = 'apps/server/src/modules'
const PLATFORM = 'apps/server/src/platform'
const use = (path: string) => `import * as x from '${path}'\nexport const y = x\n`

/** Each in a tree of its own beside the skeleton below. */
export const BOUNDARIES: readonly Planted[] = [
  {
    rule: 'no-cycles',
    files: { [`${PLATFORM}/a.ts`]: use('./b.ts'), [`${PLATFORM}/b.ts`]: use('./a.ts') },
  },
  {
    rule: 'siblings-through-index',
    files: { [`${MODULES}/cases/commands.ts`]: use('../reports/store.ts') },
  },
  {
    rule: 'tests-compose-and-call',
    files: { [`${MODULES}/cases/a.test.ts`]: use('../reports/store.ts') },
  },
  ...['identity', 'places', 'standards', 'reports'].map((name) => ({
    rule: `${name}-calls-down`,
    files: { [`${MODULES}/${name}/commands.ts`]: use('../cases/index.ts') },
  })),
  {
    rule: 'cases-calls-down',
    files: {
      [`${MODULES}/cases/commands.ts`]: use('../triage/index.ts'),
      [`${MODULES}/triage/index.ts`]: 'export const index = 1\n',
    },
  },
  { rule: 'domain-is-pure', files: { [`${MODULES}/cases/domain/x.ts`]: use('node:crypto') } },
  {
    rule: 'packages-are-pure',
    files: { 'packages/text/src/x.ts': use('../../../apps/server/src/config.ts') },
  },
  { rule: 'packages-do-no-io', files: { 'packages/text/src/x.ts': use('node:fs') } },
  { rule: 'faces-do-not-touch-sql', files: { [`${MODULES}/cases/routes.ts`]: use('./store.ts') } },
  {
    rule: 'http-stays-at-the-edge',
    files: { [`${MODULES}/cases/commands.ts`]: use('../../platform/http/env.ts') },
  },
  {
    rule: 'platform-knows-no-module',
    files: { [`${PLATFORM}/x.ts`]: use('../modules/cases/index.ts') },
  },
  {
    rule: 'modules-know-no-program',
    files: { [`${MODULES}/cases/commands.ts`]: use('../../config.ts') },
  },
  { rule: 'contract-is-portable', files: { [`${MODULES}/cases/contract.ts`]: use('./store.ts') } },
  { rule: 'tests-stay-outside', files: { [`${PLATFORM}/x.ts`]: use('../testing/x.ts') } },
  { rule: 'no-orphans', files: { [`${PLATFORM}/alone.ts`]: 'export const alone = 1\n' } },
]

/** What the planted files import. */
export const SKELETON: Readonly<Record<string, string>> = {
  [`${MODULES}/reports/store.ts`]: 'export const store = 1\n',
  [`${MODULES}/cases/store.ts`]: 'export const store = 1\n',
  [`${MODULES}/cases/index.ts`]: 'export const index = 1\n',
  [`${PLATFORM}/http/env.ts`]: 'export const env = 1\n',
  'apps/server/src/config.ts': 'export const config = 1\n',
  'apps/server/src/testing/x.ts': 'export const x = 1\n',
}

export const LINT: readonly Planted[] = [
  {
    rule: '@typescript-eslint/no-explicit-any',
    files: { 'apps/server/src/x.ts': 'export const x: any = 1\n' },
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    files: { 'apps/server/src/x.ts': 'Promise.resolve()\nexport const x = 1\n' },
  },
  {
    rule: '@typescript-eslint/no-misused-promises',
    files: { 'apps/server/src/x.ts': 'export const x = Promise.resolve(1) ? 1 : 2\n' },
  },
  {
    rule: '@typescript-eslint/no-unused-vars',
    files: { 'apps/server/src/x.ts': 'const x = 1\nexport const y = 2\n' },
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    files: {
      'apps/server/src/x.ts':
        "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 0\n}\n",
    },
  },
  { rule: 'no-console', files: { 'apps/server/src/x.ts': 'console.log(1)\n' } },
  { rule: 'no-restricted-syntax', files: { 'apps/server/src/x.ts': 'export default 1\n' } },
  {
    rule: 'no-restricted-syntax',
    files: {
      'apps/server/src/x.ts': "export * from './y.ts'\n",
      'apps/server/src/y.ts': 'export const y = 1\n',
    },
  },
  {
    rule: 'no-restricted-syntax',
    files: { 'apps/server/src/x.ts': 'export const x = process.env.PATH\n' },
  },
  ...['Date.now()', 'new Date()', 'Math.random()', 'crypto.randomUUID()'].map((call) => ({
    rule: 'no-restricted-syntax',
    files: {
      'packages/text/src/x.ts': `export const x = ${call}\n`,
      [`${MODULES}/cases/domain/x.ts`]: `export const x = ${call}\n`,
    },
  })),
  {
    rule: 'no-restricted-imports',
    files: { 'apps/server/src/x.test.ts': "import { vi } from 'vitest'\nvi.fn()\n" },
  },
]
