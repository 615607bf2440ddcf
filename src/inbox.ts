import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Log } from './log.ts'
import type { Store } from './store.ts'

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
  /** Settles when nothing that this process has taken on is left; for tests and a quiet stop. */
  idle(): Promise<void>
  /** Takes nothing more on; what is being handled is waited for. */
  close(): Promise<void>
}

/** How long a process may be silent before another takes its work over; it says that it lives three times as often. */
const leaseMs = 15_000
/** How long a finished event is remembered: the platforms deliver again within minutes, a replay within the hour. */
const rememberMs = 24 * 3600_000
/** An event whose handling failed this often is given up. */
const mostAttempts = 3
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
  const owner = randomUUID()
  const working = new Map<string, Promise<void>>()
  const waiting: (() => void)[] = []
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
      // The sign of life that `look` writes may come in between; the mark must not be lost to it.
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
      // Looked at again by whoever finds it due.
      const row = await received.get(key)
      if (row && !row.value.done)
        await received.replace(row, { ...row.value, owner: '' }, now() + lease * attempts)
    } finally {
      leave()
    }
  }

  const take = (key: string, event: T, attempts: number): void => {
    const work = attempt(key, event, attempts)
      .catch((thrown: unknown) =>
        log.error('the store of received events failed', { inbox: name, error: thrown }),
      )
      .finally(() => working.delete(key))
    working.set(key, work)
  }

  /** Says that this process lives, takes over what another left, and forgets what is long done. */
  const look = async (): Promise<void> => {
    for (const key of working.keys()) {
      const row = await received.get(key)
      if (row && !row.value.done && row.value.owner === owner)
        await received.replace(row, row.value, now() + lease)
    }
    for (const row of await received.due(now(), 20)) {
      const { event, done, attempts } = row.value
      if (done) await received.remove(row)
      else if (!working.has(row.key)) {
        const next = { event, owner, attempts: attempts + 1, done: false }
        if (await received.replace(row, next, now() + lease)) take(row.key, event, next.attempts)
      }
    }
  }

  const looking = setInterval(() => {
    if (!closed)
      look().catch((thrown: unknown) => log.error('looking for left events failed', { error: thrown }))
  }, lease / 3)
  looking.unref()

  return {
    async receive(key, event) {
      if (closed) throw new Error(`the inbox ${name} is closed`)
      if (!(await received.insert(key, { event, owner, attempts: 1, done: false }, now() + lease)))
        return false
      take(key, event, 1)
      return true
    },
    async idle() {
      while (working.size > 0) await Promise.all(working.values())
    },
    async close() {
      closed = true
      clearInterval(looking)
      await Promise.all(working.values())
    },
  }
}
