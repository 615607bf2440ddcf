import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { DiscordAPIError, type RESTPostAPIChannelMessageJSONBody, Routes } from 'discord.js'
import { z } from 'zod'
import type { Transport } from '../../durable/sender.ts'
import { reason } from '../../model/errors.ts'
import type { Log } from '../../runtime/log.ts'
import { type Ask, codeOf, meaningOf } from './connect/api.ts'
import { filesOf, inComponents, inEmbed, type Page, type Wire } from './show/page.ts'

/** A post, and the way that it goes. */
export type Post = {
  readonly page: Page
  /** A role that the message pings; nobody else is ever pinged. */
  readonly ping?: string | undefined
} & (
  | {
      /** The first response to an interaction, filled in: the same twice is as good as once. */ readonly to: 'response'
      readonly application: string
      readonly token: string
    }
  | {
      /** A further message of an interaction. */ readonly to: 'follow-up'
      readonly application: string
      readonly token: string
      readonly quiet: boolean
    }
  | { readonly to: 'channel'; readonly channel: string; readonly after: string; readonly replyTo?: string }
  | { readonly to: 'user'; readonly user: string; readonly after: string }
  /** A new post in a forum; its id is also that of its thread. */
  | { readonly to: 'forum'; readonly channel: string; readonly title: string }
)

/** Discord's "Invalid Form Body". */
export const invalidForm = 50_035

const posted = z.object({ id: z.string() })
const seen = z.array(
  z.object({
    id: z.string(),
    author: z.object({ id: z.string() }),
    components: z.unknown(),
    embeds: z.unknown(),
  }),
)

/** The one way in which a message leaves for Discord. */
export function createTransport(parts: {
  readonly ask: Ask
  readonly bot: () => Promise<string>
  readonly log: Log
  readonly pause?: number
}): Transport<Post> {
  const { ask, bot, log, pause = 500 } = parts
  const direct = new Map<string, Promise<string>>()
  /** When a post was first tried by this process. */
  const nonceSince = new Map<string, number>()

  /** The direct channel with a user; Discord gives the same one every time. */
  const channelOf = (user: string): Promise<string> => {
    const known = direct.get(user)
    if (known) return known
    const opening = ask('POST', Routes.userChannels(), { body: { recipient_id: user } }).then(
      (made) => posted.parse(made).id,
    )
    direct.set(user, opening)
    opening.catch(() => direct.delete(user))
    return opening
  }

  /** No body leaves without this: nothing in it can ping anybody but the one role that somebody asked for. */
  const silent = (wire: Wire, ping: string | undefined): RESTPostAPIChannelMessageJSONBody => ({
    ...wire,
    allowed_mentions: { parse: [], ...(ping === undefined ? {} : { roles: [ping] }) },
  })

  const put = async (post: Post, wire: Wire, key: string): Promise<string> => {
    const body = silent(wire, post.ping)
    const pictures = filesOf(post.page)
    const files = pictures.length > 0 ? { files: [...pictures] } : {}
    switch (post.to) {
      case 'response': {
        const route = Routes.webhookMessage(post.application, post.token)
        return posted.parse(await ask('PATCH', route, { body, auth: false, ...files })).id
      }
      case 'follow-up': {
        const route = Routes.webhook(post.application, post.token)
        const flags = (body.flags ?? 0) | (post.quiet ? ephemeral : 0)
        return posted.parse(await ask('POST', route, { body: { ...body, flags }, auth: false, ...files })).id
      }
      case 'forum': {
        const made = { name: post.title, message: body }
        return posted.parse(await ask('POST', Routes.threads(post.channel), { body: made, ...files })).id
      }
      case 'channel':
      case 'user': {
        const channel = post.to === 'user' ? await channelOf(post.user) : post.channel
        const reply =
          post.to === 'channel' && post.replyTo !== undefined
            ? { message_reference: { message_id: post.replyTo, fail_if_not_exists: false } }
            : {}
        // For some minutes Discord takes the same nonce for the same message.
        const once = { nonce: nonceOf(key), enforce_nonce: true }
        const sent = await ask('POST', Routes.channelMessages(channel), {
          body: { ...body, ...reply, ...once },
          ...files,
        })
        return posted.parse(sent).id
      }
    }
  }

  /** The id of a post that is there already, `absent`, or nothing where too much was said since to tell. */
  const look = async (post: Extract<Post, { after: string }>): Promise<string | undefined> => {
    const channel = post.to === 'user' ? await channelOf(post.user) : post.channel
    const query = new URLSearchParams({ after: post.after, limit: String(mostLooked) })
    const own = await bot()
    const messages = seen.parse(await ask('GET', Routes.channelMessages(channel), { query }))
    const wanted = [inComponents(post.page), inEmbed(post.page)].map(({ components, embeds }) =>
      wordsIn({ components, embeds }),
    )
    const found = messages.find(
      ({ author, components, embeds }) =>
        author.id === own && wanted.includes(wordsIn({ components, embeds })),
    )
    return found?.id ?? (messages.length < mostLooked ? 'absent' : undefined)
  }

  return {
    async post(_lane, post, key) {
      const idempotent = post.to === 'response'
      if (nonceSince.size > mostNonces) nonceSince.clear()
      if (!nonceSince.has(key)) nonceSince.set(key, Date.now())
      try {
        return await put(post, inComponents(post.page), key)
      } catch (thrown) {
        if (!(thrown instanceof DiscordAPIError && thrown.code === invalidForm))
          throw meaningOf(thrown, idempotent)
        log.warn('a message was not taken as components, so it goes as an embed', { reason: reason(thrown) })
        try {
          return await put(post, inEmbed(post.page), key)
        } catch (again) {
          log.error('a message was not taken as an embed either', { reason: reason(again) })
          throw meaningOf(again, idempotent)
        }
      }
    },
    async find(_lane, post, key) {
      if (post.to === 'response') return 'absent'
      // A message may show a moment after its reply was lost; and what is not there is not asked for without a pause.
      await setTimeout(pause)
      // Nobody can look these up. They carry the rest of a long notice, and twice is better than never.
      if (post.to === 'follow-up') return 'absent'
      if (post.to === 'forum') return undefined
      // While Discord knows the nonce, posting again is harmless, whether or not it can be looked up.
      const harmless = Date.now() - (nonceSince.get(key) ?? 0) < nonceMs
      try {
        const found = await look(post)
        return found ?? (harmless ? 'absent' : undefined)
      } catch (thrown) {
        log.warn('it could not be looked up whether a message is there', { reason: codeOf(thrown) })
        return harmless ? 'absent' : undefined
      }
    },
  }
}

const ephemeral = 64

/** Messages that one look brings. */
const mostLooked = 100

/** Discord remembers a nonce for "the past few minutes"; this is less, in milliseconds. */
const nonceMs = 120_000
const mostNonces = 10_000

/** A nonce has at most 25 characters. */
const nonceOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 25)

/** The texts and the custom ids of a message, by which it is known again. */
function wordsIn(message: unknown): string {
  const found: string[] = []
  JSON.stringify(message, (key, value: unknown) => {
    if (typeof value === 'string' && ['content', 'custom_id', 'description'].includes(key))
      found.push(value.trim())
    return value
  })
  return found.sort().join('\n')
}
