import { z } from 'zod'
import type { NameCount, NameMatch } from '../../contracts/engine.ts'
import { mayBegin, nearest, slips, typedWords } from '../shared/nearest.ts'
import { slipsAllowed } from '../shared/spelling.ts'
import { foldedWords } from '../shared/words.ts'
import { type Library, search } from './library.ts'

/** A part of a query in OpenSearch's language. */
export type Clause = Readonly<Record<string, unknown>>

type Kind = NameCount['kind']

const aggregated = z.object({
  names: z.object({
    fitting: z.object({
      each: z.object({
        buckets: z.array(
          z.object({ key: z.string(), doc_count: z.number(), mentions: z.object({ value: z.number() }) }),
        ),
      }),
    }),
  }),
})

/** So many candidates of each part of the index, that the first of all are among them. */
const mostOfAPart = 10_000

/** Names of a kind for which the clauses hold, by prominence. */
export async function countedNames(
  library: Library,
  kind: Kind,
  clauses: readonly Clause[],
  limit: number,
): Promise<readonly NameCount[]> {
  if (limit < 1) return []
  const filter = { bool: { filter: [{ term: { 'names.kind': kind } }, ...clauses] } }
  const order = [{ _count: 'desc' }, { mentions: 'desc' }, { _key: 'asc' }]
  const size = Math.min(limit, mostOfAPart)
  const { aggregations } = await search(library, library.generation.articles, {
    size: 0,
    track_total_hits: false,
    query: { nested: { path: 'names', query: filter } },
    aggs: {
      names: {
        nested: { path: 'names' },
        aggs: {
          fitting: {
            filter,
            aggs: {
              each: {
                terms: { field: 'names.name', size, shard_size: mostOfAPart, order },
                aggs: { mentions: { sum: { field: 'names.mentions' } } },
              },
            },
          },
        },
      },
    },
  })
  return aggregated.parse(aggregations).names.fitting.each.buckets.map(({ key, doc_count, mentions }) => ({
    name: key,
    kind,
    articles: doc_count,
    mentions: mentions.value,
  }))
}

const mostSpellings = 60

/** Names that hold every typed word; where there is none, the nearest spellings. */
export async function matchingNames(
  library: Library,
  kind: Kind,
  text: string,
  limit: number,
): Promise<readonly NameMatch[]> {
  const words = typedWords(text)
  if (words.length === 0) return []
  const all = words.map((word) => ({ term: { 'names.words': word } }))
  const exact = await countedNames(library, kind, all, limit)
  if (exact.length > 0) return exact.map((name) => ({ ...name, exact: true }))
  const like = { bool: { should: words.flatMap(spelledLike), minimum_should_match: 1 } }
  const every = (await countedNames(library, kind, [like], mostSpellings * 10)).filter(({ name }) =>
    foldedWords(name).some((known) => words.some((word) => slips(known, word) !== undefined)),
  )
  return nearest(every, words, limit).map((name) => ({ ...name, exact: false }))
}

function spelledLike(word: string): readonly Clause[] {
  const fuzzy = { value: word, fuzziness: slipsAllowed(word), max_expansions: mostSpellings }
  return [
    { fuzzy: { 'names.words': fuzzy } },
    ...(mayBegin(word) ? [{ prefix: { 'names.words': { value: word } } }] : []),
  ]
}
