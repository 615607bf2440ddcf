import { sentences } from '../language/sentences.ts'
import type { Published } from '../model/article.ts'
import type { Findings } from '../model/finding.ts'
import { readDates } from './dates.ts'
import { readNames } from './names.ts'
import { readQuantities } from './quantities.ts'
import { readQuotes } from './quotes.ts'
import { readSanctions } from './sanctions.ts'

/** Goes up whenever reading finds something else in the same text, so that stored findings are read anew. */
export const findingsVersion = 6

/** All that reading finds in one article. */
export function readFindings(text: string, title: string, published: Published | undefined): Findings {
  const spans = sentences(text)
  const names = readNames(text, title, spans)
  const dates = readDates(text, published)
  return {
    ...names,
    quantities: readQuantities(text),
    dates,
    quotes: readQuotes(text, names.people, spans),
    sanctions: readSanctions(text, spans, dates),
  }
}
