import { defineConfig } from 'vitest/config'

/** What needs Postgres and OpenSearch: not part of `npm test`. */
export default defineConfig({
  test: {
    dir: 'test/cluster',
    include: ['**/*.cluster.ts'],
    globalSetup: ['test/cluster/prepare.ts'],
    setupFiles: ['test/setup.ts'],
    // One node at a time has the machine.
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
})
