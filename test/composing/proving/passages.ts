import type { Passage } from '../../../src/composing/proving.ts'
import { quoteFrom } from '../../../src/model/briefing.ts'
import type { ReadArticle } from '../../../src/model/reading.ts'

/** All of an article, given to a writer. */
export const passageOf = (reading: ReadArticle): Passage => ({
  excerpt: quoteFrom(reading.article, 0, reading.article.text.length),
  reading,
})
