import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'apps/server/src/testing/global-setup.ts',
    include: ['apps/*/src/**/*.test.ts', 'packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
