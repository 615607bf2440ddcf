import type { Sender } from '../../../durable/sender.ts'
import { apology } from '../../../runtime/apology.ts'
import type { Log } from '../../../runtime/log.ts'
import type { Event } from '../hear/events.ts'
import { invalidForm, type Post } from '../post.ts'
import { sentence } from '../show/views.ts'
import { type Pages, type Shown, waysOf } from './ways.ts'

export interface Bringing {
  /**
   * Brings messages on the first way that Discord takes: the response to the interaction or the reply to the message;
   * where it comes too late, or may not stand there, the channel or the user; at last a button for the asker.
   * @returns whether it is on its way to be seen
   */
  bring(event: Event, key: string, pages: Pages, stored?: Shown): Promise<boolean>
  /** The last word where an answer cannot be given; what its reference stands for is in the log. */
  apologise(event: Event, key: string): Promise<void>
}

export function createBringing({
  sender,
  log,
}: {
  readonly sender: Sender<Post>
  readonly log: Log
}): Bringing {
  /** The first post on each way until one is taken, and the others after it. */
  const onSomeWay = async (
    event: Event,
    key: string,
    pages: Pages,
    stored?: Shown,
  ): Promise<'taken' | 'unfit' | 'refused'> => {
    const refused: string[] = []
    for (const way of waysOf(event, pages, stored)) {
      const [first, ...others] = way.posts
      if (!first) continue
      const send = (post: Post, n: number) =>
        sender.send({ key: `${key}/${way.name}/${n}`, lane: way.lane, body: post, whenUnknown: 'post again' })
      const sent = await send(first, 0)
      if (sent.state !== 'refused') {
        for (const [at, post] of others.entries()) await send(post, at + 1)
        return 'taken'
      }
      // What Discord takes in no form it takes on no way.
      if (sent.why === String(invalidForm)) return 'unfit'
      refused.push(`${way.name}: ${sent.why}`)
    }
    log.warn('an answer could not be brought to anybody', { event: key, refused: refused.join(', ') })
    return 'refused'
  }

  const apologise = async (event: Event, key: string): Promise<void> => {
    const told = apology(log, 'an answer could not be given', { event: key })
    await onSomeWay(event, `${key}/last`, [sentence(told)])
  }

  return {
    apologise,
    async bring(event, key, pages, stored) {
      const became = await onSomeWay(event, key, pages, stored)
      if (became === 'unfit') await apologise(event, key)
      return became === 'taken'
    },
  }
}
