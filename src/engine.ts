import type { Article, Passage } from './article.ts'

/** Narrows a search; every field that is given must hold. */
export interface Filter {
  /** Inclusive ISO dates, `2021-12-06`; an article without a date passes neither. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Source names as shown, compared without case and accents; a part of the name is enough. */
  readonly source?: string | undefined
  /** A person named in the article (any form of the name). */
  readonly person?: string | undefined
}

export interface Query extends Filter {
  readonly text: string
  /** How many passages at most. */
  readonly limit: number
}

export interface Hit {
  readonly passage: Passage
  /** Higher is better; comparable within one result only. */
  readonly score: number
  /** The share, 0 to 1, of the query's weight (inverse document frequency) that the passage and its article hold. */
  readonly coverage: number
}

/** A name as it is counted over the corpus. */
export interface NameCount {
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'place'
  readonly articles: number
  readonly mentions: number
}

/** Search over articles and passages; one writer, any number of readers. */
export interface Engine {
  /** Best passages first: articles are ranked whole, then passages inside the best. An empty text finds nothing. */
  search(query: Query): Promise<readonly Hit[]>
  /** Whole articles in order of rank. */
  rank(query: Query): Promise<readonly Article[]>
  /** Newest first. */
  articles(filter: Filter & { readonly limit: number }): Promise<readonly Article[]>
  article(id: string): Promise<Article | undefined>
  /** Names by prominence (articles, then mentions). */
  names(kind: NameCount['kind'], limit: number): Promise<readonly NameCount[]>
  /** Distinct source names by number of articles. */
  sources(): Promise<readonly { readonly source: string; readonly articles: number }[]>
  count(): Promise<number>
  /** In one transaction: all of the change or none of it. */
  apply(change: Change): Promise<void>
  close(): Promise<void>
}

/** Names found in an article, with how often. */
export interface ArticleNames {
  readonly article: string
  readonly names: readonly { readonly name: string; readonly kind: NameCount['kind']; readonly mentions: number }[]
}

export interface Change {
  readonly put?: readonly Article[]
  readonly remove?: readonly string[]
  readonly names?: readonly ArticleNames[]
}

export const defineEngine = <T extends (dataFolder: string) => Promise<Engine>>(open: T): T => open
