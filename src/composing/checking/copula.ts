import type { Line } from './lines.ts'
import { verbIn } from './verbs.ts'

/**
 * For a claim that something is something: the words of a sentence between the one and the other, where it has both.
 * Undefined for other claims and where either is missing.
 */
export function copulaIn(claim: Line, line: Line): string | undefined {
  const verb = verbIn(claim.text)
  if (!verb || !/^(?:is|are|was|were)(?:n[’']t)?$/.test(claim.text.slice(verb.start, verb.end)))
    return undefined
  const telling = claim.terms.filter(({ sort }) => sort !== 'faint')
  const topic = telling.findLast(({ end }) => end <= claim.span.start + verb.start)
  const said = telling.filter(({ start }) => start >= claim.span.start + verb.end)
  const pairs = line.terms
    .filter(({ concept }) => concept === topic?.concept)
    .flatMap((one) =>
      line.terms
        .filter(({ concept }) => said.some((term) => term.concept === concept))
        .map((other) => (one.start < other.start ? [one.end, other.start] : [other.end, one.start])),
    )
  const [nearest] = pairs.sort(([a = 0, b = 0], [c = 0, d = 0]) => b - a - (d - c))
  return nearest && line.text.slice((nearest[0] ?? 0) - line.span.start, (nearest[1] ?? 0) - line.span.start)
}
