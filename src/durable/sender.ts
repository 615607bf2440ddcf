import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { Store } from '../contracts/store.ts'
import { reason } from '../model/errors.ts'
import type { Log } from '../runtime/log.ts'
import { createSweep } from './sweep.ts'

/** What became of a post. */
export type Sent =
  | { readonly state: 'sent'; readonly id: string }
  /** The request left, no reply came, and the platform cannot tell: it may be visible. */
  | { readonly state: 'unknown' }
  /** The platform will not take it. `why` is its code (`not_in_channel`). */
  | { readonly state: 'refused'; readonly why: string }

/** Nothing has become visible; it may be tried again after so many milliseconds (a 429, a refused connection). */
export class NotSent extends Error {
  override readonly name = 'NotSent'
  readonly after: number
  constructor(after: number, why: string) {
    super(why)
    this.after = after
  }
}

/** The request left and its reply was lost: it may have become visible. */
export class ReplyLost extends Error {
  override readonly name = 'ReplyLost'
}

/** The platform's own refusal; trying again would not help. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly why: string
  constructor(why: string) {
    super(`refused: ${why}`)
    this.why = why
  }
}

/** How a platform posts. */
export interface Transport<B> {
  /**
   * The id of what became visible. `key` goes along where the platform keeps it (metadata, nonce).
   * @throws NotSent, ReplyLost or Refused
   */
  post(lane: string, body: B, key: string): Promise<string>
  /** Whether a post whose reply was lost is visible: its id, `absent`, or nothing where the platform cannot tell. */
  find?(lane: string, body: B, key: string): Promise<string | 'absent' | undefined>
}

export interface Post<B> {
  /** The same key is the same post: it becomes visible once. */
  readonly key: string
  /** What the platform paces: a channel. A slow lane holds up no other. */
  readonly lane: string
  readonly body: B
  /** What to do where nobody can tell whether it is visible: an answer is posted again, a digest is not. */
  readonly whenUnknown: 'post again' | 'leave'
}

/** The one way out of a platform. */
export interface Sender<B> {
  send(post: Post<B>): Promise<Sent>
  /** Posts that wait or are on their way. */
  waiting(): number
}

/** How long a post waits for a platform that takes nothing. */
const patienceMs = 10 * 60_000
/** From a reply that was lost to the next try: twice as long each time, as the platform is in trouble. */
const firstRestMs = 1_000
const longestRestMs = 60_000
/** How long a post is remembered. */
const rememberMs = 7 * 24 * 3600_000

const sentSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sending') }),
  z.object({ state: z.literal('sent'), id: z.string() }),
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('refused'), why: z.string() }),
])

/** At least so many milliseconds: a timer alone counts from when the loop last looked at the clock, which a slow disk holds up. */
async function pause(ms: number): Promise<void> {
  const until = performance.now() + ms
  while (performance.now() < until)
    await setTimeout(Math.max(1, until - performance.now()), undefined, { ref: false })
}

/** @param parts.pace the least time between two posts of one lane, in milliseconds */
export function createSender<B>(parts: {
  readonly store: Store
  readonly name: string
  readonly transport: Transport<B>
  readonly pace: number
  readonly log: Log
  readonly now?: () => number
  readonly patience?: number
  /** The first pause after a reply that was lost, in milliseconds. */
  readonly rest?: number
}): Sender<B> {
  const { store, name, transport, pace, log, now = Date.now, patience = patienceMs } = parts
  const { rest: firstRest = firstRestMs } = parts
  const outbox = store.collection(`outbox ${name}`, sentSchema)
  /** The end of each lane's queue. */
  const lanes = new Map<string, Promise<unknown>>()
  const underway = new Map<string, Promise<Sent>>()
  const sweep = createSweep(now, outbox)

  const settle = async (key: string, sent: Sent): Promise<Sent> => {
    const row = await outbox.get(key)
    if (row) await outbox.replace(row, sent, now() + rememberMs)
    return sent
  }

  /** Posts until the platform takes it, refuses it, or patience ends. */
  const deliver = async ({ key, lane, body }: Post<B>): Promise<Sent> => {
    const end = now() + patience
    let rest = firstRest
    for (;;) {
      try {
        return await settle(key, { state: 'sent', id: await transport.post(lane, body, key) })
      } catch (thrown) {
        if (thrown instanceof Refused) return settle(key, { state: 'refused', why: thrown.why })
        if (!(thrown instanceof NotSent)) {
          log.warn('the reply to a post was lost', { sender: name, lane, reason: reason(thrown) })
          const found = await transport.find?.(lane, body, key).catch(() => undefined)
          if (found === 'absent') {
            if (now() + rest > end) return settle(key, { state: 'refused', why: reason(thrown) })
            await setTimeout(rest)
            rest = Math.min(longestRestMs, rest * 2)
            continue
          }
          return settle(key, found === undefined ? { state: 'unknown' } : { state: 'sent', id: found })
        }
        if (now() + thrown.after > end) return settle(key, { state: 'refused', why: thrown.message })
        await setTimeout(Math.max(1, thrown.after))
      }
    }
  }

  /** What an earlier try left: decided by looking, else by the post's own wish. */
  const resume = async (post: Post<B>): Promise<Sent | 'post'> => {
    const row = await outbox.get(post.key)
    if (!row) return 'post'
    if (row.value.state === 'sent' || row.value.state === 'refused') return row.value
    const found = await transport.find?.(post.lane, post.body, post.key).catch(() => undefined)
    if (found === 'absent') return 'post'
    if (found !== undefined) return settle(post.key, { state: 'sent', id: found })
    return post.whenUnknown === 'post again' ? 'post' : settle(post.key, { state: 'unknown' })
  }

  const inLane = async (post: Post<B>): Promise<Sent> => {
    await sweep()
    // The mark is on the disk before the request leaves: a crash between the two is found as "sending".
    if (!(await outbox.insert(post.key, { state: 'sending' }, now() + rememberMs))) {
      const earlier = await resume(post)
      if (earlier !== 'post') return earlier
    }
    return deliver(post)
  }

  return {
    send(post) {
      const known = underway.get(post.key)
      if (known) return known
      const before = lanes.get(post.lane) ?? Promise.resolve()
      const sending = before.then(() => inLane(post))
      const end = sending.catch(() => {}).then(() => pause(pace))
      lanes.set(post.lane, end)
      underway.set(post.key, sending)
      const leave = (): void => {
        underway.delete(post.key)
      }
      sending.then(leave, leave)
      end.then(() => {
        if (lanes.get(post.lane) === end) lanes.delete(post.lane)
      })
      return sending
    },
    waiting: () => underway.size,
  }
}
