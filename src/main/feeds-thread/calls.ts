import type { Level } from '../../runtime/log.ts'

/** What the feeds' thread tells of its work. */
export interface FeedNews {
  log(level: Level, message: string, facts?: Readonly<Record<string, unknown>>): void
  /** What became of a fetch. */
  count(what: 'feed' | 'page', outcome: string): void
}
