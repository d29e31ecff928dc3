const MODULE = '^apps/server/src/modules/([^/]+)/'
const PLATFORM = '^apps/server/src/platform/'
const TEST = '[.]test[.]ts$'
const ORDER = ['identity', 'places', 'standards', 'reports', 'cases', 'triage']

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Each comment is the message; scripts/check-rules.ts plants a violation of every rule. */
export default {
  forbidden: [
    rule('no-cycles', 'Files form a DAG.', {}, { circular: true }),
    rule(
      'siblings-through-index',
      'A module sees of another module only its index.ts.',
      { path: MODULE, pathNot: TEST },
      { path: MODULE, pathNot: ['^apps/server/src/modules/$1/', '/modules/[^/]+/index[.]ts$'] },
    ),
    rule(
      'tests-compose-and-call',
      'A test takes other modules whole, or calls what they offer.',
      { path: `${MODULE}.*${TEST}` },
      {
        path: MODULE,
        pathNot: ['^apps/server/src/modules/$1/', '/modules/[^/]+/(index|module)[.]ts$'],
      },
    ),
    ...ORDER.slice(0, -1).map((name, i) =>
      rule(
        `${name}-calls-down`,
        `${name} knows only the modules below it; to those above it publishes.`,
        { path: `^apps/server/src/modules/${name}/`, pathNot: TEST },
        { path: `^apps/server/src/modules/(${ORDER.slice(i + 1).join('|')})/` },
      ),
    ),
    rule(
      'domain-is-pure',
      'The domain decides; it never reads, writes, waits or looks at the clock.',
      { path: `${MODULE}domain`, pathNot: TEST },
      {
        pathNot: [
          '^apps/server/src/modules/$1/domain',
          '^packages/',
          `${PLATFORM}(errors|domain-event)[.]ts$`,
        ],
      },
    ),
    rule(
      'packages-are-pure',
      'Libraries in packages/ do no IO and know no application.',
      { path: '^packages/', pathNot: TEST },
      { pathNot: ['^packages/', 'node_modules'] },
    ),
    rule(
      'packages-do-no-io',
      'Libraries in packages/ take what they need as arguments.',
      { path: '^packages/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'faces-do-not-touch-sql',
      'Routes, pages and jobs go through commands and queries.',
      { path: `${MODULE}(routes|pages|jobs)`, pathNot: TEST },
      { path: ['/store[.]ts$', '/store/', 'node_modules/kysely', `${PLATFORM}db/`] },
    ),
    rule(
      'http-stays-at-the-edge',
      'Only routes and pages know that there is HTTP.',
      { path: MODULE, pathNot: [`${MODULE}(routes|pages|module)`, TEST] },
      { path: ['node_modules/hono', 'node_modules/@hono', `${PLATFORM}(http|html)/`] },
    ),
    rule(
      'platform-knows-no-module',
      'platform/ is technique; modules/ is the city.',
      { path: PLATFORM, pathNot: TEST },
      { path: '^apps/server/src/(modules|app|demo|cli|simulation)' },
    ),
    rule(
      'modules-know-no-program',
      'The programs compose the modules, never the other way.',
      { path: MODULE, pathNot: TEST },
      {
        path: '^apps/server/src/(app|main|server|modules|cli|config)[.]ts$|^apps/server/src/(cli|demo|simulation|testing)/',
      },
    ),
    rule(
      'contract-is-portable',
      'contract.ts crosses the wire: zod and other contracts only.',
      { path: `${MODULE}contract` },
      { pathNot: ['/contract[.]ts$', 'node_modules/zod'] },
    ),
    rule(
      'tests-stay-outside',
      'What runs does not need what tests.',
      { path: '^(apps|packages)/', pathNot: [TEST, '/testing/'] },
      { path: '/testing/' },
    ),
    rule(
      'no-orphans',
      'Dead file.',
      {
        orphan: true,
        pathNot: [
          '(main|cli|global-setup)[.]ts$',
          TEST,
          '[.]gen[.]ts$',
          '[.]mjs$',
          '^bench/',
          '/assets/',
        ],
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]gen[.]ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
}
