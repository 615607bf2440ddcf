import { setTimeout } from 'node:timers/promises'
import type { Store } from './contracts/store.ts'
import { createBook } from './feeds/book.ts'
import { cardOf, ended } from './feeds/card.ts'
import type { Feed } from './feeds/feed.ts'
import { mostItems } from './feeds/items.ts'
import { count, listFeeds } from './feeds/list.ts'
import { createQueue } from './feeds/queue.ts'
import { nameOf, readWish } from './feeds/wish.ts'
import type { FeedWork } from './feeds/work.ts'
import { mayFeed } from './model/admin.ts'
import type { Asker } from './model/asker.ts'
import { UserError } from './model/errors.ts'
import type { FeedCard, Feeds } from './model/feed.ts'
import { lineFor } from './model/lines.ts'
import { onBeat } from './runtime/beat.ts'
import type { Log } from './runtime/log.ts'

/** What came of a list of feeds. */
export interface TakenIn {
  /** How many were new, of how many. */
  readonly added: number
  readonly listed: number
  /** The names of those that cannot be followed. */
  readonly refused: readonly string[]
}

export interface RunningFeeds {
  /** What commands ask. */
  readonly feeds: Feeds
  /** Starts the clock: what is due is checked from now on. */
  start(): void
  /** Checks what is due now. @returns what came of it, in words */
  round(): Promise<string>
  /** Follows every feed of an OPML file. @throws UserError */
  takeIn(opml: string): Promise<TakenIn>
  /** All feeds as OPML. @throws UserError where there is none */
  giveOut(): Promise<string>
  stop(): Promise<void>
}

/** @param items one more than are looked at, where there are more */
const itemsInWords = (items: number): string =>
  items > mostItems
    ? `More than ${mostItems} items in it now; the first ${mostItems} are read.`
    : `${count(items, 'item')} in it now.`

/** How long somebody waits for a round that they asked for, in milliseconds. */
const patienceMs = 20_000
const underway = `The round goes on; ${lineFor('feeds', 'list')} shows what comes of it.`

/**
 * The feeds that are followed. Rows of the store say what is due, so that any number of processes share the work.
 * @param parts.work fetches and reads, in a thread of its own, as feeds and pages may be large
 */
