import { z } from 'zod'
import type { Hit } from '../../contracts/engine.ts'
import type { Article } from '../../model/article.ts'
import type { Filter, Query } from '../../model/filter.ts'
import { hitsIn, type Ranked, titleWeight, weighed } from '../shared/hits.ts'
import type { Weighted } from '../shared/passages.ts'
import { matchTerm, readTerms, type Term } from '../shared/question.ts'
import { articleColumns, readArticle } from '../shared/rows.ts'
import type { Database } from './database.ts'
import { condition } from './filters.ts'

/**
 * FTS5 goes through every article that holds a word of the query, in the thread that answers. Past this many, the
 * commonest words are left to the passages, where they still count.
 */
const mostPostings = 20_000

/** All passages of the best `articles` for a query, best first. */
export async function searchPassages(
  database: Database,
  query: Omit<Query, 'limit'>,
  articles: number,
): Promise<readonly Hit[]> {
  const terms = weighTerms(database, readTerms(query.text))
  const ranked = rankArticles(database, query, terms, articles)
  return hitsIn(ranked, terms)
}

export function searchArticles(database: Database, query: Query): readonly Article[] {
  const terms = weighTerms(database, readTerms(query.text))
  return rankArticles(database, query, terms, query.limit).map(({ article }) => article)
}

const counted = z.object({ count: z.number() })

export function countArticles(database: Database, filter: Filter = {}): number {
  const { sql, values } = condition(database, filter)
  const count = database.prepare(`select count(*) as count from articles a where 1 ${sql}`)
  return counted.parse(count.get(...values)).count
}

export function countUnread({ prepare }: Database): number {
  return counted.parse(prepare('select count(*) as count from articles where is_read = 0').get()).count
}

function weighTerms(
  database: Database,
  terms: readonly Term[],
): readonly (Weighted & { frequency: number })[] {
  const all = countArticles(database)
  return terms.map((term) => {
    const frequency = articlesWith(database, term)
    return { ...weighed(term, frequency, all), frequency }
  })
}

function articlesWith({ prepare }: Database, term: Term): number {
  const [form, ...others] = term.forms
  const row =
    form?.stems.length === 1 && others.length === 0
      ? prepare('select doc as count from article_terms where term = ?').get(form.stems[0] ?? '')
      : prepare('select count(*) as count from article_words where article_words match ?').get(
          matchTerm(term),
        )
  return row === undefined ? 0 : counted.parse(row).count
}

const scored = z.object({ score: z.number() })

function rankArticles(
  database: Database,
  query: Filter,
  terms: readonly (Weighted & { frequency: number })[],
  limit: number,
): readonly Ranked[] {
  const asked = affordable(terms)
  if (asked.length === 0 || limit < 1) return []
  const { sql, values } = condition(database, query)
  return database
    .prepare(
      `select ${articleColumns}, -w.rank as score
       from article_words w cross join articles a on a.number = w.rowid
       where article_words match ? and w.rank match 'bm25(${titleWeight}, 1)' ${sql}
       order by w.rank limit ?`,
    )
    .all(asked.map(matchTerm).join(' OR '), ...values, limit)
    .map((row) => ({ article: readArticle(row), score: scored.parse(row).score }))
}

function affordable<T extends Term & { readonly frequency: number }>(terms: readonly T[]): readonly T[] {
  const known = terms.filter(({ frequency }) => frequency > 0).sort((a, b) => a.frequency - b.frequency)
  let postings = 0
  return known.filter(({ frequency }, at) => {
    postings += frequency
    return at === 0 || postings <= mostPostings
  })
}
