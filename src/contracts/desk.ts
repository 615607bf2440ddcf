import type { Article } from '../model/article.ts'
import type { Asker } from '../model/asker.ts'
import type { Excerpt, Excerpts, Statement } from '../model/briefing.ts'
import type { Consent } from '../model/consent.ts'
import type { Declaration } from '../model/declaration.ts'
import type { Digests } from '../model/digest.ts'
import type { Feeds } from '../model/feed.ts'
import type { Filter, Query } from '../model/filter.ts'
import type { Gaps } from '../model/gap.ts'
import type { Pages } from '../model/page.ts'
import type { Progress } from '../model/progress.ts'
import type { ReadArticle } from '../model/reading.ts'
import type { Engine } from './engine.ts'
import type { Reader } from './reader.ts'
import type { Screening } from './screening.ts'
import type { Plan, Scored } from './writer.ts'

/** A passage that answers a search. */
export interface Found {
  readonly excerpt: Excerpt
  readonly reading: ReadArticle
  /** Comparable within one result only. */
  readonly score: number
  /** 0 to 1: how much of the query's weight the passage and its article hold. */
  readonly coverage: number
}

/** What a command may ask. */
export interface Desk {
  readonly index: Pick<
    Engine,
    | 'rank'
    | 'names'
    | 'namesLike'
    | 'sources'
    | 'files'
    | 'article'
    | 'articles'
    | 'count'
    | 'mark'
    | 'knowsMark'
  >
  /** Every command's declaration by its name. */
  readonly commands: ReadonlyMap<string, Declaration>
  /** Scheduled digests, where there is a store for them. */
  readonly digests?: Digests | undefined
  /** Feeds that are followed, where there is a store for them. */
  readonly feeds?: Feeds | undefined
  /** What readers asked and no article answers, where there is a store. */
  readonly gaps?: Gaps | undefined
  /** Deletes the answers, ratings and conversations of somebody, where there is a store; the number of rows. */
  readonly forget?: ((asker: Asker) => Promise<number>) | undefined
  /** Where a model may write, if one is set. */
  readonly consent?: Consent | undefined
  /** Names against sanctions lists, where there is a store for what is kept of it. */
  readonly screening?: Screening | undefined
  /** Pages as articles, where the folder of articles is. */
  readonly pages?: Pages | undefined
  /** Which words of a passage answer a question; absent where it is switched off or its weights are not there. */
  readonly reader?: Pick<Reader, 'read'> | undefined
  /** Whether of all askers on a platform only admins see which files were refused, and why. */
  readonly refusedToAdmins: boolean
  /** How far the corpus is read. */
  progress(): Progress
  /** Best passages first. */
  passages(query: Query): Promise<readonly Found[]>
  /** Articles on it, or any, that are killed or under embargo: nothing is quoted from them, and why may be told. */
  withheld(query?: Query): Promise<readonly ReadArticle[]>
  /** Articles whose embargo has ended between two moments, in milliseconds since 1970. */
  released(filter: Filter, since: number, now: number): Promise<readonly Article[]>
  /**
   * The articles on a topic, best first, of a book what is near the passages found; without a topic the newest. An
   * article that holds little of the topic is left out.
   */
  dossier(topic: string, filter: Filter, limit?: number): Promise<readonly ReadArticle[]>
  read(articles: readonly Article[]): Promise<readonly ReadArticle[]>
  /** The name of the writer, which every briefing bears. */
  readonly writer: string
  /** How a model would look a question up, where one may; it widens what is looked at, and is never shown. */
  plan?(question: string): Promise<Plan | undefined>
  /** Passages moved a little by how near they are to the question, where there are vectors. */
  rank?<T extends Scored>(question: string, found: readonly T[]): Promise<readonly T[]>
  /** Statements out of claims, in the writer's words. */
  write(question: string, claims: readonly Excerpts[]): Promise<readonly Statement[]>
}
