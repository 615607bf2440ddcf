import type { CorpusCard, Surrounding } from '../contracts/bot.ts'
import type { Desk } from '../contracts/desk.ts'
import type { CitedExcerpt } from '../model/answer.ts'
import { type Article, isWithheld, publicationDate, shownPublisher } from '../model/article.ts'
import { asField, day, period } from '../model/show.ts'

const newestShown = 5
const datedLooked = 200
const refusedShown = 20

export async function corpusCard(desk: Desk): Promise<CorpusCard> {
  const dated = await desk.index.articles({ limit: datedLooked })
  const newest = dated.slice(0, newestShown)
  const refused = (await desk.index.files()).flatMap(({ file, refused: why }) =>
    why.map((sentence) => `${file}: ${sentence}`),
  )
  const articles = await desk.index.count()
  return {
    progress: desk.progress(),
    articles,
    ...daysOf(dated, articles),
    sources: (await desk.index.sources()).length,
    newest: newest.map((article) => ({
      title: asField(article.title),
      source: asField(shownPublisher(article)),
      published: publishedDay(article),
    })),
    refused: refused.slice(0, refusedShown),
  }
}

/** Of more articles than were looked at only the newest day is known. */
function daysOf(newest: readonly Article[], all: number): Pick<CorpusCard, 'days'> {
  const dates = newest.flatMap((article) => publicationDate(article) ?? []).sort()
  const last = dates.at(-1)
  if (last === undefined) return {}
  if (all > newest.length) return { days: `the newest of ${day(last)}` }
  return { days: period(dates.map((published) => ({ published }))) }
}

const publishedDay = ({ published }: Article): string =>
  published === undefined || published.from === 'file time' ? 'no date' : day(published.date)

/** Paragraphs longer than this are cut at a word, characters on each side of the quote. */
const side = 900

export async function surroundingOf(desk: Desk, excerpt: CitedExcerpt): Promise<Surrounding | undefined> {
  const article = await desk.index.article(excerpt.article)
  const { quote, start, end } = excerpt
  if (article === undefined || isWithheld(article) || article.text.slice(start, end) !== quote)
    return undefined
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
