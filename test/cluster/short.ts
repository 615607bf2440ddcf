import { spawnSync } from 'node:child_process'
import { look } from './prepare.ts'

// What a checking machine runs: the contracts alone, and nothing where a part of it is missing.
const { missing } = await look(false)
if (missing.length > 0) console.log(`The cluster's tests were not run. ${missing.join(' ')}`)
else {
  const { status } = spawnSync(
    'npm',
    ['run', 'test:cluster', '--', 'postgres.cluster', 'opensearch.cluster'],
    {
      env: { ...process.env, CLUSTER_SHORT: '1' },
      stdio: 'inherit',
    },
  )
  process.exitCode = status ?? 1
}
