import { enableCompileCache } from 'node:module'
import { defineConfig } from 'vitest/config'

// What one process has compiled the next ones read: test files, children and threads load the same modules again and again.
const { directory } = enableCompileCache()
if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory

export const shared = defineConfig({
  test: {
    dir: 'test',
    globalSetup: ['test/prepare.ts'],
    setupFiles: ['test/setup.ts'],
    maxWorkers: '100%',
    // Nothing should take a tenth of it; on a machine that is busy with other work some of it does.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
  },
})
