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

const scored = z.object({ number: z.number(), id: z.string(), score: z.number() })
const numbered = z.object({ number: z.number() })

/** Articles of one score, as copies are, among which the order is looked for; of more those that were read first count. */
const mostAlike = 200

function rankArticles(
  database: Database,
  query: Filter,
  terms: readonly (Weighted & { frequency: number })[],
  limit: number,
): readonly Ranked[] {
  const asked = affordable(terms)
  if (asked.length === 0 || limit < 1) return []
  const { sql, values } = condition(database, query)
  const best: z.infer<typeof scored>[] = []
  const rows = database
    .prepare(
      `select a.number, a.id, -w.rank as score
       from article_words w cross join articles a on a.number = w.rowid
       where article_words match ? and w.rank match 'bm25(${titleWeight}, 1)' ${sql}
       order by w.rank`,
    )
    .iterate(asked.map(matchTerm).join(' OR '), ...values)
  for (const row of rows) {
    const one = scored.parse(row)
    const isOver = best.length >= limit && one.score < (best[limit - 1]?.score ?? 0)
    if (isOver || best.length >= limit + mostAlike) break
    best.push(one)
  }
  // Not by the order in which they were read: an index that grew answers as one that is built anew.
  best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const chosen = best.slice(0, limit)
  const articles = articlesOf(
    database,
    chosen.map(({ number }) => number),
  )
  return chosen.flatMap(({ number, score }) => {
    const article = articles.get(number)
    return article === undefined ? [] : [{ article, score }]
  })
}

function articlesOf({ prepare }: Database, numbers: readonly number[]): ReadonlyMap<number, Article> {
  const rows = prepare(
    `select number, ${articleColumns} from articles a where number in (select value from json_each(?))`,
  ).all(JSON.stringify(numbers))
  return new Map(rows.map((row) => [numbered.parse(row).number, readArticle(row)]))
}

function affordable<T extends Term & { readonly frequency: number }>(terms: readonly T[]): readonly T[] {
  const known = terms.filter(({ frequency }) => frequency > 0).sort((a, b) => a.frequency - b.frequency)
  let postings = 0
  return known.filter(({ frequency }, at) => {
    postings += frequency
    return at === 0 || postings <= mostPostings
  })
}
