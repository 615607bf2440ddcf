import type { Means } from './means.ts'
import { type Probe, probeFeed } from './probe.ts'
import { createRounds, type Rounds } from './rounds.ts'

/** What fetches and reads: the feeds' own thread does it, or whoever has no other work. */
export interface FeedWork extends Rounds {
  /** What stands at an address. @throws UserError */
  probe(url: string): Promise<Probe>
}

export function createFeedWork(means: Means): FeedWork {
  return { ...createRounds(means), probe: (url) => probeFeed(url, means.fetcher) }
}
