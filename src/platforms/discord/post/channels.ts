import { ChannelType, DiscordAPIError, Routes } from 'discord.js'
import { z } from 'zod'
import { reason } from '../../../model/errors.ts'
import type { Log } from '../../../runtime/log.ts'
import type { Ask } from '../connect/api.ts'

const channelSchema = z.object({ type: z.number() })

/** What Discord does with posts in its kinds of channels. */
export interface Channels {
  /** Whether a channel holds posts instead of messages; false where that cannot be told. */
  isForum(channel: string): Promise<boolean>
  /** Gives a message in an announcement channel on to the servers that follow it; in any other channel nothing. */
  publish(channel: string, message: string): Promise<void>
  /** Begins a thread under a message; it has the message's id. False where Discord does not allow it. */
  begin(channel: string, message: string, title: string): Promise<boolean>
}

/** A channel hardly ever changes its kind. */
const keepMs = 10 * 60_000
/** The message was published, or has a thread, already: by a request whose reply was lost. */
const doneBefore = new Set<number | string>([40_033, 160_004])

const dayOfMinutes = 1_440

export function createChannels({ ask, log }: { readonly ask: Ask; readonly log: Log }): Channels {
  const kinds = new Map<string, { readonly type: number; readonly until: number }>()

  const typeOf = async (channel: string): Promise<number | undefined> => {
    const known = kinds.get(channel)
    if (known && known.until > performance.now()) return known.type
    try {
      const { type } = channelSchema.parse(await ask('GET', Routes.channel(channel)))
      kinds.set(channel, { type, until: performance.now() + keepMs })
      return type
    } catch (thrown) {
      log.debug('a channel could not be looked at', { channel, reason: reason(thrown) })
      return undefined
    }
  }

  /** What comes after the post: it is there, so that what is refused now is only said. */
  const also = async (what: string, channel: string, act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act()
      return true
    } catch (thrown) {
      if (thrown instanceof DiscordAPIError && doneBefore.has(thrown.code)) return true
      log.warn(what, { channel, reason: reason(thrown) })
      return false
    }
  }

  return {
    async isForum(channel) {
      const type = await typeOf(channel)
      return type === ChannelType.GuildForum || type === ChannelType.GuildMedia
    },
    async publish(channel, message) {
      if ((await typeOf(channel)) !== ChannelType.GuildAnnouncement) return
      const route = Routes.channelMessageCrosspost(channel, message)
      await also('a digest was not published to those who follow', channel, () => ask('POST', route))
    },
    begin(channel, message, title) {
      const body = { name: title, auto_archive_duration: dayOfMinutes }
      const route = Routes.threads(channel, message)
      return also('a digest got no thread', channel, () => ask('POST', route, { body }))
    },
  }
}
