import type { Excerpt } from '../../briefing.ts'
import type { ReadArticle } from '../../reading.ts'
import { groupValues } from '../comparing/groups.ts'
import type { Value } from '../comparing/values.ts'
import { alternatives } from '../comparing.ts'
import type { Judgement } from './judging.ts'
import type { Fact } from './lines.ts'

/** What the sources give for a number or date of a claim, values that agree as one, each with every sentence that gives it. */
export interface Side {
  readonly shown: string
  readonly excerpts: readonly Excerpt[]
}

/**
 * All that is said of the same thing as the values that some sentences were judged by: where one source has the number
 * of a claim and another has another, both are found by whichever is worded like the claim.
 */
export function sidesOf(judgements: readonly Judgement[], readings: readonly ReadArticle[]): readonly Side[] {
  const seen = (value: Value): boolean =>
    judgements.some(
      ({ excerpt, facts }) =>
        excerpt.article.id === value.excerpt.article.id && facts.some((fact) => isOf(value, fact)),
    )
  const groups = groupValues(readings).groups.filter((group) => group.some(seen))
  return groups
    .map(alternatives)
    .filter((sides) => sides.length > 1)
    .flatMap((sides) =>
      sides.map((same) => ({ shown: same[0]?.shown ?? '', excerpts: same.map(({ excerpt }) => excerpt) })),
    )
}

function isOf(value: Value, { start, end }: Fact): boolean {
  const span = value.quantity ?? value.dated
  return span?.start === start && span.end === end
}
