#!/usr/bin/env node
// The command line: the same bootstrap as npm start, then apps/server/src/cli.ts on Node 24.
process.argv.splice(2, 0, 'gongzhi')
await import('../../../scripts/run.mjs')
