import { z } from 'zod'
import { isAdmin } from '../../model/admin.ts'
import type { Event } from './events.ts'

const user = z.object({ id: z.string(), bot: z.boolean().optional() })

const created = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  author: user,
  type: z.number(),
  webhook_id: z.string().optional(),
  content: z.string(),
  mentions: z.array(z.object({ id: z.string() })).default([]),
})

/** A message that asks the bot something: in a direct message, or with the bot named in it. Anything else is nothing. */
export function readMessage(
  packet: unknown,
  bot: string,
  isThread: (channel: string) => boolean,
  admins: readonly string[],
): Event | undefined {
  const read = created.safeParse(packet)
  if (!read.success) return undefined
  const {
    id,
    channel_id: channel,
    guild_id: guild,
    author,
    type,
    webhook_id: webhook,
    content,
    mentions,
  } = read.data
  // Plain messages and replies are people's words; joins, pins and the rest are Discord's.
  if (author.bot || author.id === bot || webhook !== undefined || (type !== 0 && type !== 19))
    return undefined
  if (guild !== undefined && !mentions.some((one) => one.id === bot)) return undefined
  const text = content.replaceAll(new RegExp(`<@!?${bot}>`, 'g'), ' ').trim()
  return {
    kind: 'message',
    id,
    place: {
      channel,
      ...(guild === undefined ? {} : { guild }),
      shared: guild === undefined || isThread(channel),
      direct: guild === undefined,
    },
    person: { id: author.id, admin: isAdmin(admins, guild ?? '', author.id), mayPost: true },
    text,
  }
}
