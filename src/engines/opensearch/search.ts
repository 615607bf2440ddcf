import type { Hit } from '../../contracts/engine.ts'
import type { Article } from '../../model/article.ts'
import type { Filter, Query } from '../../model/filter.ts'
import { articlesFor, hitsIn, type Ranked, weighed } from '../shared/hits.ts'
import { readTerms, type Term } from '../shared/question.ts'
import { readArticle } from '../shared/rows.ts'
import { articleFields } from './documents.ts'
import { conditions } from './filters.ts'
import { type Library, mostAtOnce, search, searchRanked } from './library.ts'
import type { Clause } from './names.ts'

export async function searchPassages(library: Library, query: Query): Promise<readonly Hit[]> {
  const terms = readTerms(query.text)
  if (terms.length === 0 || query.limit < 1) return []
  const [{ all, frequencies }, ranked] = await Promise.all([
    countTerms(library, terms),
    rankArticles(library, query, terms, articlesFor(query.limit)),
  ])
  const weighty = terms.map((term, at) => weighed(term, frequencies[at] ?? 0, all))
  return (await hitsIn(ranked, weighty)).slice(0, query.limit)
}

export async function searchArticles(library: Library, query: Query): Promise<readonly Article[]> {
  const terms = readTerms(query.text)
  if (terms.length === 0 || query.limit < 1) return []
  return (await rankArticles(library, query, terms, query.limit)).map(({ article }) => article)
}

async function rankArticles(
  library: Library,
  filter: Filter,
  terms: readonly Term[],
  limit: number,
): Promise<readonly Ranked[]> {
  const must = { should: terms.map(clauseOf), minimum_should_match: 1 }
  const { hits } = await searchRanked(library, library.generation.articles, {
    size: Math.min(limit, mostAtOnce),
    track_total_hits: false,
    _source: articleFields,
    query: { bool: { ...must, filter: await conditions(library, filter) } },
    // Not by their arrival: an index that grew answers as one that is built anew.
    sort: ['_score', { id: 'asc' }],
  })
  return hits.hits.map(({ _source, _score }) => ({ article: readArticle(_source), score: _score ?? 0 }))
}

/** The best of a term's forms counts. A field for all words has the title once more than the text. */
function clauseOf({ forms }: Term): Clause {
  const queries = forms.map(({ words }) => ({ match_phrase: { words: words.join(' ') } }))
  return queries.length === 1 ? (queries[0] ?? {}) : { dis_max: { queries, tie_breaker: 0 } }
}

/** In how many articles each term stands, and how many there are: each a search of its own, whose count a node remembers. */
async function countTerms(library: Library, terms: readonly Term[]) {
  const count = async (query: Clause): Promise<number> => {
    const body = { size: 0, track_total_hits: true, query }
    return (await search(library, library.generation.articles, body)).hits.total?.value ?? 0
  }
  const [all = 0, ...frequencies] = await Promise.all([{ match_all: {} }, ...terms.map(clauseOf)].map(count))
  return { all, frequencies }
}
