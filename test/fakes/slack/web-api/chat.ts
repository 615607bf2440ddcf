import { z } from 'zod'
import { content, post, SlackError } from '../posting.ts'
import type { Message, Team, World } from '../world.ts'
import { type Method, read, writable } from './method.ts'
import { shape } from './shape.ts'

const outgoing = content.extend({ channel: z.string() })

export function chat(world: World): Record<string, Method> {
  const own = (team: Team, channel: string, ts: string, refused: string): Message => {
    const message = world.message(channel, ts)
    if (!message || message.deleted || message.only !== undefined) throw new SlackError('message_not_found')
    if (message.author !== team.botUser) throw new SlackError(refused)
    return message
  }
  return {
    'chat.postMessage': (given, team) => {
      const body = read(outgoing, given)
      const channel = writable(world, team, body.channel)
      if (body.thread_ts !== undefined && !world.message(channel.id, body.thread_ts))
        throw new SlackError('thread_not_found')
      const message = post(
        world,
        { team: team.id, channel: channel.id, author: team.botUser, bot: true, via: 'chat.postMessage' },
        body,
      )
      return { channel: channel.id, ts: message.ts, message: shape(world, message) }
    },
    'chat.postEphemeral': (given, team) => {
      const body = read(outgoing.extend({ user: z.string() }), given)
      const channel = writable(world, team, body.channel)
      if (!channel.members.has(body.user)) throw new SlackError('user_not_in_channel')
      const message = post(
        world,
        {
          team: team.id,
          channel: channel.id,
          author: team.botUser,
          bot: true,
          only: body.user,
          via: 'chat.postEphemeral',
        },
        body,
      )
      return { message_ts: message.ts }
    },
    'chat.update': (given, team) => {
      const body = read(outgoing.extend({ ts: z.string() }), given)
      const channel = writable(world, team, body.channel)
      const message = own(team, channel.id, body.ts, 'cant_update_message')
      const edited = post(
        world,
        { team: team.id, channel: channel.id, author: team.botUser, bot: true, via: 'chat.update' },
        body,
        message,
      )
      return { channel: channel.id, ts: edited.ts, text: edited.text }
    },
    'chat.delete': (given, team) => {
      const { channel, ts } = read(z.object({ channel: z.string(), ts: z.string() }), given)
      world.put({ ...own(team, channel, ts, 'cant_delete_message'), deleted: true, via: 'chat.delete' })
      return { channel, ts }
    },
    'chat.getPermalink': (given) => {
      const { channel, message_ts: ts } = read(
        z.object({ channel: z.string(), message_ts: z.string() }),
        given,
      )
      if (!world.message(channel, ts)) throw new SlackError('message_not_found')
      return { channel, permalink: `https://slack.example/archives/${channel}/p${ts.replace('.', '')}` }
    },
  }
}
