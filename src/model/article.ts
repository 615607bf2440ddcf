import { z } from 'zod'
import type { Precision } from '../language/calendar.ts'
import { looksOf } from '../language/look-alikes.ts'

/** Publication date: ISO 8601, cut to its precision (`2021`, `2021-12`, `2021-12-06`, `2021-12-06T09:30:00Z`). */
export interface Published {
  readonly date: string
  readonly precision: Precision
  readonly from: DateOrigin
}

/** How a date was learned; the file's own time is the last resort and is said so. */
export const dateOrigins = [
  'front matter',
  'meta',
  'json',
  'head',
  'address',
  'dateline',
  'file name',
  'file time',
] as const
export type DateOrigin = (typeof dateOrigins)[number]

export const publishedSchema = z.object({
  date: z.string(),
  precision: z.enum(['year', 'month', 'day', 'time']),
  from: z.enum(dateOrigins),
})

export const markKinds = ['retracted', 'corrected', 'killed', 'embargoed'] as const

/** What a notice in the article, or about it, says of the whole of it. */
export interface Mark {
  readonly kind: (typeof markKinds)[number]
  /** The notice's own words, in short. */
  readonly words: string
  /** When an embargo ends, ISO 8601. */
  readonly until?: string | undefined
  /** What is said besides, which an embargo hides until it ends. */
  readonly under?: Mark | undefined
}

/** What binds whoever uses the article now: an embargo that has ended leaves what was said besides. */
export const bindingNow = (mark: Mark, now: number): Mark | undefined =>
  mark.until === undefined || Date.parse(mark.until) > now ? mark : mark.under

/** A story that its wire has killed is not used, nor is one whose embargo has not ended; whoever opens its file still finds it. */
export const isWithheld = ({ mark }: Pick<Article, 'mark'>): boolean =>
  mark?.kind === 'killed' || mark?.kind === 'embargoed'

const ownMarkSchema = z.object({
  kind: z.enum(markKinds),
  words: z.string(),
  until: z.string().optional(),
})
export const markSchema = ownMarkSchema.extend({ under: ownMarkSchema.optional() })

/** One place that carries the article. */
export interface Copy {
  /** Path inside the corpus folder, with forward slashes; `wire.jsonl#3` for the third line of a list. */
  readonly file: string
  readonly publisher?: string | undefined
  readonly url?: string | undefined
}

/** One text, however many files carry it. Every offset anywhere is in UTF-16 code units into `text`. */
export interface Article {
  /** Twelve hexadecimal digits, stable from the first file's path and the content. */
  readonly id: string
  /** The file it was first read from. */
  readonly file: string
  readonly title: string
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  /** The town that it was filed from, as its dateline says. */
  readonly dateline?: string | undefined
  readonly url?: string | undefined
  readonly published?: Published | undefined
  /** The kept sentences exactly as the file has them; paragraphs are parted by a blank line. */
  readonly text: string
  /** Photo captions, set apart: they are never quoted as the article's own words. */
  readonly captions: readonly string[]
  /** True where the file says that it holds only part of the article (a paywall's remark). */
  readonly partial: boolean
  /** True where its text is no more than a feed's or an export's summary of it. */
  readonly isSummary?: true | undefined
  /** Of a printed document, where each page begins in `text`, the first at 0. */
  readonly pages?: readonly number[] | undefined
  /** A retracted article bears nothing out; a killed one is not to be used at all, and one under embargo not yet. */
  readonly mark?: Mark | undefined
  /** Other files with the same text. */
  readonly copies: readonly Copy[]
  /** The id shared by near-copies (syndicated, lightly edited); its own id where there is none. */
  readonly family: string
  /** True for an entry of a sanctions list: it is quoted like an article, and never read or counted as one. */
  readonly isEntry?: true | undefined
}

/** When it appeared, as far as that is known: a file's own time says when it was saved, and is never shown. */
export function publicationDate({ published }: Pick<Article, 'published'>): string | undefined {
  return published?.from === 'file time' ? undefined : published?.date
}

/** A run of whole sentences of one article: `[start, end)` into its text. */
export interface Passage {
  readonly article: Article
  readonly start: number
  readonly end: number
}

/** What a reader sees where an article names no publisher: a file's name is nobody's. */
export const unnamed = 'no publisher named'
export const shownPublisher = ({ publisher }: Pick<Article, 'publisher'>): string => publisher ?? unnamed

/** What an article is counted and filtered by: the publisher, else the file's name without folder and ending. */
export function sourceName(article: Pick<Article, 'publisher' | 'file'>): string {
  return article.publisher ?? article.file.replace(/^.*\//, '').replace(/\.[a-z]+(?=#|$)/i, '')
}

/**
 * How many independent sources stand behind these articles: near-copies count once, and so do several articles of
 * one publisher, however its name is written.
 */
export function independentSources(articles: readonly Article[]): number {
  const group = new Map<string, string>()
  const find = (key: string): string => {
    const parent = group.get(key) ?? key
    return parent === key ? key : find(parent)
  }
  for (const article of articles) {
    const family = `family:${article.family}`
    if (!group.has(family)) group.set(family, family)
    // Two records of one list that name no publisher are of one source.
    const source = article.publisher ?? article.file.replace(/#\d+$/, '')
    for (const look of looksOf(source)) {
      const publisher = `publisher:${look}`
      if (!group.has(publisher)) group.set(publisher, publisher)
      group.set(find(publisher), find(family))
    }
  }
  return new Set([...group.keys()].map(find)).size
}
