import { type Excerpt, type Statement, someExcerpts } from '../../../model/briefing.ts'
import type { Value } from '../../comparing/values.ts'
import { alternatives } from '../../comparing.ts'
import { leastOfBestValue } from '../thresholds.ts'
import type { Answer } from '../values.ts'

/** The best values as statements: values that agree are one, each with every sentence that gives it. */
export function tellValues(answers: readonly Answer[]): readonly Statement[] {
  const best = answers[0]?.held ?? 0
  const told = answers
    .filter(({ held }) => held >= leastOfBestValue * best)
    .flatMap(({ values }) => alternatives(values))
    .map((same) => ({
      text: [...new Set(same.map(shownWithKind))].join('; '),
      excerpts: same.map(({ excerpt }) => excerpt),
    }))
  // The same value of two things that were told apart is one answer.
  return [...Map.groupBy(told, ({ text }) => text)].flatMap(([text, same]): readonly Statement[] => {
    const excerpts = someExcerpts(unique(same.flatMap((one) => one.excerpts)))
    return excerpts ? [{ text, excerpts }] : []
  })
}

const shownWithKind = ({ kind, shown }: Value): string =>
  kind === 'until' || kind === 'by' ? `${kind} ${shown}` : shown

function unique(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  return excerpts.filter(
    (e, at) => excerpts.findIndex((o) => o.article.id === e.article.id && o.start === e.start) === at,
  )
}
