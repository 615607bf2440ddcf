import type { Row } from '../contracts/store.ts'
import { createSweep } from '../durable/sweep.ts'
import { UserError } from '../model/errors.ts'
import { makeArticle, type Outcome } from './article.ts'
import { type Checked, checkFeed } from './check.ts'
import type { Feed } from './feed.ts'
import type { Means } from './means.ts'
import { drain } from './pool.ts'
import type { Waiting } from './queue.ts'

/** What a round came to. */
export interface Round {
  readonly feeds: number
  readonly failed: number
  readonly new: number
  readonly changed: number
}

/** The work on feeds of one process; any number of processes may do it on the same store. */
export interface Rounds {
  /** Checks what is due and fetches what is new. One round at a time: a second call joins the one that runs. */
  round(): Promise<Round>
  /** Checks one feed now. @returns nothing where another process does so, or it is gone */
  check(name: string): Promise<(Round & Checked) | undefined>
  /** Takes nothing more on; settles when what is on its way is done. */
  stop(): Promise<void>
}

/** Feeds and pages that are fetched at once, each from a host of its own. */
const atOnce = 16
/** After so long without a word somebody else takes it up. No fetch takes a tenth of it. */
const leaseMs = 15 * 60_000

export function createRounds(means: Means): Rounds {
  const { book, queue, log, now } = means
  let running: Promise<Round> | undefined
  let stopped = false
  const goesOn = (): boolean => !stopped
  const sweep = createSweep(now, queue)

  const fetchItem = async (row: Row<Waiting>, counts: Record<Outcome, number>): Promise<void> => {
    const feed = (await book.feeds.get(row.value.feed))?.value
    if (feed === undefined) await queue.waiting.remove(row)
    else counts[await makeArticle(row, feed, means)]++
  }

  /** A feed, then what is new in it, one page after the other. */
  const work = async (row: Row<Feed>, counts: Record<Outcome, number>): Promise<Checked> => {
    const checked = await checkFeed(row, means)
    for (const key of checked.keys) {
      const waiting = await queue.waiting.get(key)
      if (stopped || waiting === undefined || (waiting.due ?? 0) > now()) continue
      const claimed = await queue.waiting.replace(waiting, waiting.value, now() + leaseMs)
      if (claimed !== undefined) await caught(() => fetchItem(claimed, counts), row.key)
    }
    return checked
  }

  /** What nobody foresaw costs the feed or the item its turn: it is due again after its lease. */
  const caught = async (act: () => Promise<unknown>, feed: string): Promise<void> => {
    try {
      await act()
    } catch (thrown) {
      if (!(thrown instanceof UserError))
        return log.error('a feed could not be worked on', { feed, error: thrown })
      log.warn('a feed could not be worked on', { feed, why: thrown.message })
      await book.fail(feed, thrown.message, now())
    }
  }

  const once = async (): Promise<Round> => {
    const counts = noOutcomes()
    const round = { feeds: 0, failed: 0 }
    const common = { atOnce, leaseMs, now, goesOn }
    await drain({
      ...common,
      rows: book.feeds,
      host: ({ url }) => hostOf(url),
      work: (row) =>
        caught(async () => {
          const { kind } = await work(row, counts)
          round.feeds++
          if (kind !== 'ok' && kind !== 'unchanged') round.failed++
        }, row.key),
    })
    await drain({
      ...common,
      rows: queue.waiting,
      host: ({ item, feed }) => (item.hasPage ? hostOf(item.url) : feed),
      work: (row) => caught(() => fetchItem(row, counts), row.value.feed),
    })
    await sweep()
    return { ...round, new: counts.new, changed: counts.changed }
  }

  return {
    round() {
      running ??= once().finally(() => {
        running = undefined
      })
      return running
    },
    async check(name) {
      const row = await book.feeds.get(name)
      const claimed = row && (await book.feeds.replace(row, row.value, now() + leaseMs))
      if (claimed === undefined) return undefined
      const counts = noOutcomes()
      const checked = await work(claimed, counts)
      const failed = checked.kind === 'ok' || checked.kind === 'unchanged' ? 0 : 1
      return { ...checked, feeds: 1, failed, new: counts.new, changed: counts.changed }
    },
    async stop() {
      stopped = true
      await running
    },
  }
}

const noOutcomes = (): Record<Outcome, number> => ({ new: 0, changed: 0, same: 0, later: 0, nothing: 0 })

const hostOf = (address: string): string => URL.parse(address)?.host ?? address
