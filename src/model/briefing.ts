import { createHash } from 'node:crypto'
import type { Article } from './article.ts'
import type { Table } from './table.ts'

declare const checked: unique symbol

/** Word-for-word words of an article: `article.text.slice(start, end) === quote`, always. */
export interface Excerpt {
  readonly article: Article
  readonly quote: string
  readonly start: number
  readonly end: number
  /** First 16 hexadecimal digits of the SHA-256 of the quote. */
  readonly hash: string
  readonly [checked]: true
}

export type Excerpts = readonly [Excerpt, ...Excerpt[]]

/** A claim and what it stands on; a claim without a source does not compile. */
export interface Statement {
  readonly text: string
  readonly excerpts: Excerpts
  /** The hedging words that the sources use ("doubtful"), where that is the point. */
  readonly hedge?: string | undefined
  /** When it happened or was said, as shown ("6 Dec 2021"); for timelines. */
  readonly when?: string | undefined
  /** The parts that a template was filled with; the words of each stand in each of the excerpts. */
  readonly fields?: readonly { readonly part: string; readonly text: string }[] | undefined
}

export interface Section {
  readonly heading: string
  /** True where each statement is a verdict, a standing or a value that must not wait for a later message. */
  readonly essential?: true | undefined
  readonly statements: readonly Statement[]
}

/** A passage that answers nothing and is near to what was asked. */
export interface Nearest extends Excerpt {
  /** What the desk says of it beside what was asked, line by line. */
  readonly remarks?: readonly string[] | undefined
}

/** Sources that give different values for one thing. */
export interface Conflict {
  readonly about: string
  readonly values: readonly { readonly value: string; readonly excerpts: Excerpts }[]
}

/** A listed party that articles name: what may be read of it, and set aside. */
export interface Named {
  /** As the articles have it. */
  readonly name: string
  readonly list: string
  /** The list's own number. */
  readonly entry: string
  /** Where it is listed, as of when, and why it matches. */
  readonly text: string
  /** The ids of the articles that name it. */
  readonly articles: readonly string[]
}

export type Briefing =
  | {
      readonly kind: 'briefing'
      readonly title: string
      /** What it comes to, in one line that no article says: how many claims are supported, that nothing was found. */
      readonly lead?: string | undefined
      readonly sections: readonly Section[]
      readonly conflicts: readonly Conflict[]
      /** What was asked and no source says, as it was typed: claims without a source, which are no statements. */
      readonly silent?: readonly string[] | undefined
      readonly writer: string
      /** Lines about the answer as a whole, which no article says: "still reading the corpus", a refused file. */
      readonly remarks?: readonly string[] | undefined
      /** Listed parties that the cited articles name, by their names alone. */
      readonly named?: readonly Named[] | undefined
    }
  | {
      readonly kind: 'notice'
      readonly text: string
      readonly nearest: readonly Nearest[]
      readonly table?: Table | undefined
    }

/** The only maker of an excerpt. @throws RangeError where the offsets are not inside the text. */
export function quoteFrom(article: Article, start: number, end: number): Excerpt {
  if (
    !(
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      start < end &&
      end <= article.text.length
    )
  )
    throw new RangeError(`no excerpt ${start}..${end} in ${article.file} of ${article.text.length} units`)
  const quote = article.text.slice(start, end)
  const hash = createHash('sha256').update(quote).digest('hex').slice(0, 16)
  const excerpt: Omit<Excerpt, typeof checked> = { article, quote, start, end, hash }
  return excerpt as Excerpt
}

/** A list that holds at least one excerpt, or nothing. */
export function someExcerpts(list: readonly Excerpt[]): Excerpts | undefined {
  const [first, ...rest] = list
  return first && [first, ...rest]
}

/** Whether two excerpts have words of one article in common. */
export const areOverlapping = (a: Excerpt, b: Excerpt): boolean =>
  a.article.id === b.article.id && a.start < b.end && b.start < a.end
