import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import { long } from './tiers.ts'
import { shared } from './vitest.shared.ts'

/** What is run after every change; a file that is named is run wherever it belongs. */
const named = process.argv.some((word) => /^(?:\.\/)?test\/\w/.test(word) && !word.endsWith('config.ts'))

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      // Its files change nothing that another could see, so that one process loads the modules once for many of them.
      isolate: false,
      exclude: named ? configDefaults.exclude : [...configDefaults.exclude, ...long],
      outputFile: { json: 'node_modules/.vitest-report.json' },
    },
  }),
)
