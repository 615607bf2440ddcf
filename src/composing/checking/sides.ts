import type { ReadArticle } from '../../model/reading.ts'
import type { Steps } from '../../model/steps.ts'
import { groupValues } from '../comparing/groups.ts'
import type { Value } from '../comparing/values.ts'
import { alternatives } from '../comparing.ts'
import { areOtherBounds } from './facts.ts'
import type { Judgement } from './judging.ts'
import { type Fact, factsAgree } from './lines.ts'

/** All that sources give for one thing: values that agree with each other are one entry, as in a comparison. */
export type Sides = readonly (readonly Value[])[]

/** Articles whose values are compared with those of the articles that decided: pairs of values cost the square. */
const mostCompared = 12

/**
 * All that is said of the same things as the values that some sentences were judged by: where one source has the number
 * of a claim and another has another, both are found by whichever is worded like the claim.
 */
export function* sidesOf(
  judgements: readonly Judgement[],
  readings: readonly ReadArticle[],
): Steps<readonly Sides[]> {
  const seen = (value: Value): boolean =>
    judgements.some(
      ({ excerpt, facts }) =>
        excerpt.article.id === value.excerpt.article.id && facts.some((fact) => isOf(value, fact)),
    )
  const deciding = new Set(judgements.map(({ excerpt }) => excerpt.article.id))
  const compared = [...readings]
    .sort((a, b) => Number(deciding.has(b.article.id)) - Number(deciding.has(a.article.id)))
    .slice(0, mostCompared)
  const { groups } = yield* groupValues(compared)
  return groups.filter((group) => group.some(seen)).map(alternatives)
}

/** Whether what sources give is what a claim has. */
export function givesFact(same: readonly Value[], fact: Fact): boolean {
  const [{ kind, shown, quantity, dated } = { kind: '', shown: '' }] = same
  const given = { kind, shown, quantity, dated, start: 0, end: 0 }
  return kind === fact.kind && factsAgree(fact, given) && !areOtherBounds(fact, given)
}

function isOf(value: Value, { start, end }: Fact): boolean {
  const span = value.quantity ?? value.dated
  return span?.start === start && span.end === end
}
