import type { Article } from '../src/model/article.ts'
import type { Excerpt } from '../src/model/briefing.ts'
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

/** Reports of papers of their own, each “title | text” or a text alone, a day after one another or as they are dated. */
export const papersByDay = (papers: readonly string[], dateOf = (at: number) => `2024-06-0${at + 1}`) =>
  papers.map((paper, at) => {
    const [text = '', title = 'News'] = paper.split(' | ').toReversed()
    return readingOf(
      articleOf(`a${at}`, text, {
        title,
        publisher: `Paper ${at}`,
        published: { date: dateOf(at), from: 'json', precision: 'day' },
      }),
    )
  })

/** The articles of excerpts, as a test reads them: “[a0,a2]”. */
export const cited = (excerpts: readonly Excerpt[]): string =>
  `[${excerpts.map(({ article }) => article.id).join()}]`
