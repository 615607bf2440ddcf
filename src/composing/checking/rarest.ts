import type { ReadArticle } from '../../model/reading.ts'
import type { Claim } from './claim.ts'
import { type Fact, factsAgree, type Line, linesOf, titleOf } from './lines.ts'
import type { Term } from './terms.ts'

/** A sentence of an article that is on what a claim is about. */
export interface Near {
  readonly reading: ReadArticle
  /** Its place among the sentences of its article. */
  readonly at: number
  readonly line: Line
  /** 0 to 1: how much of the claim's telling words its article has. */
  readonly share: number
  /** Higher: it holds more of what is rare in the claim. */
  readonly score: number
  /** How much of that stands in the sentence itself. */
  readonly own: number
}

/** An article is on what a claim is about where it holds this share of what the one that holds most does. */
const leastOfBest = 0.6
/**
 * How much a sentence has of what its neighbours or its article tell: what the sentence before names it goes on with, and
 * what the headline or the article has anywhere it need not name again.
 */
const held = { itself: 1, before: 0.5, title: 0.3, article: 0.15 }
const partFaint = 0.5
/** A word that every sentence has tells this little. */
const leastRarity = 0.2
/** A value of the claim counts as a word that one sentence of twenty has, another value of its kind as one of half of them. */
const ofValue = { same: 3, other: 1 }

/**
 * All sentences of the articles that are on what a claim is about, those first that hold what is rarest of it in all of
 * these: what a whole article is about its sentence that decides need not name again.
 */
export function rarestFirst(claim: Claim, readings: readonly ReadArticle[]): readonly Near[] {
  const shares = readings.map((reading) => ({ reading, share: shareIn(claim, reading) }))
  const best = Math.max(0, ...shares.map(({ share }) => share))
  const weights = weightsIn(claim, readings)
  return shares
    .filter(({ share }) => share > 0 && share >= leastOfBest * best)
    .flatMap(({ reading, share }) => scored(claim, reading, share, weights))
    .sort((a, b) => b.score - a.score)
}

/** The share of a claim's telling words that an article has, its headline among them. */
function shareIn({ line: { terms }, around }: Claim, reading: ReadArticle): number {
  const lines = [titleOf(reading), ...linesOf(reading)]
  const telling = [...terms, ...around].filter(({ sort }) => sort !== 'faint')
  const there = telling.filter(({ concept }) => lines.some(({ concepts }) => concepts.has(concept)))
  return telling.length === 0 ? 0 : there.length / telling.length
}

interface Weighed {
  readonly concept: string
  readonly weight: number
}

/** What a claim's words tell, each once: the fewer sentences of the articles have one, the more it does. */
function weightsIn({ line: { terms } }: Claim, readings: readonly ReadArticle[]): readonly Weighed[] {
  const lines = readings.flatMap(linesOf)
  return [...Map.groupBy(terms, ({ concept }) => concept).values()].flatMap(([first]) =>
    first ? [{ concept: first.concept, weight: rarityOf(first, lines) }] : [],
  )
}

function scored(
  claim: Claim,
  reading: ReadArticle,
  share: number,
  weights: readonly Weighed[],
): readonly Near[] {
  const lines = linesOf(reading)
  const title = titleOf(reading)
  const anywhere = new Set(lines.flatMap(({ concepts }) => [...concepts]))
  return lines.map((line, at) => {
    const holds = (concept: string): number => {
      if (line.concepts.has(concept)) return held.itself
      if (lines[at - 1]?.concepts.has(concept)) return held.before
      if (title.concepts.has(concept)) return held.title
      return anywhere.has(concept) ? held.article : 0
    }
    const words = weights.reduce((sum, { concept, weight }) => sum + weight * holds(concept), 0)
    const itself = weights.reduce(
      (sum, { concept, weight }) => sum + (line.concepts.has(concept) ? weight : 0),
      0,
    )
    const values = claim.line.facts.reduce((sum, fact) => sum + worthOf(fact, line), 0)
    return { reading, at, line, share, score: words + values, own: itself + values }
  })
}

function rarityOf({ concept, sort }: Term, lines: readonly Line[]): number {
  const holding = lines.filter(({ concepts }) => concepts.has(concept)).length
  const rarity = Math.max(leastRarity, Math.log((lines.length + 1) / (holding + 0.5)))
  return sort === 'faint' ? partFaint * rarity : rarity
}

function worthOf(fact: Fact, { facts, text, span }: Line): number {
  const { quantity } = fact
  const isSame = (other: Fact): boolean =>
    factsAgree(fact, other) || (quantity !== undefined && quantity.value === other.quantity?.value)
  if (facts.some(isSame)) return ofValue.same
  // "The age of 2" counts nothing, and is two all the same.
  const bare = quantity && numeral(quantity.value)
  if (bare?.test(text.slice(0, span.end - span.start))) return ofValue.same
  return facts.some(({ kind }) => kind !== '' && kind === fact.kind) ? ofValue.other : 0
}

const numeral = (value: number): RegExp => new RegExp(`(?<![\\d.,])${value}(?![\\d.,]*\\d)`, 'u')
