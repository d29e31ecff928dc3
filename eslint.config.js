import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

/** Decisions take time, chance and ids as arguments; see docs/adr/0005. */
const PURE = [
  ['Date.now', "CallExpression[callee.object.name='Date'][callee.property.name='now']"],
  ['new Date()', "NewExpression[callee.name='Date'][arguments.length=0]"],
  ['Math.random', "CallExpression[callee.object.name='Math'][callee.property.name='random']"],
  [
    'randomUUID',
    "CallExpression[callee.name='randomUUID'], CallExpression[callee.property.name='randomUUID']",
  ],
].map(([name, selector]) => ({
  selector,
  message: `${name} is not for pure code: take it as an argument.`,
}))

const SHAPE = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'List the names you export.' },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'config.ts alone reads the environment.',
  },
]

export default tseslint.config(
  { ignores: ['**/node_modules/', '.cache/', '.gongzhi/', '**/*.gen.ts', 'testing/violations/'] },
  ...tseslint.configs.recommended,
  prettier,
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...SHAPE],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'vitest', importNames: ['vi'], message: 'No mocks: use the real part.' }],
        },
      ],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', '**/domain.ts', '**/domain/*.ts'],
    ignores: ['**/*.test.ts', '**/bench.ts'],
    rules: { 'no-restricted-syntax': ['error', ...SHAPE, ...PURE] },
  },
  {
    files: [
      '**/config.ts',
      'vitest.config.ts',
      'apps/server/src/testing/**',
      'bench/**',
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...SHAPE.slice(1, 2)] },
  },
)
