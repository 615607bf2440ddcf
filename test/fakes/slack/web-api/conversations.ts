import { z } from 'zod'
import { SlackError } from '../posting.ts'
import type { Team, World } from '../world.ts'
import { type Arguments, directMessage, type Method, read, writable } from './method.ts'
import { shape } from './shape.ts'

export function conversations(world: World): Record<string, Method> {
  const listed = z.object({
    channel: z.string(),
    ts: z.string().optional(),
    oldest: z.string().optional(),
    latest: z.string().optional(),
    inclusive: z.unknown().optional(),
    limit: z.coerce.number().int().min(1).max(999).default(100),
  })
  const list = (given: Arguments, team: Team, inThread: boolean): Readonly<Record<string, unknown>> => {
    const { channel: id, ts, oldest = '0', latest = '9', limit } = read(listed, given)
    const channel = world.channels.get(id)
    if (!channel || channel.team !== team.id) throw new SlackError('channel_not_found')
    if (!channel.members.has(team.botUser)) throw new SlackError('not_in_channel')
    const found = world
      .messages()
      .filter((m) => m.channel === id && m.only === undefined && m.ts >= oldest && m.ts <= latest)
      .filter((m) => (inThread ? m.ts === ts || m.thread === ts : m.thread === undefined))
    if (inThread && found.length === 0) throw new SlackError('thread_not_found')
    const ordered = inThread ? found : found.reverse()
    return { messages: ordered.slice(0, limit).map((m) => shape(world, m)), has_more: found.length > limit }
  }
  return {
    'conversations.open': (given, team) => {
      const { users } = read(z.object({ users: z.string() }), given)
      if (!world.users.has(users)) throw new SlackError('user_not_found')
      return { channel: { id: directMessage(world, team, users).id } }
    },
    'conversations.info': (given, team) => {
      const { channel: id } = read(z.object({ channel: z.string() }), given)
      const channel = world.channels.get(id)
      if (!channel || channel.team !== team.id) throw new SlackError('channel_not_found')
      const { name, kind, archived, members, writers } = channel
      return {
        channel: {
          id,
          name,
          is_im: kind === 'im',
          is_private: kind !== 'public',
          is_archived: archived,
          is_member: members.has(team.botUser),
          ...(writers ? { properties: { posting_restricted_to: { user: writers } } } : {}),
        },
      }
    },
    'conversations.members': (given, team) => {
      const { channel } = read(z.object({ channel: z.string() }), given)
      return { members: [...writable(world, team, channel).members] }
    },
    'conversations.history': (given, team) => list(given, team, false),
    'conversations.replies': (given, team) => list(given, team, true),
  }
}
