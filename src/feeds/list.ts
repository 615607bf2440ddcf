import type { Collection, Row } from '../contracts/store.ts'
import type { FeedList } from '../model/feed.ts'
import { cardOf } from './card.ts'
import type { Feed } from './feed.ts'

/** Feeds on a page of the list. */
const size = 20

/** A page of the feeds: those that fail, then those that are paused, then the others, each by name. */
export async function listFeeds(feeds: Collection<Feed>, page: number): Promise<FeedList> {
  const keys = { failing: [] as string[], paused: [] as string[], active: [] as string[] }
  for await (const row of feeds.all()) keys[cardOf(row).state].push(row.key)
  const all = [...keys.failing, ...keys.paused, ...keys.active]
  const rows = await Promise.all(all.slice((page - 1) * size, page * size).map((key) => feeds.get(key)))
  return {
    cards: rows.filter((row): row is Row<Feed> => row !== undefined).map(cardOf),
    pages: Math.ceil(all.length / size),
    total: all.length,
    failing: keys.failing.length,
    paused: keys.paused.length,
  }
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
