import type { Line } from './lines.ts'
import { weightOf } from './terms.ts'

/** How many of the claim's neighbouring terms stand near each other in the sentence as well. */
export function together(claim: Line, line: Line): number {
  const places = new Map<string, number[]>()
  for (const [at, { concept }] of line.terms.entries())
    places.set(concept, [...(places.get(concept) ?? []), at])
  const pairs = claim.terms
    .slice(1)
    .map((term, at) => [claim.terms[at]?.concept ?? '', term.concept] as const)
  if (pairs.length === 0) return 1
  const near = pairs.map(([a, b]) => {
    const gaps = (places.get(a) ?? []).flatMap((i) => (places.get(b) ?? []).map((j) => Math.abs(i - j)))
    return gaps.length === 0 ? 0 : 1 / Math.max(1, Math.min(...gaps))
  })
  return near.reduce((sum, n) => sum + n, 0) / near.length
}

/** The share of a claim's terms, by weight, that an article holds anywhere: what none of its sentences has was made up. */
export function presence({ terms }: Line, lines: readonly Line[]): number {
  let [held, total] = [0, 0]
  for (const term of terms) {
    total += weightOf(term)
    if (lines.some(({ concepts }) => concepts.has(term.concept))) held += weightOf(term)
  }
  return total === 0 ? 0 : held / total
}
