import type { Naming } from '../contracts/engine.ts'
import type { ListState } from '../contracts/screening.ts'
import type { Asked, Edition, Screened } from '../model/listing.ts'
import type { Level } from '../runtime/log.ts'
import type { FoundNames } from './naming/matching.ts'

/** What the thread of the lists does for the desk's. */
export interface ListCalls {
  history(): Promise<readonly Edition[]>
  /** Settles when every file has been looked at once. */
  ready(): Promise<void>
  screen(
    asked: readonly Asked[],
    asOf: string | undefined,
  ): Promise<{ readonly screened: readonly Screened[]; readonly against: readonly Edition[] }>
  /**
   * Once every file has been looked at: how the lists stand, as a key, and what is known of articles under it.
   * @param version of what is read in articles
   */
  beginNaming(version: number): Promise<{ readonly key: string; readonly found: FoundNames }>
  /** Looks names of articles up, and keeps what was found up to the mark; nothing where the lists are others by now. */
  matchNames(key: string, namings: readonly Naming[], mark: string): Promise<FoundNames | undefined>
  close(): Promise<void>
}

/** What it tells the desk's thread. */
export interface ListNews {
  /** How the lists stand from now on. */
  state(state: ListState): void
  /** A file of so many entries so far is being read. */
  progress(file: string, entries: number): void
  /** A sentence for the log: a file was refused. */
  problem(sentence: string): void
}

/** What their thread tells beside it. */
export interface ThreadNews extends ListNews {
  log(level: Level, message: string, facts?: Readonly<Record<string, unknown>>): void
}
