import type { Fetcher } from '../contracts/fetcher.ts'
import type { PageReader } from '../fetching/reading.ts'
import type { Log } from '../runtime/log.ts'
import type { Book } from './book.ts'
import type { Queue } from './queue.ts'

/** What the work on feeds is done with. */
export interface Means {
  readonly book: Book
  readonly queue: Queue
  readonly fetcher: Fetcher
  /** Reads pages and documents. */
  readonly reader: PageReader
  /** The folder of the articles, whole; each feed has a folder in it. */
  readonly folder: string
  readonly log: Log
  readonly now: () => number
  /** Counts what became of a fetch. */
  count(what: 'feed' | 'page', outcome: string): void
}
