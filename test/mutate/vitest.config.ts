import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from '../vitest.shared.ts'

/** One file is one place that is broken, in a process of its own. */
export default mergeConfig(shared, defineConfig({ test: { include: ['mutate/runs/*.test.ts'] } }))
