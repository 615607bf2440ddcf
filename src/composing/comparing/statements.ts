import { clausesOf } from '../../language/clauses.ts'
import { verbIn } from '../../language/verbs.ts'
import { publicationDate } from '../../model/article.ts'
import { isNote } from '../../reading/notes.ts'
import { isSelling } from './offers.ts'
import { mostDaysOfOne } from './thresholds.ts'
import type { Value } from './values.ts'

/**
 * Whether two values that were set against each other stand in sentences that tell something of one time: no question,
 * caption, table or line of a shop, and no formula that two reports weeks apart have in common.
 */
export function areStatements(a: Value, b: Value): boolean {
  const [one, other] = [a, b].map(({ excerpt: { article } }) => article)
  const isCopy = one !== undefined && one.family === other?.family
  return (
    [a, b].every(({ excerpt: { quote } }) => isStatement(quote)) &&
    (isCopy || !(daysApart(a, b) > mostDaysOfOne))
  )
}

/** Whether two articles are one text but for the sentences of two values: an edited copy differs in a table's line too. */
export const areOneText = (a: Value, b: Value): boolean => restOf(a) === restOf(b)

const restOf = ({ excerpt: { article, start, end } }: Value): string =>
  `${article.text.slice(0, start)}${article.text.slice(end)}`

/** A sentence that tells something. */
export const isStatement = (quote: string): boolean =>
  (verbIn(quote) !== undefined || clausesOf(quote).some(({ kind, copula }) => kind === 'main' && !copula)) &&
  !/\?["”’)]*$/.test(quote) &&
  !/[•{}|]|^(?:MORE|WATCH|READ)\b/.test(quote) &&
  !isSelling(quote) &&
  !isNote(quote)

/** How many days lie between the reports of two values; no number where one has no date. */
export function daysApart(a: Value, b: Value): number {
  const [one, other] = [a, b].map(({ excerpt: { article } }) =>
    Date.parse(publicationDate(article)?.slice(0, 10) ?? ''),
  )
  return Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / 86_400_000
}
