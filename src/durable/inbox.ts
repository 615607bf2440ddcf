import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { Row, Store } from '../contracts/store.ts'
import { reason } from '../model/errors.ts'
import type { Log } from '../runtime/log.ts'
import { createPresence } from './presence.ts'

/**
 * Once per event, however often it is delivered: `receive` before the acknowledgement, and it will be handled, by this
 * process or by the one that finds it left behind.
 */
export interface Inbox<T> {
  /**
   * Durable when it settles; the handling goes on by itself.
   * @param key what makes the event one event (Slack's event id, Discord's interaction id)
   * @returns false where the event is known already: acknowledge it and do nothing
   */
  receive(key: string, event: T): Promise<boolean>
  /**
   * The same for what nobody delivers again: it waits here for a store that is away, for as long as this process goes on.
   * @throws where too much waits already, or the inbox is closed meanwhile
   */
  keep(key: string, event: T): Promise<boolean>
  /** Events that this process has taken on and that are not done: in their turn, or to be tried again. */
  waiting(): number
  /** Settles when nothing that this process has taken on is left; for tests and a quiet stop. */
  idle(): Promise<void>
  /** Takes nothing more on; what is being handled is waited for. */
  close(): Promise<void>
}

interface Received<T> {
  readonly event: T
  readonly owner: string
  readonly attempts: number
  readonly done: boolean
}

/** How long a process may be silent before another takes its work over; it says that it lives three times as often. */
const leaseMs = 15_000
/** How long a finished event is remembered: the platforms deliver again within minutes, a replay within the hour. */
const rememberMs = 24 * 3600_000
/** An event whose handling failed this often is given up. */
const mostAttempts = 3
/** So many events, a few kilobytes each, wait for a store that is away. */
const mostKept = 2_000
/** Between two tries, in parts of a lease: a second, and half a minute at last. */
const firstTry = 1 / 15
const lastTry = 2

/** Handled at once; more would only make each of them slower, and acknowledgements wait behind them. */
const usuallyAtOnce = 4

/**
 * @param parts.name one for each kind of event of a platform
 * @param parts.handle does the work; called again after a crash, with what it had posted to be found in the outbox
 * @param parts.giveUp the last word to the asker where the handling has failed `mostAttempts` times
 */
