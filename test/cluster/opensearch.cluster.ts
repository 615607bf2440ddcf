import { createHash, randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import opensearch from '../../src/engines/opensearch.ts'
import { articleOf } from '../articles.ts'
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

it('An index that a newer Dateline has used is refused with what to do, and stays as it is', async () => {
  const OPENSEARCH_INDEX = 'newer'
  made.add(OPENSEARCH_INDEX)
  const settings = { DATA: '', OPENSEARCH_URL: cluster.urls, OPENSEARCH_INDEX }
  const engine = await opensearch.open(settings)
  await engine.apply({ put: [articleOf('ferry', 'The ferry sails at noon.')] })
  await engine.close()
  const state = `${cluster.urls}/${OPENSEARCH_INDEX}-state`
  const { version } = versioned.parse(await (await fetch(`${state}/_source/index`)).json())
  const write = (doc: object) =>
    fetch(`${state}/_update/index`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ doc }),
    })
  await write({ version: version + 1 })
  await expect(opensearch.open(settings)).rejects.toThrow(/Start that one/)
  await write({ version })
  const again = await opensearch.open(settings)
  expect(await again.count()).toBe(1)
  await again.close()
})

const parted = z.record(
  z.string(),
  z.object({ settings: z.object({ index: z.object({ number_of_shards: z.string() }) }) }),
)

it('Articles are divided into as many parts as the setting says, three without it, and keep them when it changes', async () => {
  const partsOf = async (
    OPENSEARCH_INDEX: string,
    OPENSEARCH_SHARDS?: number,
  ): Promise<readonly string[]> => {
    made.add(OPENSEARCH_INDEX)
    const settings = { DATA: '', OPENSEARCH_URL: cluster.urls, OPENSEARCH_INDEX, OPENSEARCH_SHARDS }
    await (await opensearch.open(settings)).close()
    const answer = await fetch(`${cluster.urls}/${OPENSEARCH_INDEX}-*-articles/_settings`)
    return Object.values(parted.parse(await answer.json())).map(
      ({ settings: { index } }) => index.number_of_shards,
    )
  }
  expect(await partsOf('usual')).toEqual(['3'])
  expect(await partsOf('five', 5)).toEqual(['5'])
  expect(await partsOf('five', 2)).toEqual(['5'])
})

const versioned = z.object({ version: z.number() })
const size = z.object({
  _all: z.object({ total: z.object({ translog: z.object({ size_in_bytes: z.number() }) }) }),
})

it('What is written down before it is carried out does not pile up with the changes', async () => {
  const OPENSEARCH_INDEX = 'changes'
  made.add(OPENSEARCH_INDEX)
  const engine = await opensearch.open({ DATA: '', OPENSEARCH_URL: cluster.urls, OPENSEARCH_INDEX })
  await engine.apply({ put: [articleOf('ferry', 'The ferry sails at noon.')] })
  const changeMb = 2
  const changes = 60
  for (let at = 0; at < changes; at++) {
    const sketch = randomBytes((changeMb * 3e6) / 4).toString('base64')
    await engine.apply({ sketches: [{ article: 'ferry', sketch }] })
  }
  await engine.close()
  // What the log gave up stays in the index until the node's clock next asks for it, at most half a minute.
  const answer = await fetch(`${cluster.urls}/${OPENSEARCH_INDEX}-state/_stats/translog`)
  const kept = size.parse(await answer.json())._all.total.translog.size_in_bytes
  expect(kept / 1e6).toBeLessThan((changes * changeMb) / 2)
})
