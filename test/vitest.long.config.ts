import { defineConfig, mergeConfig } from 'vitest/config'
import { long } from './tiers.ts'
import { shared } from './vitest.shared.ts'

/** What `npm test` leaves out. */
export default mergeConfig(
  shared,
  defineConfig({
    test: { include: long, outputFile: { json: 'node_modules/.vitest-report-long.json' } },
  }),
)
