import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { connect } from '../../../src/engines/opensearch/cluster.ts'
import { inTurn } from '../../../src/engines/opensearch/turn.ts'

const generation = { name: 'one', articles: 'articles', names: 'names', files: 'files', state: 'state' }
const longestMs = 300
const nothing = { lines: ['{}'] }

it('A process that carries out a change for longer than a silence may last keeps its turn, and the next one waits for it', async () => {
  const { library, kept, until } = await stateOnLoopback()
  const order: string[] = []
  const begun = Promise.withResolvers<void>()
  const first = inTurn(
    library,
    async () => nothing,
    async () => {
      order.push('the first begins')
      begun.resolve()
      // It is written down once before; by the last beat a silence would have lasted nearly twice as long.
      await until(() => kept.length > 6 || order.includes('the second'))
      order.push('the first ends')
    },
    longestMs,
  )
  await begun.promise
  await inTurn(
    library,
    async () => nothing,
    async () => void order.push('the second'),
    longestMs,
  )
  await first
  expect(order).toEqual(['the first begins', 'the first ends', 'the second'])
})

it('A process that is not heard of is taken for dead: its change is carried out first, then the next one’s', async () => {
  const { library } = await stateOnLoopback()
  const order: string[] = []
  const begun = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  const dead = inTurn(
    library,
    async () => ({ lines: ['what the dead one wrote down'] }),
    async () => {
      order.push('begins')
      begun.resolve()
      return end.promise
    },
    3_600_000,
  )
  onTestFinished(() => {
    end.resolve()
    return dead
  })
  await begun.promise
  await inTurn(
    library,
    async () => ({ lines: ['what the next one wants'] }),
    async ({ lines }) => void order.push(...lines),
    longestMs,
  )
  expect(order).toEqual(['begins', 'what the dead one wrote down', 'what the next one wants'])
})

/** One document with its number, as OpenSearch keeps it: created where it is absent, changed where the number fits. */
async function stateOnLoopback() {
  let held: { readonly _source: unknown; readonly _seq_no: number } | undefined
  let numbers = 0
  const kept: number[] = []
  const waiting: (() => void)[] = []
  const answer = async (request: IncomingMessage): Promise<readonly [number, object]> => {
    const asked = new URL(request.url ?? '', 'http://state')
    const body = await text(request)
    if (request.method === 'GET')
      return held === undefined ? [404, { found: false }] : [200, { ...held, _primary_term: 1 }]
    const fits = asked.searchParams.has('op_type')
      ? held === undefined
      : held !== undefined && Number(asked.searchParams.get('if_seq_no')) === held._seq_no
    if (!fits) return [409, { error: { type: 'version_conflict_engine_exception' } }]
    if (request.method === 'DELETE') held = undefined
    else held = { _source: JSON.parse(body), _seq_no: numbers++ }
    if (z.object({ outcome: z.string() }).safeParse(held?._source).success) kept.push(numbers)
    return [200, { _seq_no: numbers - 1, _primary_term: 1 }]
  }
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      for (const look of waiting.splice(0)) look()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const cluster = await connect({ DATA: '', OPENSEARCH_URL: `http://127.0.0.1:${port}` })
  onTestFinished(() => cluster.close())
  /** Looks again at each request that is answered. */
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  return { library: { cluster, generation }, kept, until }
}
