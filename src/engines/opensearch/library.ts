import type { Cluster } from './cluster.ts'
import type { Generation } from './generation.ts'
import type { Found, Searches } from './searches.ts'

/** The generation that this process works on, and the cluster that holds it. */
export interface Library {
  readonly cluster: Cluster
  readonly generation: Generation
  readonly searches: Searches
}

/** Past so many the list is gone through in pages. */
export const mostAtOnce = 10_000

/**
 * Searches an index; what is found is in order. Where a part of the index has no living copy there is no answer: what lies
 * there would be missing without a word.
 */
export const search = ({ searches }: Library, index: string, body: object): Promise<Found> =>
  searches({ index, allow_partial_search_results: false }, body)

/** The same by rank: words are as rare as all parts of the index together have them. */
export const searchRanked = ({ searches }: Library, index: string, body: object): Promise<Found> =>
  searches({ index, allow_partial_search_results: false, search_type: 'dfs_query_then_fetch' }, body)

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
