import type { Collection, Row, Store } from '../contracts/store.ts'
import { nearest } from '../language/nearest.ts'
import { UserError } from '../model/errors.ts'
import { lineFor } from '../model/lines.ts'
import { type Feed, feedSchema } from './feed.ts'
import { keyOf } from './keys.ts'
import { nameOf } from './wish.ts'

/** The feeds that are followed. */
export interface Book {
  readonly feeds: Collection<Feed>
  /**
   * Adds one that is due at once.
   * @returns its row, or the one that has this address already
   */
  add(feed: Feed): Promise<{ readonly row: Row<Feed>; readonly isNew: boolean }>
  /** Adds many, as `add` does, but looks through those that there are only once. @returns how many were new */
  addAll(feeds: Iterable<Feed>): Promise<number>
  /** The name of the feed that has this address, where another than this one has it. */
  otherAt(url: string, name: string): Promise<string | undefined>
  /** @param typed its name, title or address. @throws UserError */
  find(typed: string): Promise<Row<Feed>>
  /** Of any number of processes each sees what the others changed. Nothing where the feed is gone. */
  change(
    name: string,
    alter: (feed: Feed) => Feed,
    due: (feed: Feed, before: number | undefined) => number | undefined,
  ): Promise<Row<Feed> | undefined>
  /** It could not be worked on, and the list says why; it stays due when it was. */
  fail(name: string, words: string, at: number): Promise<void>
  remove(name: string): Promise<Feed | undefined>
}

/** Rows that are written together wait for the disk once. */
const together = 100

export function createBook(store: Store): Book {
  const feeds = store.collection('feeds', feedSchema)

  const put = async (feed: Feed): Promise<Row<Feed>> => {
    const due = feed.paused === undefined ? feed.added : undefined
    // Two feeds of one name: the second is called "name-2". A list may hold thousands of them.
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : number < 4 ? `-${number}` : `-${keyOf(feed.url, String(number))}`
      const name = feed.name + end
      if (!(await feeds.insert(name, { ...feed, name }, due))) continue
      const row = await feeds.get(name)
      if (row !== undefined) return row
    }
  }

  const change: Book['change'] = async (name, alter, due) => {
    for (;;) {
      const row = await feeds.get(name)
      if (row === undefined) return undefined
      const next = alter(row.value)
      const changed = await feeds.replace(row, next, due(next, row.due))
      if (changed !== undefined) return changed
    }
  }

  return {
    feeds,
    async add(feed) {
      const wanted = feedKey(feed.url)
      for await (const row of feeds.all()) if (feedKey(row.value.url) === wanted) return { row, isNew: false }
      return { row: await put(feed), isNew: true }
    },
    async addAll(added) {
      const known = new Set<string>()
      for await (const { value } of feeds.all()) known.add(feedKey(value.url))
      let count = 0
      const batch: Promise<unknown>[] = []
      for (const feed of added) {
        const address = feedKey(feed.url)
        if (known.has(address)) continue
        known.add(address)
        count++
        batch.push(put(feed))
        if (batch.length === together) await Promise.all(batch.splice(0))
      }
      await Promise.all(batch)
      return count
    },
    async otherAt(url, name) {
      const wanted = feedKey(url)
      for await (const { key, value } of feeds.all())
        if (key !== name && feedKey(value.url) === wanted) return key
      return undefined
    },
    async find(typed) {
      const wanted = typed.trim()
      const names: string[] = []
      let last: Row<Feed> | undefined
      const named = await feeds.get(nameOf(wanted))
      if (named !== undefined && wanted !== '') return named
      for await (const row of feeds.all()) {
        const { name, title, url } = row.value
        if (title.toLowerCase() === wanted.toLowerCase() || feedKey(url) === feedKey(wanted)) return row
        names.push(name)
        last = row
      }
      if (wanted === '' && names.length === 1 && last !== undefined) return last
      throw new UserError(notFound(wanted, names))
    },
    change,
    async fail(name, words, at) {
      const failed = (feed: Feed): Feed => ({
        ...feed,
        // Its pages fail for one reason, each by itself.
        failures: Math.max(1, feed.failures),
        last: { at, words },
      })
      await change(name, failed, (_, before) => before)
    },
    async remove(name) {
      for (;;) {
        const row = await feeds.get(name)
        if (row === undefined) return undefined
        if (await feeds.remove(row)) return row.value
      }
    },
  }
}

function notFound(wanted: string, names: readonly string[]): string {
  if (names.length === 0)
    return `No feed is followed yet. Follow one, for example: ${lineFor('feeds', 'add https://news.example/feed')}`
  const shown = names.length > 8 ? `${names.slice(0, 8).join(', ')}, …` : names.join(', ')
  if (wanted === '') return `Say which one: ${shown}. ${lineFor('feeds', 'list')} shows them.`
  const meant = nearest(nameOf(wanted), names)
  return `No feed has the name “${wanted}”. ${meant === undefined ? `There are: ${shown}.` : `Did you mean “${meant}”?`}`
}

/** One feed under http and https, with and without "www." and the last slash, is one. */
function feedKey(url: string): string {
  const { host, pathname, search } = URL.parse(url) ?? { host: url, pathname: '', search: '' }
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
}
