import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { connect, saysAway } from '../../../src/engines/opensearch/cluster.ts'

it.each([
  [503, ''],
  [429, '{"type":"es_rejected_execution_exception"}'],
  [500, '{"type":"node_not_connected_exception","reason":"[n2][127.0.0.1:17651] Node not connected"}'],
  [500, '{"type":"node_disconnected_exception"}'],
  [500, '{"type":"no_shard_available_action_exception"}'],
])('A write that a node answers with %i %s is tried again', (status, body) => {
  expect(saysAway(status, body)).toBe(true)
})

it.each([
  [400, '{"type":"mapper_parsing_exception"}'],
  [500, '{"type":"illegal_argument_exception","reason":"node_not_connected"}'],
])('A write that a node answers with %i %s is a fault', (status, body) => {
  expect(saysAway(status, body)).toBe(false)
})

it('A write that a busy cluster takes long for is sent once and waited for, while a question without an answer is asked again', async () => {
  const asked: string[] = []
  const timesAsked = (path: string): number => asked.filter((one) => one === path).length
  const waiting: (() => void)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    request.resume()
    waiting.push(() => response.setHeader('content-type', 'application/json').end('{}'))
    // Whatever was asked before the question came again has waited for longer than a question may.
    if (timesAsked('/known') > 1 && timesAsked('/_bulk') > 0) for (const answer of waiting.splice(0)) answer()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const places = { CORPUS: '', DATA: '', OPENSEARCH_URL: `http://127.0.0.1:${port}` }
  const cluster = await connect(places, { answerMs: 50, longMs: 60_000 })
  onTestFinished(() => cluster.close())
  const written = cluster.ask({ method: 'POST', path: '/_bulk', lines: ['{}'], isLong: true })
  await cluster.ask({ method: 'GET', path: '/known' })
  expect((await written).status).toBe(200)
  expect(timesAsked('/_bulk')).toBe(1)
  expect(timesAsked('/known')).toBeGreaterThan(1)
})
