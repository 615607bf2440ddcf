import { eachSentence } from '../../language/sentences.ts'
import type { Span } from '../../language/span.ts'
import type { Steps } from '../../model/steps.ts'
import type { Term } from './question.ts'
import { wordsIn } from './words.ts'

/** A term with its inverse document frequency. */
export interface Weighted extends Term {
  readonly weight: number
}

/** A passage before its article's rank is known: what it holds of the question, both 0 to 1. */
export interface Cut extends Span {
  readonly score: number
  readonly coverage: number
}

interface Match {
  readonly term: number
  /** Number of the word in the text. */
  readonly at: number
  /** Where it begins. */
  readonly start: number
}

const mostSentences = 4
/** Some "sentences" are lists; more characters than this are no passage that one would quote, unless one sentence. */
const longestPassage = 1_200
/** Each further sentence must bring this share of the question's weight to be worth its room. */
const sentencePrice = 0.12
/** Part of a term's weight that counts when it stands in the title, or elsewhere in the article. */
const inTitle = 0.5
const inArticle = 0.3
const proximityWeight = 0.6

/** Sentences, and words, of a step: some milliseconds. */
const sentencesAtOnce = 200
const wordsAtOnce = 2_000

/** The `most` best passages of one article that hold something of the question, best first; no two share a sentence. */
export function* cutPassages(
  title: string,
  text: string,
  terms: readonly Weighted[],
  most: number,
): Steps<readonly Cut[]> {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return []
  const found = yield* matches(text, terms)
  const titled = new Set((yield* matches(title, terms)).map(({ term }) => term))
  const everywhere = new Set(found.map(({ term }) => term))
  const best: Cut[] = []
  if (found.length === 0 && titled.size > 0) return opening(text, titled, terms, total)
  const spans: Span[] = []
  for (const sentence of found.length > 0 ? eachSentence(text) : []) {
    spans.push(sentence)
    if (spans.length % sentencesAtOnce === 0) yield
  }
  for (const [at, cut] of windows(spans, found).entries()) {
    if (at % sentencesAtOnce === 0) yield
    const held = new Set(cut.matches.map(({ term }) => term))
    let inside = 0
    let around = 0
    for (const [term, { weight }] of terms.entries()) {
      if (held.has(term)) inside += weight
      else if (titled.has(term)) around += weight * inTitle
      else if (everywhere.has(term)) around += weight * inArticle
    }
    const near = proximity(cut.matches, terms, total)
    const coverage = (inside + around) / total
    const score = coverage + proximityWeight * near - sentencePrice * (cut.sentences - 1)
    best.push({ start: cut.start, end: cut.end, score, coverage })
  }
  best.sort((a, b) => b.score - a.score || a.start - b.start)
  const kept: Cut[] = []
  for (const cut of best) {
    if (kept.length >= most) break
    if (!kept.some((other) => cut.start < other.end && other.start < cut.end)) kept.push(cut)
  }
  return kept
}

/** Where the headline alone answers, the article's first sentence stands for it. */
function opening(
  text: string,
  titled: ReadonlySet<number>,
  terms: readonly Weighted[],
  total: number,
): readonly Cut[] {
  const { value: first } = eachSentence(text).next()
  if (first === undefined) return []
  const held = terms.reduce((sum, { weight }, term) => sum + (titled.has(term) ? weight * inTitle : 0), 0)
  return [{ ...first, score: held / total, coverage: held / total }]
}

interface Window extends Span {
  readonly sentences: number
  readonly matches: readonly Match[]
}

/** Runs of one to four sentences whose first and last hold something of the question. */
function windows(spans: readonly Span[], found: readonly Match[]): readonly Window[] {
  const inSentence: Match[][] = spans.map(() => [])
  let sentence = 0
  for (const match of found) {
    while (sentence < spans.length - 1 && (spans[sentence]?.end ?? 0) <= match.start) sentence++
    inSentence[sentence]?.push(match)
  }
  const all: Window[] = []
  for (const [first, { start }] of spans.entries()) {
    if (inSentence[first]?.length === 0) continue
    const held: Match[] = []
    for (let size = 1; size <= mostSentences; size++) {
      const last = spans[first + size - 1]
      if (last === undefined || (size > 1 && last.end - start > longestPassage)) break
      const here = inSentence[first + size - 1] ?? []
      held.push(...here)
      if (here.length > 0) all.push({ start, end: last.end, sentences: size, matches: [...held] })
    }
  }
  return all
}

/** Where the terms stand, in order of the text. Of a book only these words are kept. */
function* matches(text: string, terms: readonly Weighted[]): Steps<readonly Match[]> {
  const beginnings = Map.groupBy(
    terms.flatMap(({ forms }, term) => forms.map(({ stems }) => ({ term, stems }))),
    ({ stems }) => stems[0] ?? '',
  )
  const found: Match[] = []
  // Forms of several words, as far as the text has had them word by word.
  let begun: readonly { readonly match: Match; readonly left: readonly string[] }[] = []
  let at = 0
  for (const { stem, start } of wordsIn(text)) {
    const fresh = (beginnings.get(stem) ?? []).map(({ term, stems: [, ...left] }) => ({
      match: { term, at, start },
      left,
    }))
    const further =
      begun.length === 0
        ? fresh
        : [
            ...begun.flatMap(({ match, left: [next, ...left] }) => (next === stem ? { match, left } : [])),
            ...fresh,
          ]
    for (const { match, left } of further) if (left.length === 0) found.push(match)
    begun = further.length === 0 ? further : further.filter(({ left }) => left.length > 0)
    if (++at % wordsAtOnce === 0) yield
  }
  return found.sort((a, b) => a.at - b.at)
}

/**
 * How close different terms of the question stand to each other, 0 to 1, after Büttcher, Clarke and Lushman, "Term
 * proximity scoring for ad-hoc retrieval" (2006): each pair of neighbours counts by the square of its distance.
 */
function proximity(found: readonly Match[], terms: readonly Weighted[], total: number): number {
  const near = terms.map(() => 0)
  for (let at = 1; at < found.length; at++) {
    const left = found[at - 1]
    const right = found[at]
    if (left === undefined || right === undefined || left.term === right.term) continue
    const closeness = 1 / Math.max(1, right.at - left.at) ** 2
    near[left.term] = Math.max(near[left.term] ?? 0, closeness)
    near[right.term] = Math.max(near[right.term] ?? 0, closeness)
  }
  return terms.reduce((sum, { weight }, term) => sum + weight * (near[term] ?? 0), 0) / total
}
