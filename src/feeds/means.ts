import type { Fetcher } from '../contracts/fetcher.ts'
import type { Log } from '../runtime/log.ts'
import type { Book } from './book.ts'
import type { Queue } from './queue.ts'

/** An article as it is written into its file. */
export interface Kept {
  readonly title: string
  readonly text: string
  readonly publisher?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
  readonly partial: boolean
}

export interface Means {
  readonly book: Book
  readonly queue: Queue
  readonly fetcher: Fetcher
  readonly log: Log
  readonly now: () => number
  /** Writes it whole or not at all, under the folder of feeds. */
  write(file: string, article: Kept, fetched: number): Promise<void>
  exists(file: string): boolean
  /** Counts what became of a fetch. */
  count(what: 'feed' | 'page', outcome: string): void
}
