import { z } from 'zod'
import { jsonField, SlackError } from '../posting.ts'
import type { Team, World } from '../world.ts'
import { type Arguments, type Method, read } from './method.ts'

/** What agents and assistants have beside: status, prompts and titles of threads. */
export function agent(world: World): Record<string, Method> {
  const where = z.object({ channel_id: z.string(), thread_ts: z.string() })
  const thread = (given: Arguments, team: Team): z.infer<typeof where> => {
    const place = read(where, given)
    const channel = world.channels.get(place.channel_id)
    if (!channel || channel.team !== team.id) throw new SlackError('channel_not_found')
    if (!world.message(channel.id, place.thread_ts)) throw new SlackError('invalid_thread_ts')
    return place
  }
  return {
    'assistant.threads.setStatus': (given, team) => {
      const { channel_id, thread_ts } = thread(given, team)
      const { status } = read(z.object({ status: z.string().max(50) }), given)
      world.statuses.push({ channel: channel_id, thread: thread_ts, status })
      world.changed()
      return {}
    },
    'assistant.threads.setTitle': (given, team) => {
      const { channel_id, thread_ts } = thread(given, team)
      const { title } = read(z.object({ title: z.string().min(1).max(250) }), given)
      world.titles.set(`${channel_id}:${thread_ts}`, title)
      world.changed()
      return {}
    },
    'assistant.threads.setSuggestedPrompts': (given, team) => {
      const { channel_id, thread_ts, prompts } = read(
        z.object({
          channel_id: z.string(),
          thread_ts: z.string().optional(),
          title: z.string().optional(),
          prompts: jsonField.pipe(
            z
              .array(
                z.strictObject({ title: z.string().min(1).max(75), message: z.string().min(1).max(3000) }),
              )
              .min(1)
              .max(4),
          ),
        }),
        given,
      )
      const channel = world.channels.get(channel_id)
      if (channel?.team !== team.id || channel.kind !== 'im') throw new SlackError('channel_not_found')
      if (thread_ts !== undefined && !world.message(channel_id, thread_ts))
        throw new SlackError('invalid_thread_ts')
      world.prompts.set(thread_ts === undefined ? channel_id : `${channel_id}:${thread_ts}`, prompts)
      world.changed()
      return {}
    },
  }
}
