import { z } from 'zod'
import type { Collection, Row, Store } from '../contracts/store.ts'
import type { Feed } from './feed.ts'
import { type Item, itemSchema } from './item.ts'

const waitingSchema = z.object({
  feed: z.string(),
  item: itemSchema,
  /** Times that its page could not be had. */
  tries: z.number(),
})
/** An item that is still to become an article, or a new version of one. */
export type Waiting = z.infer<typeof waitingSchema>

const knownSchema = z.object({
  /** The feed that it came by first, which alone changes it. */
  feed: z.string(),
  digest: z.string(),
  /** Its article's file; nothing where no article came of it. */
  file: z.string().optional(),
  /** Whether that holds the page's text, and not the feed's own alone. */
  whole: z.boolean(),
  /** When it was last fetched, milliseconds since 1970. */
  at: z.number(),
  versions: z.number(),
})
/** An item that became an article. */
export type Known = z.infer<typeof knownSchema>

/** What is still to be fetched, and what was: an item goes from the one to the other, and is never in neither. */
export interface Queue {
  readonly waiting: Collection<Waiting>
  /**
   * Takes in what is new in a feed, and what has changed; all of it is on the disk when this settles.
   * @returns the keys of what waits now, and when each is to be fetched, milliseconds since 1970
   */
  take(
    feed: Feed,
    items: readonly Item[],
    now: number,
  ): Promise<readonly { readonly key: string; readonly due: number }[]>
  /** What is known by one of these keys. */
  find(keys: readonly string[]): Promise<Known | undefined>
  /** It is known by these keys from now on, and waits no longer. */
  settle(row: Row<Waiting>, keys: readonly string[], known: Known): Promise<void>
  /** Forgets what no feed has shown for a long time. */
  expire(now: number): Promise<number>
}

const dayMs = 24 * 3600_000
/** How long an item is known after its feed has shown it last, and how often that is written down. */
const keptMs = 200 * dayMs
const touchedMs = 100 * dayMs
/** Some feeds give their items a new date with every look: what changes again and again is fetched ever more rarely. */
const changeMs = 3600_000

export function createQueue(store: Store): Queue {
  const waiting = store.collection('feed items', waitingSchema)
  const known = store.collection('feed articles', knownSchema)

  const rowOf = async (keys: readonly string[]): Promise<Row<Known> | undefined> => {
    for (const key of keys) {
      const row = await known.get(key)
      if (row !== undefined) return row
    }
    return undefined
  }

  /** When the item is to be fetched; nothing where there is nothing to do. */
  const dueOf = async (feed: Feed, item: Item, now: number): Promise<number | undefined> => {
    const row = await rowOf(item.keys)
    if (row === undefined) return now
    const { digest, feed: first, at, versions } = row.value
    if ((row.due ?? 0) < now + touchedMs) await known.replace(row, row.value, now + keptMs)
    if (first !== feed.name) return undefined
    // The feed was taken out and has come back: its folder may have gone meanwhile.
    if (at < feed.added) return now
    if (digest === item.digest) return undefined
    return Math.max(now, at + changeMs * 2 ** Math.min(versions - 1, 12))
  }

  const wait = async (feed: string, item: Item, due: number): Promise<string> => {
    const [key = ''] = item.keys
    for (;;) {
      if (await waiting.insert(key, { feed, item, tries: 0 }, due)) return key
      const row = await waiting.get(key)
      if (row === undefined) continue
      if (row.value.item.digest === item.digest || row.value.feed !== feed) return key
      if (await waiting.replace(row, { feed, item, tries: 0 }, row.due)) return key
    }
  }

  return {
    waiting,
    async take(feed, items, now) {
      const taken: { key: string; due: number }[] = []
      for (const item of items) {
        const due = await dueOf(feed, item, now)
        if (due !== undefined) taken.push({ key: await wait(feed.name, item, due), due })
      }
      return taken
    },
    async find(keys) {
      return (await rowOf(keys))?.value
    },
    async settle(row, keys, settled) {
      for (const key of new Set(keys)) await known.put(key, settled, settled.at + keptMs)
      await waiting.remove(row)
    },
    expire: (now) => known.expire(now),
  }
}
