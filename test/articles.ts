import type { Article } from '../src/model/article.ts'
import { type ReadArticle, readArticle } from '../src/model/reading.ts'
import { readFindings } from '../src/reading/findings.ts'

/** An article of its own family with nothing but a text, and what more a test gives it. */
export const articleOf = (id: string, text: string, more: Partial<Article> = {}): Article => ({
  id,
  file: `${id}.txt`,
  title: '',
  text,
  captions: [],
  partial: false,
  copies: [],
  family: id,
  ...more,
})

/** An article with what reading finds in it. */
export const readingOf = (article: Article): ReadArticle =>
  readArticle(article, readFindings(article.text, article.title, article.published))

/** Reports of one day, each of a paper of its own. */
export const papersOf = (...texts: readonly string[]) =>
  texts.map((text, at) =>
    readingOf(
      articleOf(`a${at}`, text, {
        title: 'News',
        publisher: `Paper ${at}`,
        published: { date: '2024-06-07', from: 'json', precision: 'day' },
      }),
    ),
  )
