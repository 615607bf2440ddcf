import type { z } from 'zod'
import { SlackError } from '../posting.ts'
import type { Channel, Team, World } from '../world.ts'

export type Arguments = Readonly<Record<string, unknown>>
export type Method = (given: Arguments, team: Team) => Readonly<Record<string, unknown>>

/** The arguments of a method. @throws SlackError */
export function read<T>(schema: z.ZodType<T>, given: Arguments): T {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new SlackError('invalid_arguments', `${issue?.path.join('.')}: ${issue?.message}`)
}

/** The channel, where the app may post in it. A user's id stands for the direct message with them. */
export function writable(world: World, team: Team, id: string): Channel {
  const user = world.users.get(id)
  const channel = user ? directMessage(world, team, id) : world.channels.get(id)
  if (!channel || channel.team !== team.id) throw new SlackError('channel_not_found')
  if (channel.archived) throw new SlackError('is_archived')
  if (!channel.members.has(team.botUser))
    throw new SlackError(channel.kind === 'private' ? 'channel_not_found' : 'not_in_channel')
  return channel
}

/** The conversation of the app with one user, opened where there is none. */
export function directMessage(world: World, team: Team, user: string): Channel {
  const known = [...world.channels.values()].find(
    (one) => one.kind === 'im' && one.team === team.id && one.members.has(user),
  )
  if (known) return known
  const id = world.id('D')
  const channel: Channel = {
    id,
    name: 'directmessage',
    team: team.id,
    kind: 'im',
    members: new Set([user, team.botUser]),
    archived: false,
  }
  world.channels.set(id, channel)
  return channel
}
