import type { Clause } from '../../language/clauses.ts'
import type { Span } from '../../language/span.ts'
import { mayImpose } from './fields.ts'
import { partiesIn } from './parties.ts'
import { whole } from './told.ts'

/** Words that may stand between "its" and the measure. */
const its = /\b(?:its|their|his|her)\s+(?:\p{Ll}+\s+){0,3}$/iu

/**
 * Whose sanctions "its sanctions" are: whoever of those named last before the pronoun may impose them, but for whoever
 * bears them. "Sweden said its arms embargo on Tormia stays" is of Sweden.
 */
export function ownersBefore(
  sentence: string,
  { start }: Span,
  borne: readonly Span[],
  clauses: readonly Clause[],
): readonly Span[] {
  const pronoun = its.exec(sentence.slice(0, start))
  if (!pronoun) return []
  const bearers = borne.flatMap((one) => partiesIn(sentence, one.start, one.end).map(({ name }) => name))
  const isOther = (one: Span): boolean =>
    !partiesIn(sentence, one.start, one.end).some(({ name }) => bearers.includes(name))
  const isGiver = (one: Span): boolean => mayImpose(sentence, one) && isOther(one)
  const last = clauses
    .flatMap(({ subject, objects, obliques }) => [...(subject ? [subject] : []), ...objects, ...obliques])
    .filter((one) => one.end <= pronoun.index && isGiver(one))
    .sort((a, b) => a.end - b.end)
    .at(-1)
  return last ? [whole(last)] : []
}
