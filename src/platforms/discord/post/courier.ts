import { createHash } from 'node:crypto'
import { SnowflakeUtil } from 'discord.js'
import { z } from 'zod'
import type { Store } from '../../../contracts/store.ts'
import type { Sender, Sent } from '../../../durable/sender.ts'
import { answerSchema } from '../../../model/answer.ts'
import type { Courier, Delivered, Delivery } from '../../../model/digest.ts'
import { reason } from '../../../model/errors.ts'
import type { Log } from '../../../runtime/log.ts'
import { type Ask, unknownToken } from '../connect/api.ts'
import { storyButtons } from '../controls.ts'
import type { Post } from '../post.ts'
import { placeOf, resumeRow } from '../show/digest-cards.ts'
import { label, words } from '../show/markdown.ts'
import type { Page } from '../show/page.ts'
import { inDiscord } from '../show/wording.ts'
import { pagesOf } from '../show.ts'
import { createChannels } from './channels.ts'
import type { Notices } from './notices.ts'

const bulletinSchema = z.object({
  id: z.string(),
  answer: answerSchema,
  /** Of a digest's lead: the ids of its stories. */
  stories: z.array(z.string()),
  /** The server that it was posted in. */
  team: z.string().optional(),
  /** Whose direct messages it came to. */
  reader: z.string().optional(),
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
const gone = new Set(['10003', '10004', '10013', '40067', '50001', '50007', '50008', '50013'])

/** How digests are posted, and what their buttons show later. */
export interface Bulletins {
  readonly courier: Courier
  get(id: string): Promise<Bulletin | undefined>
}

export function createBulletins(parts: {
  readonly store: Store
  readonly sender: Sender<Post>
  readonly ask: Ask
  readonly notices: Notices
  readonly log: Log
  readonly now?: () => number
}): Bulletins {
  const { store, sender, ask, notices, log, now = Date.now } = parts
  const channels = createChannels({ ask, log })
  const kept = store.collection('discord bulletins', bulletinSchema)

  const send = async (key: string, post: Post): Promise<Delivered> => {
    try {
      const lane = 'channel' in post ? post.channel : post.to === 'user' ? `user ${post.user}` : key
      return delivered(await sender.send({ key, lane, body: post, whenUnknown: 'leave' }))
    } catch (thrown) {
      // The store failed, perhaps after the post was out: sending it again under another key might double it.
      log.error('a digest could not be sent', { error: thrown })
      return { state: 'unknown' }
    }
  }

  /** Before the post leaves: a button that is visible always has something to show. */
  const keep = async ({ key, to: { team, place, direct }, digest }: Delivery): Promise<Bulletin> => {
    const id = idOf(`${key}/0`)
    const read = { team, ...(direct ? { reader: place } : {}) }
    const stories = digest.stories.map(({ answer }, at) => ({
      id: idOf(`${key}/${at + 1}`),
      answer,
      stories: [],
      ...read,
    }))
    const lead = { id, answer: digest.lead, stories: stories.map((story) => story.id), ...read }
    for (const one of [lead, ...stories]) await kept.insert(one.id, one, now() + keepMs)
    return lead
  }

  const leadPost = ({ to, digest, chart }: Delivery, lead: Bulletin, isForum: boolean): Post => {
    const [page] = pagesOf({ id: lead.id, answer: digest.lead, from: 0, shareable: false, whole: true })
    const headlines = digest.stories.map((story) => `${story.label} · ${story.headline}`)
    const ping = to.ping === undefined ? [] : [`-# <@&${to.ping}>`]
    const shown = {
      ...page,
      blocks: [...ping, ...page.blocks],
      rows: [...storyButtons(headlines, lead.id), ...page.rows],
      picture: chart,
    }
    if (to.direct) return { to: 'user', user: to.place, after: soonerThan(now()), page: shown }
    const { place: channel, ping: role } = to
    return isForum
      ? { to: 'forum', channel, title: label(digest.title, longestTitle), page: shown, ping: role }
      : { to: 'channel', channel, after: soonerThan(now()), page: shown, ping: role }
  }

  /** In the thread of a digest each story stands whole; one that is refused is still behind its button. */
  const sendStories = async ({ key, digest }: Delivery, lead: Bulletin, thread: string): Promise<void> => {
    for (const [at, { answer }] of digest.stories.entries()) {
      const id = lead.stories[at] ?? ''
      const [page] = pagesOf({ id, answer, from: 0, shareable: false })
      await send(`${key}/${at + 1}`, { to: 'channel', channel: thread, after: soonerThan(now()), page })
    }
  }

  return {
    courier: {
      async deliver(delivery) {
        const { key, to, digest } = delivery
        try {
          const lead = await keep(delivery)
          const isForum = !to.direct && (await channels.isForum(to.place))
          const sent = await send(`${key}/0`, leadPost(delivery, lead, isForum))
          if (sent.state === 'sent' && !to.direct) {
            await channels.publish(to.place, sent.id)
            const title = label(digest.title, longestTitle)
            if (isForum || (to.thread && (await channels.begin(to.place, sent.id, title))))
              await sendStories(delivery, lead, sent.id)
          }
          return sent
        } catch (thrown) {
          log.error('a digest could not be made ready', { error: thrown })
          return { state: 'refused', why: reason(thrown) }
        }
      },
      async notify({ key, user, text, about }) {
        const told = await send(key, {
          to: 'user',
          user,
          after: soonerThan(now()),
          page: notePage(text, about),
        })
        const where = about ? ` (digest ${about.id} of user ${user})` : ` (user ${user})`
        await notices
          .tell(key, `${text}${where}`)
          .catch((thrown: unknown) => log.warn('a notice was not told', { reason: reason(thrown) }))
        return told
      },
    },
    async get(id) {
      return (await kept.get(id))?.value
    },
  }
}

const idOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16)

/** A note to the owner, with where the digest goes and the way to set it going again. */
const notePage = (text: string, about: Parameters<Courier['notify']>[0]['about']): Page => ({
  blocks: [about ? `${words(inDiscord(text))}\n-# It goes to: ${placeOf(about.to)}` : words(text)],
  rows: about ? [resumeRow(about.id)] : [],
})

/** Characters of a thread's name (Discord, "Channel"). */
const longestTitle = 100

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
  '40067': 'the forum wants a tag on every post',
  '50001': 'the bot may not see the channel',
  '50007': 'direct messages are closed',
  '50008': 'nothing can be posted in that kind of channel',
  '50013': 'the bot may not write in the channel',
}
