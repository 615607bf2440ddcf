import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { connect } from '../../../src/engines/opensearch/cluster.ts'
import { createSearches } from '../../../src/engines/opensearch/searches.ts'

const hit = (name: unknown) => ({ status: 200, hits: { hits: [{ _source: name }] } })
const away = { status: 503, error: { type: 'no_shard_available_action_exception' } }
const wrong = { status: 400, error: { type: 'parsing_exception' } }

/** A node that answers each search with its own words, as long as nothing else is laid down for a request. */
async function searching(...laid: readonly (readonly object[])[]) {
  const heard: string[][] = []
  const server = createServer(async (request, response) => {
    const lines = (await text(request)).trim().split('\n')
    const bodies = lines.filter((_, at) => at % 2 === 1)
    const responses = laid[heard.length] ?? bodies.map((body) => hit(JSON.parse(body)))
    heard.push(bodies)
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ responses }))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const cluster = await connect({ DATA: '', OPENSEARCH_URL: `http://127.0.0.1:${port}` })
  onTestFinished(async () => {
    await cluster.close()
    server.close()
  })
  const searches = createSearches(cluster)
  const find = async (word: string) =>
    (await searches({ index: 'articles' }, { word })).hits.hits.map(({ _source }) => _source)
  return { heard, find }
}

it('What is searched in one turn is one request, and twice the same is searched once', async () => {
  const { heard, find } = await searching()
  const together = [find('ferry'), find('harbour'), find('ferry')]
  await setImmediate()
  await setImmediate()
  const found = await Promise.all([...together, find('tug')])
  expect(found.flat()).toEqual(['ferry', 'harbour', 'ferry', 'tug'].map((word) => ({ word })))
  expect(heard.map(({ length }) => length)).toEqual([2, 1])
})

it('Where a part of the index is away for one of them, all are asked again', async () => {
  const { heard, find } = await searching([hit({ word: 'ferry' }), away])
  expect(await Promise.all([find('ferry'), find('harbour')])).toEqual([
    [{ word: 'ferry' }],
    [{ word: 'harbour' }],
  ])
  expect(heard).toHaveLength(2)
})

it('One that cannot be answered fails alone', async () => {
  const { find } = await searching([wrong, hit({ word: 'harbour' })])
  const [ferry, harbour] = await Promise.allSettled([find('ferry'), find('harbour')])
  expect(ferry).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('parsing') } })
  expect(harbour).toMatchObject({ value: [{ word: 'harbour' }] })
})
