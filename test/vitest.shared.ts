import { enableCompileCache } from 'node:module'
import { defineConfig } from 'vitest/config'

// What one process has compiled the next ones read: test files, children and threads load the same modules again and again.
const { directory } = enableCompileCache()
if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory

export const shared = defineConfig({
  test: {
    dir: 'test',
    globalSetup: ['test/prepare.ts'],
    // Node reads TypeScript itself, as it does for users; nothing is built, and an import is a plain binding.
    experimental: { viteModuleRunner: false },
    setupFiles: ['test/setup.ts'],
    maxWorkers: '100%',
    // Nothing takes a tenth of it on a quiet machine; it is there to end what hangs.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['default', 'json'],
  },
})
