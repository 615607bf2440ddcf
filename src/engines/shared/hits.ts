import type { Hit } from '../../contracts/engine.ts'
import type { Article } from '../../model/article.ts'
import { inTurn, turn } from '../../runtime/turn.ts'
import { cutPassages, type Weighted } from './passages.ts'
import type { Term } from './question.ts'

/** How many articles are looked into for passages. */
const articlesCut = 40
const passagesAnArticle = 4
const rankWeight = 0.4
/** A name or a number says what a question is about more than its other words do. */
const nameWeight = 2
/** A word of the title counts as two of the text. */
export const titleWeight = 2

export interface Ranked {
  readonly article: Article
  /** bm25, higher is better. */
  readonly score: number
}

/** Passages are several an article, so that the articles looked into are fewer than the passages asked for. */
export const articlesFor = (limit: number): number =>
  limit < 1 ? 0 : Math.max(articlesCut, Math.ceil(limit / 2))

/**
 * A word that no article has weighs most: an answer that lacks it is no answer.
 * @param frequency the articles that hold the term, of `all`
 */
export function weighed(term: Term, frequency: number, all: number): Weighted {
  // Smoothed, so that in a folder of a few articles the word that all of them have still weighs something.
  const rarity = 1 + Math.log((1 + all) / (1 + frequency))
  return { ...term, weight: rarity * (term.isName ? nameWeight : 1) }
}

/** The passages of articles in order of rank, best first. */
export async function hitsIn(ranked: readonly Ranked[], terms: readonly Weighted[]): Promise<readonly Hit[]> {
  const best = ranked[0]?.score ?? 1
  const hits: Hit[] = []
  for (const { article, score } of ranked) {
    await turn()
    const cuts = await inTurn(cutPassages(article.title, article.text, terms, passagesAnArticle))
    for (const { start, end, score: inside, coverage } of cuts)
      hits.push({ passage: { article, start, end }, score: inside + rankWeight * (score / best), coverage })
  }
  return hits.sort((a, b) => b.score - a.score)
}
