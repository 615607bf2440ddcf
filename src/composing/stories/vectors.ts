import { contentWords } from '../../language/words.ts'
import type { Article } from '../../model/article.ts'
import { turn } from '../../runtime/turn.ts'

/** What an article tells, as weighed terms in the order of their numbers, of length 1. */
export interface Vector {
  readonly terms: Int32Array
  readonly weights: Float32Array
}

export interface Vectors {
  readonly vectors: readonly Vector[]
  /** The stems, by their terms' numbers. */
  readonly stems: readonly string[]
  /** In how many articles a term stands. */
  readonly articlesWith: (term: number) => number
}

/** News tells the event in its beginning; what a long article goes on to tell is other events. */
const readCharacters = 4_000
/** Terms of an article beyond its weightiest add no more than noise, and time. */
const mostTerms = 120
/** Who and where tell events of one kind apart: two stars in two clinics, two fires in two towns. */
const weightOfName = 4
/** Articles of other days, so to speak: among five articles on one event its own words would count as common ones. */
const background = 100

export async function vectorsOf(articles: readonly Article[]): Promise<Vectors> {
  const numbers = new Map<string, number>()
  const articlesWith: number[] = []
  const counts: ReadonlyMap<number, number>[] = []
  for (const article of articles) {
    await turn()
    const counted = countTerms(article, numbers)
    for (const term of counted.keys()) articlesWith[term] = (articlesWith[term] ?? 0) + 1
    counts.push(counted)
  }
  const vectors: Vector[] = []
  for (const counted of counts) {
    await turn()
    vectors.push(
      weigh(counted, (term) => Math.log(1 + (articles.length + background) / (articlesWith[term] ?? 1))),
    )
  }
  return { vectors, stems: [...numbers.keys()], articlesWith: (term) => articlesWith[term] ?? 0 }
}

function countTerms({ title, text }: Article, numbers: Map<string, number>): ReadonlyMap<number, number> {
  const read = `${title}\n${text.slice(0, readCharacters)}`
  const counts = new Map<number, number>()
  for (const { stem, start, end } of contentWords(read)) {
    const term = numbers.get(stem) ?? numbers.size
    numbers.set(stem, term)
    counts.set(term, (counts.get(term) ?? 0) + (isName(read, start, end) ? weightOfName : 1))
  }
  return counts
}

/** A capital letter within a sentence; in headlines all words have one, so that the first line tells nothing. */
function isName(text: string, start: number, end: number): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(start, end)) &&
    !/(?:^|[.!?:\n"“'‘`]\s?)$/.test(text.slice(Math.max(0, start - 2), start))
  )
}

function weigh(counts: ReadonlyMap<number, number>, rarity: (term: number) => number): Vector {
  const kept = [...counts]
    .map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostTerms)
    .sort((a, b) => a[0] - b[0])
  const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1
  return {
    terms: Int32Array.from(kept, ([term]) => term),
    weights: Float32Array.from(kept, ([, weight]) => weight / length),
  }
}

/** The sum of the products of the weights of shared terms: the cosine of two vectors of length 1. */
export function dot(a: Vector, b: Vector): number {
  const [few, many] = a.terms.length <= b.terms.length ? [a, b] : [b, a]
  let sum = 0
  let at = 0
  const end = many.terms.length
  for (let i = 0; i < few.terms.length; i++) {
    const term = few.terms[i] ?? 0
    // Steps that double, then halve: a story of a thousand articles is compared with a single one in no time.
    let step = 1
    while (at + step < end && (many.terms[at + step] ?? 0) <= term) {
      at += step
      step *= 2
    }
    while (step > 0) {
      while (at + step < end && (many.terms[at + step] ?? 0) <= term) at += step
      step >>= 1
    }
    if (many.terms[at] === term) sum += (few.weights[i] ?? 0) * (many.weights[at] ?? 0)
  }
  return sum
}

export function add(a: Vector, b: Vector): Vector {
  const terms = new Int32Array(a.terms.length + b.terms.length)
  const weights = new Float32Array(terms.length)
  let [i, j, n] = [0, 0, 0]
  while (i < a.terms.length || j < b.terms.length) {
    const left = a.terms[i] ?? Number.POSITIVE_INFINITY
    const right = b.terms[j] ?? Number.POSITIVE_INFINITY
    terms[n] = Math.min(left, right)
    weights[n] = (left <= right ? (a.weights[i++] ?? 0) : 0) + (right <= left ? (b.weights[j++] ?? 0) : 0)
    n++
  }
  return { terms: terms.slice(0, n), weights: weights.slice(0, n) }
}
