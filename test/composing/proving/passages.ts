import type { Passage } from '../../../src/composing/proving.ts'
import type { Article } from '../../../src/model/article.ts'
import { quoteFrom } from '../../../src/model/briefing.ts'
import { type ReadArticle, readArticle } from '../../../src/model/reading.ts'
import { readFindings } from '../../../src/reading/findings.ts'

/** An article of nothing but a text. */
export const articleOf = (text: string, id = 'a'): Article => ({
  id,
  file: `${id}.txt`,
  title: '',
  text,
  captions: [],
  partial: false,
  copies: [],
  family: id,
})

export const readingOf = (article: Article): ReadArticle =>
  readArticle(article, readFindings(article.text, article.title, article.published))

/** All of an article, given to a writer. */
export const passageOf = (reading: ReadArticle): Passage => ({
  excerpt: quoteFrom(reading.article, 0, reading.article.text.length),
  reading,
})
