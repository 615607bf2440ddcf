import { z } from 'zod'
import type { NameCount, NameMatch } from '../../contracts/engine.ts'
import { mayBegin, nearest, slips, typedWords } from '../shared/nearest.ts'
import { slipsAllowed } from '../shared/spelling.ts'
import { foldedWords } from '../shared/words.ts'
import { type Library, mostAtOnce, search } from './library.ts'

/** A part of a query in OpenSearch's language. */
export type Clause = Readonly<Record<string, unknown>>

type Kind = NameCount['kind']

const counted = z.object({
  kind: z.enum(['person', 'organisation', 'place']),
  name: z.string(),
  articles: z.number(),
  mentions: z.number(),
})

/** Names of a kind for which the clauses hold, by prominence. */
export async function commonNames(
  library: Library,
  kind: Kind,
  clauses: readonly Clause[],
  limit: number,
): Promise<readonly NameCount[]> {
  if (limit < 1) return []
  const { hits } = await search(library, library.generation.names, {
    size: Math.min(limit, mostAtOnce),
    track_total_hits: false,
    query: { bool: { filter: [{ term: { kind } }, ...clauses] } },
    sort: [{ articles: 'desc' }, { mentions: 'desc' }, { name: 'asc' }],
  })
  return hits.hits.map(({ _source }) => counted.parse(_source))
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
  const all = words.map((word) => ({ term: { words: word } }))
  const exact = await commonNames(library, kind, all, limit)
  if (exact.length > 0) return exact.map((name) => ({ ...name, exact: true }))
  const like = { bool: { should: words.flatMap(spelledLike), minimum_should_match: 1 } }
  const every = (await commonNames(library, kind, [like], mostSpellings * 10)).filter(({ name }) =>
    foldedWords(name).some((known) => words.some((word) => slips(known, word) !== undefined)),
  )
  return nearest(every, words, limit).map((name) => ({ ...name, exact: false }))
}

function spelledLike(word: string): readonly Clause[] {
  const fuzzy = { value: word, fuzziness: slipsAllowed(word), max_expansions: mostSpellings }
  return [{ fuzzy: { words: fuzzy } }, ...(mayBegin(word) ? [{ prefix: { words: { value: word } } }] : [])]
}