export function createInbox<T>(parts: {
  readonly store: Store
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly handle: (event: T, key: string) => Promise<void>
  readonly giveUp: (event: T, key: string) => Promise<void>
  readonly log: Log
  readonly now?: () => number
  readonly lease?: number
  /** More where handling is mostly waiting for a slow channel, which must not hold up the others. */
  readonly atOnce?: number
}): Inbox<T> {
  const { store, name, schema, handle, giveUp, log, now = Date.now, lease = leaseMs } = parts
  const { atOnce = usuallyAtOnce } = parts
  const received = store.collection(
    `inbox ${name}`,
    z.object({ event: schema, owner: z.string(), attempts: z.number(), done: z.boolean() }),
  )
  const presence = createPresence(store, name, lease)
  const { owner } = presence
  const working = new Map<string, Promise<void>>()
  const waiting: (() => void)[] = []
  const retries = new Set<NodeJS.Timeout>()
  const closing = new AbortController()
  let kept = 0
  let active = 0
  let closed = false

  /** Waits for one of the places; given back by `leave`. */
  const enter = async (): Promise<void> => {
    if (active < atOnce) active += 1
    else await new Promise<void>((go) => waiting.push(go))
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else active -= 1
  }

  const finish = async (key: string): Promise<void> => {
    for (;;) {
      const row = await received.get(key)
      if (!row || row.value.done) return
      if (await received.replace(row, { ...row.value, done: true }, now() + rememberMs)) return
    }
  }

  const attempt = async (key: string, event: T, attempts: number): Promise<void> => {
    await enter()
    try {
      await (attempts > mostAttempts ? giveUp(event, key) : handle(event, key))
      await finish(key)
    } catch (thrown) {
      log.error('an event could not be handled', { inbox: name, attempts, error: thrown })
      if (attempts > mostAttempts) return finish(key)
      retryLater(key, attempts)
    } finally {
      leave()
    }
  }

  const retryLater = (key: string, attempts: number): void => {
    if (closed) return
    const again = async (): Promise<void> => {
      const row = await received.get(key)
      if (row?.value.owner === owner) await claim(row)
    }
    const timer = globalThis.setTimeout(() => {
      retries.delete(timer)
      again().catch(storeFailed)
    }, lease * attempts)
    timer.unref()
    retries.add(timer)
  }

  /** Takes on an event that is left: an attempt more, by this process; a row that changed meanwhile is another's. */
  const claim = async (row: Row<Received<T>>): Promise<void> => {
    if (closed || row.value.done || working.has(row.key)) return
    const next = { ...row.value, owner, attempts: row.value.attempts + 1 }
    if (await received.replace(row, next)) take(row.key, next.event, next.attempts)
  }

  const storeFailed = (thrown: unknown): void =>
    log.error('the store of received events failed', { inbox: name, error: thrown })

  const take = (key: string, event: T, attempts: number): void => {
    const work = attempt(key, event, attempts)
      .catch(storeFailed)
      .finally(() => working.delete(key))
    working.set(key, work)
  }

  /** Takes over every unfinished event of processes that are silent, whether they died long ago or just now. */
  const takeOver = async (silent: Awaited<ReturnType<typeof presence.silent>>): Promise<void> => {
    const living = new Map<string, boolean>()
    // A day's events are looked through; what comes in meanwhile is heard between two pages.
    for await (const row of received.all()) {
      if (closed) break
      const left = row.value.owner
      const lives = living.get(left) ?? (await presence.lives(left, silent))
      living.set(left, lives)
      if (!lives) await claim(row)
    }
    await presence.forget(silent)
  }

  /** Says that this process lives, takes over what others left, and forgets what is long done. */
  const look = async (first: boolean): Promise<void> => {
    await presence.showLife()
    await received.expire(now())
    const silent = await presence.silent()
    if (first || silent.length > 0) await takeOver(silent)
  }
  let looks: Promise<void> = presence
    .known()
    .then(() => look(true))
    .catch(storeFailed)
  const looking = setInterval(() => {
    if (!closed) looks = looks.then(() => (closed ? undefined : look(false))).catch(storeFailed)
  }, lease / 3)
  looking.unref()

  const receive: Inbox<T>['receive'] = async (key, event) => {
    if (closed) throw new Error(`the inbox ${name} is closed`)
    await presence.known()
    if (!(await received.insert(key, { event, owner, attempts: 1, done: false }))) return false
    take(key, event, 1)
    return true
  }

  return {
    receive,
    async keep(key, event) {
      kept += 1
      // Whoever comes when so many wait is tried once; those that wait already are not given up for it.
      const mayWait = kept <= mostKept
      try {
        for (let pause = lease * firstTry; ; pause = Math.min(2 * pause, lease * lastTry))
          try {
            return await receive(key, event)
          } catch (thrown) {
            if (closed || !mayWait) throw thrown
            log.warn('an event waits for the store', { inbox: name, waiting: kept, reason: reason(thrown) })
            await setTimeout(pause, undefined, { ref: false, signal: closing.signal })
          }
      } finally {
        kept -= 1
      }
    },
    waiting: () => working.size + retries.size + kept,
    async idle() {
      while (working.size > 0) await Promise.all(working.values())
    },
    async close() {
      closed = true
      closing.abort()
      clearInterval(looking)
      // What waits to be tried again is a row, and nothing that is cut off.
      for (const timer of retries) clearTimeout(timer)
      retries.clear()
      await looks
      await Promise.all(working.values())
      await presence.leave()
    },
  }
}
