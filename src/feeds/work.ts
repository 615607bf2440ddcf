import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GivenFile } from '../fetching/files.ts'
import { addFile, addPage } from '../fetching/pages.ts'
import { tryFolder } from '../fetching/shelf.ts'
import type { Added, Taken } from '../model/page.ts'
import { addressKey } from './keys.ts'
import type { Means } from './means.ts'
import { type Probe, probeFeed } from './probe.ts'
import { createRounds, type Rounds } from './rounds.ts'

/** What fetches and reads: the feeds' own thread does it, or whoever has no other work. */
export interface FeedWork extends Rounds {
  /** What stands at an address. @throws UserError */
  probe(url: string): Promise<Probe>
  /** Tries whether articles of a feed of this name can be stored. @throws UserError */
  tryFolder(name: string): Promise<void>
  /** Makes an article of one page. @throws UserError */
  add(url: string): Promise<Added>
  /** Takes a file that somebody gave. @throws UserError */
  take(file: GivenFile): Promise<Taken>
}

export function createFeedWork(means: Means): FeedWork {
  const known = async (addresses: readonly string[]): Promise<string | undefined> =>
    (await means.queue.find(addresses.map(addressKey)))?.file
  return {
    ...createRounds(means),
    tryFolder(name) {
      const own = join(means.folder, name)
      return tryFolder(existsSync(own) ? own : means.folder)
    },
    probe: (url) => probeFeed(url, means.fetcher),
    add: (url) => addPage(url, { ...means, known }),
    take: (file) => addFile(file, means),
  }
}
