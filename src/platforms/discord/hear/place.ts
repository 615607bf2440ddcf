import { ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord.js'
import { z } from 'zod'
import { isAdmin } from '../../../model/admin.ts'
import type { Person, Place } from './events.ts'

export const userSchema = z.object({ id: z.string(), bot: z.boolean().optional() })

const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

/** What an interaction says of where it happened, and who did it. */
export const whereSchema = z.object({
  guild_id: z.string().optional(),
  channel_id: z.string().optional(),
  channel: z.object({ id: z.string(), type: z.number() }).optional(),
  member: z.object({ user: userSchema, permissions: z.string() }).optional(),
  user: userSchema.optional(),
  context: z.number().optional(),
  app_permissions: z.string().optional(),
  authorizing_integration_owners: z.record(z.string(), z.unknown()).default({}),
})
type Where = z.infer<typeof whereSchema>

/** Nothing where Discord does not tell who did it, or where. */
export function readWhere(
  where: Where,
  admins: readonly string[],
): { readonly place: Place; readonly person: Person } | undefined {
  const { guild_id: guild, channel, member, context } = where
  const user = member?.user ?? where.user
  const channelId = channel?.id ?? where.channel_id
  if (!user || channelId === undefined) return undefined
  // A direct message between two people has the same kind of channel as one with the bot.
  const direct = context === undefined ? isOwnDirect(where) : context === InteractionContextType.BotDM
  const isThread = threads.includes(channel?.type ?? -1)
  const obstacle = obstacleAt(where, direct, isThread)
  const permissions = BigInt(member?.permissions ?? '0')
  return {
    place: {
      channel: channelId,
      ...(guild === undefined ? {} : { guild }),
      shared: guild === undefined || isThread,
      direct,
      ...(obstacle === undefined ? {} : { obstacle }),
    },
    person: {
      id: user.id,
      admin: isAdmin(admins, guild ?? '', user.id) || has(permissions, PermissionFlagsBits.ManageGuild),
      mayPost: member === undefined || has(permissions, postingIn(isThread)),
      mayPing: has(permissions, PermissionFlagsBits.MentionEveryone),
    },
  }
}

/** A channel of the same server that somebody has chosen. @param obstacle why the bot cannot post in it */
export function targetOf(
  { id, type, permissions }: { readonly id: string; readonly type: number; readonly permissions: string },
  { guild }: Place,
  obstacle: string | undefined,
): { readonly place: Place; readonly mayPost: boolean } {
  const isThread = threads.includes(type)
  return {
    place: {
      channel: id,
      ...(guild === undefined ? {} : { guild }),
      shared: isThread,
      direct: false,
      ...(obstacle === undefined ? {} : { obstacle }),
    },
    mayPost: has(BigInt(permissions), postingIn(isThread)),
  }
}

const isOwnDirect = ({ channel, authorizing_integration_owners: owners }: Where): boolean =>
  channel?.type === ChannelType.DM && '0' in owners

/** Why nothing that comes by itself, as a digest does, can be posted in a place. */
function obstacleAt(where: Where, direct: boolean, isThread: boolean): string | undefined {
  if (direct) return undefined
  if (where.guild_id === undefined)
    return 'This is a conversation between people, so nothing can come here by itself.'
  if (!('0' in where.authorizing_integration_owners))
    return 'I am not a member of this server, so nothing can come here by itself.'
  if (where.app_permissions === undefined) return undefined
  return obstacleOf(BigInt(where.app_permissions), isThread)
}

/** Which permissions the bot lacks for posting a digest with its chart, in the words of Discord's settings. */
export function obstacleOf(permissions: bigint, isThread: boolean): string | undefined {
  const missing = [
    ['View Channel', PermissionFlagsBits.ViewChannel] as const,
    [isThread ? 'Send Messages in Threads' : 'Send Messages', postingIn(isThread)] as const,
    ['Attach Files', PermissionFlagsBits.AttachFiles] as const,
  ].flatMap(([name, bit]) => (has(permissions, bit) ? [] : [name]))
  if (missing.length === 0) return undefined
  return `I may not post there. An admin has to give me: ${missing.join(', ')}.`
}

const postingIn = (isThread: boolean): bigint =>
  isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages

const has = (permissions: bigint, bit: bigint): boolean =>
  (permissions & (bit | PermissionFlagsBits.Administrator)) !== 0n
