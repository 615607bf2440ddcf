import { setTimeout } from 'node:timers/promises'
import { type IIdentifyThrottler, SimpleIdentifyThrottler } from 'discord.js'
import { z } from 'zod'
import type { Store } from '../../../contracts/store.ts'
import type { Log } from '../../../runtime/log.ts'

const hourMs = 3600_000
const dayMs = 24 * hourMs
/** Identifies that an hour may hold before each further one waits: a start, a few lost sessions. */
const free = 10
/** The longest wait between two of them, in milliseconds; so a crash loop uses some 400 of the day's 1,000. */
const longestMs = 15 * 60_000

const spent = z.object({ times: z.array(z.number()) })

/**
 * How long the next identify has to wait, in milliseconds.
 * @param times of the identifies of the last day, oldest first
 * @param total how many Discord allows a day; past them it resets the token
 * @param shards each of them identifies once at a start
 */
export function waitBefore(times: readonly number[], now: number, total: number, shards: number): number {
  const day = times.filter((time) => time > now - dayMs)
  const oldest = day[0]
  if (oldest !== undefined && day.length >= total * 0.9) return oldest + dayMs - now
  const over = day.filter((time) => time > now - hourMs).length - Math.max(free, 2 * shards)
  const last = day.at(-1)
  if (over < 0 || last === undefined) return 0
  return Math.max(0, last + Math.min(longestMs, 1_000 * 2 ** Math.min(over, 20)) - now)
}

/**
 * Discord's own throttle, behind a count that outlives the process: a program that crashes and is started again for
 * ever does not use up the identifies of a day.
 */
export function createThrottle(parts: {
  readonly store: Store
  readonly shards: number
  readonly total: number
  readonly maxConcurrency: number
  readonly log: Log
  readonly now?: () => number
}): IIdentifyThrottler {
  const { store, shards, total, maxConcurrency, log, now = Date.now } = parts
  const kept = store.collection('discord identifies', spent)
  const inTurn = new SimpleIdentifyThrottler(maxConcurrency)

  /** Counts one more, or says how long to wait first. */
  const spend = async (): Promise<number> => {
    for (;;) {
      const row = await kept.get('all')
      const times = (row?.value.times ?? []).filter((time) => time > now() - dayMs)
      const wait = waitBefore(times, now(), total, shards)
      if (wait > 0) return wait
      const next = { times: [...times, now()] }
      if (row ? await kept.replace(row, next) : await kept.insert('all', next)) return 0
    }
  }

  return {
    async waitForIdentify(shardId, signal) {
      await inTurn.waitForIdentify(shardId, signal)
      for (let wait = await spend(); wait > 0; wait = await spend()) {
        log.warn('too many new sessions with Discord lately; the next one waits', {
          seconds: Math.ceil(wait / 1_000),
        })
        await setTimeout(Math.min(wait, hourMs), undefined, { signal })
      }
    },
  }
}
