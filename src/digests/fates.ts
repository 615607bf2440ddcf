import type { Story } from '../composing/stories.ts'
import { type Article, sourceName } from '../model/article.ts'
import type { Fate } from '../model/digest.ts'
import type { Item } from './item.ts'
import type { Place } from './layout.ts'
import type { ToldStory } from './told.ts'
import { sinceInWords } from './words.ts'
import { localAt } from './zone.ts'

/** A story that is not told, and why: "was told", "is a near copy of what was told". */
export interface Held {
  readonly story: Story
  readonly before: ToldStory | undefined
  readonly reason: string
}

/** `why` lists no more articles than these. */
const mostFates = 400
/** Enough to find what is said again; older sentences of a long story fall away. */
const mostStatements = 24
const mostArticles = 60

/** What became of each article of the period. */
export function fatesOf(
  items: readonly Item[],
  held: readonly Held[],
  { now, zone }: Place,
): readonly Fate[] {
  const since = (before: ToldStory | undefined): string =>
    before ? ` ${sinceInWords(localAt(before.at, zone), localAt(now, zone))}` : ''
  const told = items.flatMap(({ story, before, statements, news, headline }) => {
    const cited = new Set(
      [...statements, ...news.changes].flatMap(({ excerpts }) => excerpts.map(({ article }) => article.id)),
    )
    return story.articles.map((article) =>
      before?.articles.includes(article.id)
        ? fateOf(article, 'held back', `was told${since(before)}`)
        : cited.has(article.id)
          ? fateOf(article, 'told', `cited in “${headline}”`)
          : fateOf(article, 'merged', `put with “${headline}”`),
    )
  })
  const kept = held.flatMap(({ story, before, reason }) =>
    story.articles.map((article) =>
      fateOf(article, 'held back', /told$/.test(reason) ? reason + since(before) : reason),
    ),
  )
  return [...told, ...kept].slice(0, mostFates)
}

const fateOf = (article: Article, fate: Fate['fate'], reason: string): Fate => ({
  article: article.id,
  title: article.title,
  source: sourceName(article),
  fate,
  reason,
})

/** What the channel knows of a story after it has been told. */
export function asTold({ story, before, statements, news, headline }: Item, now: number): ToldStory {
  const quotes = [...statements, ...news.changes].flatMap(({ excerpts }) =>
    excerpts.map(({ article, start, end, quote }) => ({ article: article.id, start, end, quote })),
  )
  const united = (known: readonly string[] | undefined, more: readonly string[]): readonly string[] =>
    [...new Set([...(known ?? []), ...more])].slice(-mostArticles)
  return {
    story: before?.story ?? story.id,
    headline,
    at: now,
    articles: united(
      before?.articles,
      story.articles.map(({ id }) => id),
    ),
    families: united(
      before?.families,
      story.articles.map(({ family }) => family),
    ),
    terms: story.terms,
    statements: [...(before?.statements ?? []), ...quotes].slice(-mostStatements),
  }
}
