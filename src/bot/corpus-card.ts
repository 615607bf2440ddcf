import type { CitedExcerpt } from '../answer.ts'
import { type Article, sourceName } from '../article.ts'
import type { Desk } from '../desk.ts'
import type { Progress } from '../progress.ts'
import { day } from '../show.ts'

/** What the corpus holds, at a glance. */
export interface CorpusCard {
  readonly progress: Progress
  readonly articles: number
  readonly sources: number
  /** Newest first. */
  readonly newest: readonly { readonly title: string; readonly source: string; readonly published: string }[]
  /** A line for each file, or part of one, that was refused: its name and why. */
  readonly refused: readonly string[]
}

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

/** A quote with what stands before and after it in its article. */
export interface Surrounding {
  readonly before: string
  readonly quote: string
  readonly after: string
}

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
