import type { Row } from '../contracts/store.ts'
import { createSweep } from '../durable/sweep.ts'
import { UserError } from '../model/errors.ts'
import { makeArticle, type Outcome } from './article.ts'
import { type Checked, checkFeed } from './check.ts'
import type { Feed } from './feed.ts'
import { createLine } from './line.ts'
import type { Means } from './means.ts'
import { createPool } from './pool.ts'
import type { Waiting } from './queue.ts'

/** What a round came to. */
export interface Round {
  readonly feeds: number
  readonly failed: number
  readonly new: number
  readonly changed: number
}

/** What a check came to that somebody asked for. */
export interface CheckedNow extends Checked {
  readonly new: number
  readonly changed: number
  /** Items whose pages are still to be fetched. */
  readonly left: number
}

/** The work on feeds of one process; any number of processes may do it on the same store. */
export interface Rounds {
  /**
   * Checks what is due and fetches what is new, until neither is left. One round at a time: a second call joins the one
   * that runs, which looks for what has fallen due meanwhile.
   * @returns what came of it since the call
   */
  round(): Promise<Round>
  /**
   * Checks one feed now, and fetches what is new in it for a short while; the rest is left to the rounds.
   * @returns nothing where another process does so, or it is gone
   */
  check(name: string): Promise<CheckedNow | undefined>
  /** Takes nothing more on; settles when what is on its way is done. */
  stop(): Promise<void>
}

/** Feeds that are checked at once, and pages that are fetched at once, each of a host of its own. */
const atOnce = 8
/** After so long without a word somebody else takes it up. No fetch takes a tenth of it. */
const leaseMs = 15 * 60_000
/** Whoever asked for a check waits for its pages so long, in milliseconds. */
const patienceMs = 20_000

export function createRounds(means: Means): Rounds {
  const { book, queue, log, now } = means
  const tally: Record<keyof Round | Outcome, number> = {
    ...{ feeds: 0, failed: 0, new: 0, changed: 0, same: 0, later: 0, nothing: 0 },
  }
  let running: Promise<void> | undefined
  let stopped = false
  const sweep = createSweep(now, queue)

  /**
   * What nobody foresaw costs the feed or the item its turn: it is due again after its lease.
   * @returns why, where somebody can do something about it
   */
  const caught = async (feed: string, act: () => Promise<void>): Promise<string | undefined> => {
    try {
      await act()
    } catch (thrown) {
      if (thrown instanceof UserError) {
        log.warn('a feed could not be worked on', { feed, why: thrown.message })
        await book.fail(feed, thrown.message, now())
        return thrown.message
      }
      log.error('a feed could not be worked on', { feed, error: thrown })
    }
    return undefined
  }
  const fetchItem = async (row: Row<Waiting>): Promise<Outcome> => {
    const feed = (await book.feeds.get(row.value.feed))?.value
    if (feed !== undefined) return makeArticle(row, feed, means)
    await queue.waiting.remove(row)
    return 'nothing'
  }
  const items = createLine<Waiting>(
    {
      rows: queue.waiting,
      atOnce,
      host: ({ item, feed }) => (item.hasPage ? hostOf(item.url) : feed),
      work: (row) =>
        caught(row.value.feed, async () => {
          tally[await fetchItem(row)]++
        }),
    },
    now,
    leaseMs,
  )
  const checkRow = async (row: Row<Feed>): Promise<Checked> => {
    const checked = await checkFeed(row, means)
    tally.feeds++
    if (checked.kind !== 'ok' && checked.kind !== 'unchanged') tally.failed++
    return checked
  }
  const feeds = createLine<Feed>(
    {
      rows: book.feeds,
      atOnce,
      host: ({ url }) => hostOf(url),
      work: (row) =>
        caught(row.key, async () => {
          for (const key of (await checkRow(row)).keys) {
            const waiting = await queue.waiting.get(key)
            if (isDue(waiting)) items.add(waiting)
          }
        }),
    },
    now,
    leaseMs,
  )
  const isDue = (row: Row<Waiting> | undefined): row is Row<Waiting> =>
    row?.due !== undefined && row.due <= now()
  const pool = createPool([feeds, items], () => !stopped)

  const since = async (work: () => Promise<unknown>): Promise<Round> => {
    const { feeds: checked, failed, new: made, changed } = tally
    await work()
    return {
      feeds: tally.feeds - checked,
      failed: tally.failed - failed,
      new: tally.new - made,
      changed: tally.changed - changed,
    }
  }
  const goOn = async (): Promise<void> => {
    pool.wake()
    running ??= pool.run().finally(() => {
      running = undefined
    })
    await Promise.all([running, sweep()])
  }

  const fetchNow = (
    row: Row<Waiting>,
    found: { new: number; changed: number },
  ): Promise<string | undefined> =>
    caught(row.value.feed, async () => {
      const claimed = await queue.waiting.replace(row, row.value, now() + leaseMs)
      const outcome = claimed && (await fetchItem(claimed))
      if (outcome === 'new' || outcome === 'changed') found[outcome]++
    })

  return {
    round: () => since(goOn),
    async check(name) {
      const row = await book.feeds.get(name)
      const claimed = row && (await book.feeds.replace(row, row.value, now() + leaseMs))
      if (claimed === undefined) return undefined
      const checked = await checkRow(claimed)
      const until = now() + patienceMs
      const found = { new: 0, changed: 0, left: 0 }
      for (const key of checked.keys) {
        const waiting = await queue.waiting.get(key)
        if (!isDue(waiting)) continue
        if (stopped || now() >= until) found.left++
        else {
          const why = await fetchNow(waiting, found)
          if (why !== undefined) throw new UserError(why)
        }
      }
      return { ...checked, ...found }
    },
    async stop() {
      stopped = true
      await running
    },
  }
}

const hostOf = (address: string): string => URL.parse(address)?.host ?? address
