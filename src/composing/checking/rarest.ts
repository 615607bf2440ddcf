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
}

/** An article is on what a claim is about where it holds this share of what the one that holds most does. */
const leastOfBest = 0.6
/** What the sentence before holds counts so much of what the sentence itself does. */
const partBefore = 0.35
const partFaint = 0.5
/** A word that every sentence of an article has tells this little. */
const leastRarity = 0.2
/** A value of the claim counts as a word that one sentence of twenty has, another value of its kind as one of half of them. */
const ofValue = { same: 3, other: 1 }

/**
 * All sentences of the articles that are on what a claim is about, those first that hold what is rarest of it there: what
 * a whole article is about its sentence that decides need not name again.
 */
export function rarestFirst(claim: Claim, readings: readonly ReadArticle[]): readonly Near[] {
  const held = readings.map((reading) => ({ reading, share: shareIn(claim, reading) }))
  const best = Math.max(0, ...held.map(({ share }) => share))
  return held
    .filter(({ share }) => share > 0 && share >= leastOfBest * best)
    .flatMap(({ reading, share }) => scored(claim, reading, share))
    .sort((a, b) => b.score - a.score)
}

/** The share of a claim's telling words that an article has, its headline among them. */
function shareIn({ line: { terms }, around }: Claim, reading: ReadArticle): number {
  const lines = [titleOf(reading), ...linesOf(reading)]
  const telling = [...terms, ...around].filter(({ sort }) => sort !== 'faint')
  const there = telling.filter(({ concept }) => lines.some(({ concepts }) => concepts.has(concept)))
  return telling.length === 0 ? 0 : there.length / telling.length
}

function scored(claim: Claim, reading: ReadArticle, share: number): readonly Near[] {
  const lines = linesOf(reading)
  const each = [...Map.groupBy(claim.line.terms, ({ concept }) => concept).values()].flatMap(
    ([first]) => first ?? [],
  )
  const weights = each.map((term) => ({ term, weight: rarityOf(term, lines) }))
  return lines.map((line, at) => {
    const before = lines[at - 1]
    const words = weights.reduce((sum, { term: { concept }, weight }) => {
      if (line.concepts.has(concept)) return sum + weight
      return before?.concepts.has(concept) ? sum + partBefore * weight : sum
    }, 0)
    const values = claim.line.facts.reduce((sum, fact) => sum + worthOf(fact, line), 0)
    return { reading, at, line, share, score: (words + values) * share }
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
