import { readingOneText } from '../language/clauses.ts'
import { sentences } from '../language/sentences.ts'
import type { Published } from '../model/article.ts'
import type { Findings } from '../model/finding.ts'
import { proseOf } from './dateline/place.ts'
import { readDates } from './dates.ts'
import { readNames } from './names.ts'
import { readQuantities } from './quantities.ts'
import { readQuotes } from './quotes.ts'
import { readSanctions } from './sanctions.ts'

/** Goes up whenever reading finds something else in the same text, so that stored findings are read anew. */
export const findingsVersion = 52

/** All that reading finds in one article; a dateline says where and when it was filed, and is no part of what it tells. */
export function readFindings(text: string, title: string, published: Published | undefined): Findings {
  return readingOneText(() => {
    const spans = sentences(text)
    const prose = proseOf(text)
    const names = readNames(prose, title, spans)
    const dates = readDates(prose, published)
    return {
      ...names,
      quantities: readQuantities(prose),
      dates,
      quotes: readQuotes(prose, names.people, spans),
      sanctions: readSanctions(prose, spans, dates),
    }
  })
}
