import { SnowflakeUtil } from 'discord.js'
import type { Sender } from '../../../durable/sender.ts'
import { type Declaration, menuForWords } from '../../../model/declaration.ts'
import type { Log } from '../../../runtime/log.ts'
import type { Notices } from '../post/notices.ts'
import type { Post } from '../post.ts'
import { openOption } from '../register/commands.ts'
import { type CommandIds, commandMention } from '../show/mentions.ts'
import { sentence } from '../show/views.ts'

type Commands = ReadonlyMap<string, Declaration>

/** A welcome whose reply was lost is looked for among what was posted since this long ago. */
const lookBackMs = 3600_000

/** Says once, in the channel where a server greets who is new, what can be asked here. */
export function createWelcome({
  commands,
  sender,
  ids,
  notices,
  log,
}: {
  readonly commands: Commands
  readonly sender: Sender<Post>
  readonly ids: CommandIds
  readonly notices: Notices
  readonly log: Log
}): (guild: string, channel: string) => Promise<void> {
  return async (guild, channel) => {
    const after = String(SnowflakeUtil.generate({ timestamp: Date.now() - lookBackMs }))
    const body: Post = { to: 'channel', channel, after, page: sentence(welcome(commands, ids)) }
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

/** Who can be asked, what for, and what Discord alone has. */
const welcome = (commands: Commands, ids: CommandIds): string =>
  [
    '### Hello, I am Dateline',
    'I answer questions from a folder of articles, and quote every source word for word. Mention me, write to me directly, or type:',
    ...[...commands].map(([name, { summary }]) => `- ${commandMention(name, ids)}: ${lowered(summary)}`),
    waysIn(commands),
  ].join('\n')

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** What Discord alone has, which no command's help tells. */
export const waysIn = (commands: Commands): string =>
  `-# An answer comes to you alone: **Share** shows it to everybody here, and the option \`${openOption}\` does so at once. To check somebody’s message open its menu: Apps, then “${menuForWords(commands).name}”.`
