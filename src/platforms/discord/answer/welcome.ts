import { SnowflakeUtil } from 'discord.js'
import type { Sender } from '../../../durable/sender.ts'
import type { Log } from '../../../runtime/log.ts'
import type { Notices } from '../post/notices.ts'
import type { Post } from '../post.ts'
import { menuNames, openOption } from '../register/commands.ts'
import { type CommandIds, commandMention } from '../show/mentions.ts'
import { sentence } from '../show/views.ts'

/** A welcome whose reply was lost is looked for among what was posted since this long ago. */
const lookBackMs = 3600_000

/** Says once, in the channel where a server greets who is new, what can be asked here. */
export function createWelcome({
  sender,
  ids,
  notices,
  log,
}: {
  readonly sender: Sender<Post>
  readonly ids: CommandIds
  readonly notices: Notices
  readonly log: Log
}): (guild: string, channel: string) => Promise<void> {
  return async (guild, channel) => {
    const after = String(SnowflakeUtil.generate({ timestamp: Date.now() - lookBackMs }))
    const body: Post = { to: 'channel', channel, after, page: sentence(welcome(ids)) }
    const { state } = await sender.send({
      key: `welcome/${guild}`,
      lane: channel,
      body,
      whenUnknown: 'leave',
    })
    log.info('a server is new', { guild, welcome: state })
    await notices.tell(`welcome/${guild}`, `I am new in the server ${guild}.`)
  }
}

const welcome = (ids: CommandIds): string =>
  [
    '### Hello, I am Dateline',
    'I answer questions from a folder of articles, and quote every source word for word.',
    `- Ask with ${commandMention('ask', ids)}, mention me, or write to me directly.`,
    `- ${commandMention('who', ids)}, ${commandMention('summary', ids)} and ${commandMention('timeline', ids)} tell of a person or a topic; ${commandMention('compare', ids)} shows where sources differ.`,
    `- ${commandMention('digest', ids)} schedules what is new; ${commandMention('help', ids)} tells the rest.`,
    ways,
  ].join('\n')

/** What Discord alone has, which no command's help tells. */
export const ways = `-# An answer comes to you alone: **Share** shows it to everybody here, and the option \`${openOption}\` does so at once. To check somebody’s message open its menu: Apps, then “${menuNames.check}”.`
