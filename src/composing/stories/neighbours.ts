import { turn } from '../../runtime/turn.ts'
import { dot, type Vector, type Vectors } from './vectors.ts'

/** By so many of its weightiest terms an article looks for others. */
const keys = 24
/** It looks at this many articles before it that have the term: a busy term would make the work quadratic. */
const lookBack = 96
/** Of the articles that share keys it is compared with the likeliest. */
const compared = 48
/** Less alike than this, two articles do not bring their stories together; the keys alone must give a good part of it. */
const leastLike = 0.1
const leastByKeys = 0.04

/** One place in common, however often it is named, is no event in common. */
export const leastShared = 4

export interface Pair {
  readonly a: number
  readonly b: number
}

/**
 * Pairs of articles that may tell one story, found through the weighty terms that they share.
 * @param order the articles in the order of time, so that those before are the nearest
 */
export async function neighbours(
  { vectors, articlesWith }: Vectors,
  order: readonly number[],
): Promise<readonly Pair[]> {
  const holders = new Map<number, { readonly articles: number[]; readonly weights: number[] }>()
  const shared = new Float32Array(vectors.length)
  const sharedKeys = new Uint8Array(vectors.length)
  const pairs: Pair[] = []
  for (const article of order) {
    await turn()
    const vector = vectors[article]
    if (!vector) continue
    const touched: number[] = []
    for (const { term, weight } of keysOf(vector, articlesWith)) {
      const before = holders.get(term) ?? { articles: [], weights: [] }
      for (let at = Math.max(0, before.articles.length - lookBack); at < before.articles.length; at++) {
        const other = before.articles[at] ?? 0
        const sum = shared[other] ?? 0
        if (sum === 0) touched.push(other)
        sharedKeys[other] = (sharedKeys[other] ?? 0) + 1
        shared[other] = sum + weight * (before.weights[at] ?? 0)
      }
      before.articles.push(article)
      before.weights.push(weight)
      holders.set(term, before)
    }
    const likeliest = touched
      .filter((other) => (shared[other] ?? 0) >= leastByKeys && (sharedKeys[other] ?? 0) >= leastShared)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0))
      .slice(0, compared)
    for (const other of likeliest) {
      const vectorOfOther = vectors[other]
      if (vectorOfOther && dot(vector, vectorOfOther) >= leastLike) pairs.push({ a: other, b: article })
    }
    for (const other of touched) {
      shared[other] = 0
      sharedKeys[other] = 0
    }
  }
  return pairs
}

function keysOf({ terms, weights }: Vector, articlesWith: (term: number) => number) {
  return [...terms]
    .map((term, at) => ({ term, weight: weights[at] ?? 0 }))
    .filter(({ term }) => articlesWith(term) > 1)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, keys)
}
