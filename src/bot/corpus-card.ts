import type { CorpusCard, Surrounding } from '../contracts/bot.ts'
import type { Desk } from '../contracts/desk.ts'
import type { CitedExcerpt } from '../model/answer.ts'
import { type Article, sourceName } from '../model/article.ts'
import { day } from '../model/show.ts'

const newestShown = 5
const refusedShown = 20

export async function corpusCard(desk: Desk): Promise<CorpusCard> {
  const newest = await desk.index.articles({ limit: newestShown })
  const refused = (await desk.index.files()).flatMap(({ file, refused: why }) =>
    why.map((sentence) => `${file}: ${sentence}`),
  )
  return {
    progress: desk.progress(),
    articles: await desk.index.count(),
    sources: (await desk.index.sources()).length,
    newest: newest.map((article) => ({
      title: article.title,
      source: sourceName(article),
      published: publishedDay(article),
    })),
    refused: refused.slice(0, refusedShown),
  }
}

const publishedDay = ({ published }: Article): string =>
  published === undefined || published.from === 'file time' ? 'no date' : day(published.date)

/** Paragraphs longer than this are cut at a word, characters on each side of the quote. */
const side = 900

export async function surroundingOf(desk: Desk, excerpt: CitedExcerpt): Promise<Surrounding | undefined> {
  const article = await desk.index.article(excerpt.article)
  const { quote, start, end } = excerpt
  if (article?.text.slice(start, end) !== quote) return undefined
  const { text } = article
  const before = text.slice(Math.max(0, text.lastIndexOf('\n\n', start - 1)), start).trimStart()
  const close = text.indexOf('\n\n', end)
  const after = text.slice(end, close < 0 ? text.length : close).trimEnd()
  return {
    before: before.length > side ? `…${before.slice(-side).replace(/^\S*/, '')}` : before,
    quote,
    after: after.length > side ? `${after.slice(0, side).replace(/\S*$/, '')}…` : after,
  }
}
