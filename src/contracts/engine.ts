import type { Article, Copy, Passage } from '../model/article.ts'
import type { Filter, Query } from '../model/filter.ts'
import type { Findings } from '../model/finding.ts'
import { definer, type Member } from './define.ts'

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

/** A name that answers to what was typed. */
export interface NameMatch extends NameCount {
  /** True where every typed word is a word of the name (case and accents aside); false for the nearest spelling. */
  readonly exact: boolean
}

/** An article with the people and organisations that it names. */
export interface Naming {
  readonly article: string
  readonly names: readonly { readonly name: string; readonly kind: 'person' | 'organisation' }[]
}

/** What was last read of one file of the corpus folder. */
export interface FileRecord {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** Modification time, milliseconds since 1970. */
  readonly modified: number
  /** A sentence for each part that was refused; empty where all was read. */
  readonly refused: readonly string[]
  /** A sentence for what could not be used of what was read: an impossible date, a key that nobody knows. */
  readonly remarks: readonly string[]
}

/** What the loader must know of an article without reading its text again. */
export interface Trace {
  readonly id: string
  readonly file: string
  readonly copies: readonly Copy[]
  readonly family: string
  /** As the loader put it; the engine does not look into it. */
  readonly sketch: string
}

/** Search over articles and passages; one writer, any number of readers, in one process or several. */
export interface Engine {
  /** Best passages first: articles are ranked whole, then passages inside the best. An empty text finds nothing. */
  search(query: Query): Promise<readonly Hit[]>
  /** Whole articles in order of rank. */
  rank(query: Query): Promise<readonly Article[]>
  /** Newest first; `skip` goes on where an earlier page ended. */
  articles(
    filter: Filter & { readonly limit: number; readonly skip?: number | undefined },
  ): Promise<readonly Article[]>
  /** Where the index stands: what is put from now on has arrived after it. */
  mark(): Promise<string>
  /** Whether a mark is of this index, and not of one that was thrown away. */
  knowsMark(mark: string): Promise<boolean>
  /** By id, or by the file that it (or a copy of it) was read from. */
  article(idOrFile: string): Promise<Article | undefined>
  /** What was read in these articles, by id; an article that was not read yet is left out. */
  findings(ids: readonly string[]): Promise<ReadonlyMap<string, Findings>>
  /** Articles whose findings are still to be read, oldest first. */
  unread(limit: number): Promise<readonly Article[]>
  /** Names by prominence (articles, then mentions). */
  names(kind: NameCount['kind'], limit: number): Promise<readonly NameCount[]>
  /** Names that hold every typed word, most prominent first; where there is none, the nearest spellings. */
  namesLike(kind: NameCount['kind'], text: string, limit: number): Promise<readonly NameMatch[]>
  /**
   * Who is named in some hundred articles that were put after a mark (all of another index's), in the order of their
   * arrival and up to the first that is not read yet; with the mark to go on from, which is the same where none is left.
   */
  namings(after: string | undefined): Promise<{ readonly namings: readonly Naming[]; readonly mark: string }>
  /** Distinct source names by number of articles. */
  sources(): Promise<readonly { readonly source: string; readonly articles: number }[]>
  files(): Promise<readonly FileRecord[]>
  /** All articles in the order in which they were first put. */
  traces(): Promise<readonly Trace[]>
  /** Articles that fit, or all whose findings are still to be read. */
  count(which?: Filter | 'unread'): Promise<number>
  /** In one transaction: all of the change or none of it. */
  apply(change: Change): Promise<void>
  /** Looks through an index in a file of its own, where nothing told at its start that it is whole. */
  check?(): Promise<void>
  /** Nothing is written for now: an index in a file of its own is noted as it is, so that a damage is seen later. */
  settle?(): Promise<void>
  close(): Promise<void>
}

export interface Change {
  readonly put?: readonly Article[]
  readonly remove?: readonly string[]
  /** They go with their articles. */
  readonly sketches?: readonly { readonly article: string; readonly sketch: string }[]
  /** The version of what is found; where the stored findings are of another one, all of them are forgotten. */
  readonly findingsVersion?: number
  readonly findings?: readonly { readonly article: string; readonly findings: Findings }[]
  readonly files?: readonly FileRecord[]
  /** Files that are gone. */
  readonly forget?: readonly string[]
}

export const { define: defineEngine, made: isEngine } = definer<Member<Engine>>()
