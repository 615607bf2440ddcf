import { createHash } from 'node:crypto'
import { SnowflakeUtil } from 'discord.js'
import { z } from 'zod'
import type { Store } from '../../contracts/store.ts'
import type { Sender, Sent } from '../../durable/sender.ts'
import { answerSchema } from '../../model/answer.ts'
import type { Courier, Delivered, Delivery } from '../../model/digest.ts'
import { reason } from '../../model/errors.ts'
import type { Log } from '../../runtime/log.ts'
import { storyButtons } from './buttons.ts'
import { pagesOf } from './render.ts'
import { unknownToken } from './rest.ts'
import type { Post } from './transport.ts'
import { sentence } from './views.ts'

const bulletinSchema = z.object({
  id: z.string(),
  answer: answerSchema,
  /** Of a digest's lead: the ids of its stories. */
  stories: z.array(z.string()),
})

/** An answer under a digest: its lead, or one of its stories. */
export type Bulletin = z.infer<typeof bulletinSchema>

/** Buttons under a digest work for this long, as those under an answer do. */
const keepMs = 90 * 24 * 3600_000
/** A digest whose reply was lost is looked for among what was posted since this long ago. */
const lookBackMs = 2 * 3600_000

/**
 * Refusals that no later try changes: unknown channel, server or user, no access, closed direct messages, no
 * permission (Discord, "JSON Error Codes"). A token that is not known is no fault of one channel: the operator sets it
 * right, and what is due meanwhile is tried again.
 */
const gone = new Set(['10003', '10004', '10013', '50001', '50007', '50013'])

/** How digests are posted, and what their buttons show later. */
export interface Bulletins {
  readonly courier: Courier
  get(id: string): Promise<Bulletin | undefined>
}

export function createBulletins(parts: {
  readonly store: Store
  readonly sender: Sender<Post>
  readonly log: Log
  readonly now?: () => number
}): Bulletins {
  const { store, sender, log, now = Date.now } = parts
  const kept = store.collection('discord bulletins', bulletinSchema)

  const send = async (key: string, post: Post): Promise<Delivered> => {
    try {
      const lane = post.to === 'channel' ? post.channel : post.to === 'user' ? `user ${post.user}` : key
      return delivered(await sender.send({ key, lane, body: post, whenUnknown: 'leave' }))
    } catch (thrown) {
      // The store failed, perhaps after the post was out: sending it again under another key might double it.
      log.error('a digest could not be sent', { error: thrown })
      return { state: 'unknown' }
    }
  }

  /** Before the post leaves: a button that is visible always has something to show. */
  const keep = async ({ key, digest }: Delivery): Promise<Bulletin> => {
    const id = idOf(`${key}/0`)
    const stories = digest.stories.map(({ answer }, at) => ({
      id: idOf(`${key}/${at + 1}`),
      answer,
      stories: [],
    }))
    const lead = { id, answer: digest.lead, stories: stories.map((story) => story.id) }
    for (const one of [lead, ...stories]) await kept.insert(one.id, one, now() + keepMs)
    return lead
  }

  return {
    courier: {
      async deliver(delivery) {
        const { key, to, digest, chart } = delivery
        try {
          const lead = await keep(delivery)
          const [page] = pagesOf({
            id: lead.id,
            answer: digest.lead,
            from: 0,
            shareable: false,
            counted: false,
          })
          const headlines = digest.stories.map(({ label, headline }) => `${label} · ${headline}`)
          const rows = [...storyButtons(headlines, lead.id), ...page.rows]
          const shown = { ...page, rows, picture: chart }
          const after = soonerThan(now())
          return await send(
            `${key}/0`,
            to.direct
              ? { to: 'user', user: to.place, after, page: shown }
              : { to: 'channel', channel: to.place, after, page: shown },
          )
        } catch (thrown) {
          log.error('a digest could not be made ready', { error: thrown })
          return { state: 'refused', why: reason(thrown) }
        }
      },
      notify: ({ key, user, text }) =>
        send(key, { to: 'user', user, after: soonerThan(now()), page: sentence(text) }),
    },
    async get(id) {
      return (await kept.get(id))?.value
    },
  }
}

const idOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16)

const soonerThan = (now: number): string => String(SnowflakeUtil.generate({ timestamp: now - lookBackMs }))

function delivered(sent: Sent): Delivered {
  if (sent.state !== 'refused') return sent
  return {
    state: gone.has(sent.why) ? 'gone' : 'refused',
    why: wordsFor[sent.why] ?? `Discord says ${sent.why}`,
  }
}

const badToken = 'Discord does not take the bot’s token now'

const wordsFor: Readonly<Record<string, string>> = {
  [unknownToken]: badToken,
  '50014': badToken,
  '10003': 'the channel is gone',
  '10004': 'the server is gone',
  '10013': 'the user is gone',
  '50001': 'the bot may not see the channel',
  '50007': 'direct messages are closed',
  '50013': 'the bot may not write in the channel',
}
