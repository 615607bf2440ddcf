import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import opensearch from '../../src/engines/opensearch.ts'
import { describeEngine } from '../contracts/engine.ts'
import { type Nodes, startNodes } from './opensearch.ts'

let cluster: Nodes
const made = new Set<string>()
beforeAll(async () => {
  cluster = await startNodes(1, { java: inject('java'), classes: inject('classes') })
})
afterEach(async () => {
  for (const name of made) await fetch(`${cluster.urls}/${name}-*`, { method: 'DELETE' })
  made.clear()
})
afterAll(() => cluster.remove())

describeEngine('opensearch', (folder) => {
  const OPENSEARCH_INDEX = `t${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  made.add(OPENSEARCH_INDEX)
  return opensearch.open({ DATA: folder, OPENSEARCH_URL: cluster.urls, OPENSEARCH_INDEX })
})
