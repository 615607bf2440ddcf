import { z } from 'zod'
import type { Cluster } from './cluster.ts'
import type { Generation } from './generation.ts'

/** The generation that this process works on, and the cluster that holds it. */
export interface Library {
  readonly cluster: Cluster
  readonly generation: Generation
}

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

/** Past so many the list is gone through in pages. */
export const mostAtOnce = 10_000

/**
 * Searches an index; what is found is in order. Word counts are those of all parts of the index, and where one of them
 * has no living copy there is no answer: what lies there would be missing without a word.
 */
export async function search({ cluster }: Library, index: string, body: object): Promise<Found> {
  const query = { search_type: 'dfs_query_then_fetch', allow_partial_search_results: false }
  return hits.parse((await cluster.ask({ method: 'POST', path: `/${index}/_search`, query, body })).body)
}

/** All that fits, page after page in the order of the sort, which no two may share. */
export async function* pagesOf(library: Library, index: string, body: object, size: number) {
  for (let after: readonly unknown[] | undefined; ; ) {
    const found = await search(library, index, {
      ...body,
      size,
      track_total_hits: false,
      ...(after === undefined ? {} : { search_after: after }),
    })
    yield found.hits.hits
    after = found.hits.hits.at(-1)?.sort
    if (found.hits.hits.length < size) return
  }
}
