import type { Store } from '../../src/contracts/store.ts'
import { createSender, NotSent, Refused, ReplyLost, type Transport } from '../../src/durable/sender.ts'
import type { Courier, Delivery } from '../../src/model/digest.ts'
import type { Log } from '../../src/runtime/log.ts'
import type { Mortal } from './mortal.ts'

/** A message that everybody sees. */
export interface Post {
  readonly key: string
  readonly lane: string
  readonly text: string
  readonly at: number
}

/** What the network does with one request. */
export type Fault = 'none' | 'busy' | 'refused' | 'lost before' | 'lost after'

/** A platform that all processes post to, with the faults of the network between. */
export interface SimPlatform {
  readonly posts: readonly Post[]
  /** What a process does for digests there. */
  courier(process: Mortal, store: Store, now: () => number): Courier
}

/**
 * @param finds whether it can tell if a post is visible
 * @param now the true time
 * @param before what everybody saw already
 * @param shown hears of a post when it is visible
 */
export function createPlatform(
  finds: boolean,
  now: () => number,
  fault: () => Fault,
  log: Log,
  before: readonly Post[] = [],
  shown: (post: Post) => void = () => {},
): SimPlatform {
  const posts = [...before]
  return {
    posts,
    courier({ step }, store, clock) {
      const transport: Transport<string> = {
        post: (lane, text, key) =>
          step(async () => {
            const what = fault()
            if (what === 'busy') throw new NotSent(1, 'too many requests')
            if (what === 'refused') throw new Refused('internal_error')
            if (what === 'lost before') throw new ReplyLost('the connection was cut')
            const post = { key, lane, text, at: now() }
            posts.push(post)
            shown(post)
            if (what === 'lost after') throw new ReplyLost('the connection was cut')
            return String(posts.length)
          }),
      }
      const find: Transport<string>['find'] = (_, __, key) =>
        step(async () => {
          const at = posts.findIndex((post) => post.key === key)
          return at < 0 ? 'absent' : String(at + 1)
        })
      const sender = createSender<string>({
        store,
        name: 'sim',
        transport: finds ? { ...transport, find } : transport,
        pace: 0,
        log,
        now: clock,
      })
      return {
        deliver: ({ key, to, digest }: Delivery) =>
          sender.send({ key: `${key}/0`, lane: to.place, body: textOf(digest.lead), whenUnknown: 'leave' }),
        notify: ({ key, user, text }) => sender.send({ key, lane: user, body: text, whenUnknown: 'leave' }),
      }
    },
  }
}

function textOf(lead: Delivery['digest']['lead']): string {
  return lead.kind === 'notice' ? lead.text : [lead.title, ...(lead.remarks ?? [])].join('\n')
}
