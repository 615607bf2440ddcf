import { z } from 'zod'
import type { Naming } from '../../contracts/engine.ts'
import { numberAt } from './filters.ts'
import { readState } from './generation.ts'
import { type Library, search } from './library.ts'

const numberedNames = z.object({
  id: z.string(),
  number: z.number(),
  names: z
    .array(z.object({ kind: z.enum(['person', 'organisation', 'place']), name: z.string() }))
    .default([]),
})
/** Articles whose names are given at once. */
const page = 500

/** Who is named in the articles after a mark, up to the first unread one. */
export async function namingsAfter(
  library: Library,
  after: string | undefined,
): Promise<{ namings: readonly Naming[]; mark: string }> {
  const { cluster, generation } = library
  const from = (after === undefined ? undefined : numberAt(library, after)) ?? 0
  // Where it stood before, so that what is put meanwhile comes next time.
  const { last } = await readState(cluster, generation.state)
  const inOrder = { sort: [{ number: 'asc' }], track_total_hits: false }
  const [unread] = await articlesAt(library, { ...inOrder, size: 1, query: { term: { isRead: false } } })
  const range = { gt: from, lte: Math.min(last, (unread?.number ?? last + 1) - 1) }
  const read = await articlesAt(library, { ...inOrder, size: page, query: { range: { number: range } } })
  const reached = read.length < page ? Math.max(from, range.lte) : (read.at(-1)?.number ?? from)
  const namings = read.map(({ id, names }) => ({
    article: id,
    names: names.flatMap(({ kind, name }) => (kind === 'place' ? [] : [{ name, kind }])),
  }))
  return { namings: namings.filter(({ names }) => names.length > 0), mark: `${generation.name}:${reached}` }
}

async function articlesAt(library: Library, body: object) {
  const _source = ['id', 'number', 'names.kind', 'names.name']
  const { hits } = await search(library, library.generation.articles, { ...body, _source })
  return hits.hits.map(({ _source: found }) => numberedNames.parse(found))
}