export function createFeeds(parts: {
  readonly store: Store
  readonly work: FeedWork
  /** Whether this process reads the folder now: the checks are left to whoever does. */
  readonly reads?: () => boolean
  /** Who may follow feeds; whoever sits at the terminal may. */
  readonly admins?: readonly string[] | undefined
  readonly log: Log
  readonly now?: () => number
}): RunningFeeds {
  const { store, work, reads = () => true, admins = [], log, now = Date.now } = parts
  const book = createBook(store)
  const queue = createQueue(store)
  let clock: ReturnType<typeof onBeat> | undefined

  const mustBeAdmin = (asker: Asker): void => {
    if (!mayFeed(admins, asker))
      throw new UserError(
        'Only admins may see and change which feeds are followed. ADMINS in .env names them; on the machine itself: dateline feeds list',
      )
  }
  const change = async (
    asker: Asker,
    typed: string,
    alter: (feed: Feed) => Feed,
    due: () => number | undefined,
  ): Promise<FeedCard> => {
    mustBeAdmin(asker)
    const { key } = await book.find(typed)
    const row = await book.change(key, alter, due)
    if (row === undefined) throw new UserError(`The feed ${key} was taken out meanwhile.`)
    return cardOf(row)
  }

  /** What is due, where anything is: the thread is not started for nothing. */
  const look = async (): Promise<void> => {
    if (!reads()) return
    const due = await Promise.all([book.feeds, queue.waiting].map((rows) => rows.due(now(), 1)))
    if (due.some(({ length }) => length > 0)) await work.round()
  }

  const round = async (): Promise<string> => {
    const { feeds: checked, failed, new: made, changed } = await work.round()
    const failures = failed === 0 ? '' : ` (${failed} failed)`
    return `${count(checked, 'feed')} checked${failures}: ${count(made, 'new article')}, ${changed} changed.`
  }

  const elsewhere = async (typed: string): Promise<string> => {
    const row = typed === '' ? undefined : await book.find(typed)
    if (row !== undefined) await book.change(row.key, (feed) => feed, now)
    return `The process that reads the corpus checks ${row?.key ?? 'what is due'} within a minute; ${lineFor('feeds', 'list')} shows what comes of it.`
  }

  const feeds: Feeds = {
    async add(asker, url, wish) {
      mustBeAdmin(asker)
      const wished = readWish(wish)
      const found = await work.probe(url)
      const host = URL.parse(found.url)?.host
      const title = found.title ?? host ?? found.url
      const name = nameOf(wish.name, title, host)
      // Where another process reads, its folder is not this one's.
      if (reads()) await work.tryFolder(name)
      const { others, items, ...kept } = found
      const { row, isNew } = await book.add({ ...kept, ...wished, name, title, added: now(), failures: 0 })
      if (!isNew) throw new UserError(`That feed is followed already, as ${row.key}.`)
      const card = cardOf(row)
      const named =
        others.length === 0 ? [] : [`The site names others too: ${others.slice(0, 5).join(', ')}.`]
      return { ...card, lines: [itemsInWords(items), ...card.lines, ...named] }
    },
    async list(asker, page) {
      mustBeAdmin(asker)
      return listFeeds(book.feeds, page)
    },
    pause: (asker, typed) =>
      change(
        asker,
        typed,
        (feed) => ({ ...feed, paused: 'somebody asked for it' }),
        () => undefined,
      ),
    resume: (asker, typed) =>
      change(asker, typed, ({ paused: _, ...feed }) => ({ ...feed, failures: 0 }), now),
    async remove(asker, typed) {
      mustBeAdmin(asker)
      const row = await book.find(typed)
      await book.remove(row.key)
      return cardOf(row)
    },
    async check(asker, typed) {
      mustBeAdmin(asker)
      if (!reads()) return elsewhere(typed)
      if (typed === '') return Promise.race([round(), setTimeout(patienceMs, underway, { ref: false })])
      const { key } = await book.find(typed)
      const checked = await work.check(key)
      if (checked === undefined) throw new UserError(`The feed ${key} is being checked right now.`)
      const left = checked.left === 0 ? '' : ` ${count(checked.left, 'page')} more in the next rounds.`
      return `${key}: ${ended(checked.words)} ${count(checked.new, 'new article')}, ${checked.changed} changed.${left}`
    },
  }

  return {
    feeds,
    start() {
      const tick = (): void => {
        look().catch((thrown: unknown) => log.error('the clock of the feeds failed', { error: thrown }))
      }
      clock = onBeat(tick)
      tick()
    },
    round,
    async takeIn(opml) {
      // Loaded when it is wanted: the parser takes half a second.
      const { readOpml } = await import('./feeds/opml.ts')
      const { feeds: listed, refused } = readOpml(opml)
      if (reads()) await work.tryFolder('')
      const wished = readWish({})
      const added = await book.addAll(
        listed.map(({ name = '', title = '', url, ...wish }) => {
          const host = URL.parse(url)?.host
          return {
            ...wished,
            ...wish,
            name: nameOf(name, title, host),
            title: title || (host ?? url),
            url,
            added: now(),
            failures: 0,
          }
        }),
      )
      return { added, listed: listed.length, refused }
    },
    async giveOut() {
      const all: Feed[] = []
      for await (const { value } of book.feeds.all()) all.push(value)
      if (all.length === 0) throw new UserError('No feed is followed yet, so there is nothing to export.')
      const { writeOpml } = await import('./feeds/opml.ts')
      return writeOpml(all)
    },
    async stop() {
      await clock?.destroy()
      await work.stop()
    },
  }
}
