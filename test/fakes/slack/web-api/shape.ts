import type { Message, World } from '../world.ts'

/** A message as the API and events give it. */
export function shape(world: World, message: Message): Readonly<Record<string, unknown>> {
  const replies = world
    .messages()
    .filter(({ thread, channel }) => thread === message.ts && channel === message.channel)
  return {
    type: 'message',
    user: message.author,
    ts: message.ts,
    text: message.text,
    team: message.team,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.bot ? { bot_id: world.teams.get(message.team)?.botId, app_id: 'A1' } : {}),
    ...(message.thread === undefined ? {} : { thread_ts: message.thread }),
    ...(replies.length > 0 ? { thread_ts: message.ts, reply_count: replies.length } : {}),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.files.length === 0
      ? {}
      : { files: message.files.map(({ id, name, title }) => ({ id, name, title })) }),
    ...(message.edits > 0 ? { edited: { user: message.author, ts: message.ts } } : {}),
  }
}
