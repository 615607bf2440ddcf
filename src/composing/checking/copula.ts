import { mainVerbIn, verbIn } from '../../language/verbs.ts'
import type { Line } from './lines.ts'

/** Whether a claim says what something is and not what is done. */
export function isCopular({ text, terms, span }: Line): boolean {
  const verb = verbIn(text)
  const plain =
    verb &&
    /^(?:is|are|was|were)(?:n[’']t)?$/.test(text.slice(verb.start, verb.end)) &&
    !/^\s+(?:not\s+)?\p{Ll}+ing\b/u.test(text.slice(verb.end))
  // What is a number or a date is compared as such.
  const said = verb && terms.some(({ sort, start }) => sort !== 'faint' && start >= span.start + verb.end)
  return plain === true && !/^there\b/i.test(text) && said === true && mainVerbIn(text) === undefined
}

/**
 * For a claim that something is something: the words of a sentence between the one and the other. Undefined where
 * either is missing.
 * @param subject whom a pronoun at the beginning of the sentence means
 */
export function copulaIn(claim: Line, line: Line, subject: ReadonlySet<string>): string | undefined {
  const verb = verbIn(claim.text)
  if (!verb) return undefined
  const telling = claim.terms.filter(({ sort }) => sort !== 'faint')
  const topic = telling.findLast(({ end }) => end <= claim.span.start + verb.start)
  const said = telling.filter(({ start }) => start >= claim.span.start + verb.end)
  const told = line.terms.filter(({ concept }) => said.some((term) => term.concept === concept))
  const named = line.terms.filter(({ concept }) => concept === topic?.concept)
  const of =
    named.length > 0 || !topic || !(topic.thing || subject.has(topic.concept))
      ? named
      : [line.span].map(({ start }) => ({ start, end: start }))
  const pairs = of.flatMap((one) =>
    told.map((other) => (one.start < other.start ? [one.end, other.start] : [other.end, one.start])),
  )
  const [nearest] = pairs.sort(([a = 0, b = 0], [c = 0, d = 0]) => b - a - (d - c))
  return nearest && line.text.slice((nearest[0] ?? 0) - line.span.start, (nearest[1] ?? 0) - line.span.start)
}
