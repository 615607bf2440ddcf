import { z } from 'zod'
import type { Cluster } from './cluster.ts'

const hits = z.object({
  hits: z.object({
    total: z.object({ value: z.number() }).optional(),
    hits: z.array(
      z.object({
        _source: z.unknown().optional(),
        _score: z.number().nullish(),
        sort: z.array(z.unknown()).optional(),
      }),
    ),
  }),
  aggregations: z.unknown().optional(),
})
export type Found = z.infer<typeof hits>

const part = z.object({ status: z.number(), error: z.unknown().optional() })
const responses = z.object({ responses: z.array(z.looseObject(part.shape)) })

/** Searches of one process. */
export type Searches = (header: Readonly<Record<string, unknown>>, body: object) => Promise<Found>

/** What is searched in one turn of the event loop is one request, and what is searched twice in it is searched once. */
export function createSearches(cluster: Pick<Cluster, 'ask'>): Searches {
  let waiting = new Map<string, { lines: readonly string[]; found: PromiseWithResolvers<Found> }>()

  async function send(): Promise<void> {
    const asked = [...waiting.values()]
    waiting = new Map()
    try {
      const { body } = await cluster.ask({
        method: 'POST',
        path: '/_msearch',
        lines: asked.flatMap(({ lines }) => lines),
        parts: (answer) => responses.parse(answer).responses,
      })
      const answers = responses.parse(body).responses
      for (const [at, { found }] of asked.entries()) {
        const answer = answers[at]
        if (answer?.error === undefined) found.resolve(hits.parse(answer))
        else found.reject(new Error(`A search failed: ${JSON.stringify(answer.error)}`))
      }
    } catch (thrown) {
      for (const { found } of asked) found.reject(thrown)
    }
  }

  return (header, body) => {
    const lines = [JSON.stringify(header), JSON.stringify(body)]
    const key = lines.join('\n')
    const same = waiting.get(key)
    if (same) return same.found.promise
    const found = Promise.withResolvers<Found>()
    if (waiting.size === 0) setImmediate(() => void send())
    waiting.set(key, { lines, found })
    return found.promise
  }
}
