import type { Period } from '../../../language/calendar.ts'
import type { Span } from '../../../language/span.ts'
import { inside, type ReadArticle, sentenceAt } from '../../../model/reading.ts'
import { clauseOver, extentOf } from '../whose/clauses.ts'

/**
 * Of when a place in an article tells, as seen from the period of a question: `own` where a date of its sentence falls in
 * it, `other` where its clause has dates and all are of other days, `open` where that cannot be told.
 */
export type When = 'own' | 'open' | 'other'

/** @param at offsets of the words that answer */
export function whenAt(period: Period, reading: ReadArticle, at: Span): When {
  const sentence = sentenceAt(reading.sentences, at.start)
  const span = reading.sentences[sentence]
  if (!span) return 'open'
  const isIn = ({ from, to }: Period): boolean => from <= period.to && period.from <= to
  const dates = inside(reading.findings.dates, span)
  if (dates.some(isIn)) return 'own'
  const clause = clauseOver(reading, sentence, at)
  const extent = clause ? extentOf(clause, reading, sentence) : { start: 0, end: span.end - span.start }
  const own = dates.filter(
    ({ start, end }) =>
      start < span.start + extent.end &&
      end > span.start + extent.start &&
      !since.test(reading.article.text.slice(span.start, start)),
  )
  return own.length > 0 ? 'other' : 'open'
}

/** “Since the storm in February” tells from when on, and of any time after. */
const since = /\bsince [^,;:]{0,60}$/i
