import { MessageReferenceType, MessageType } from 'discord.js'
import { z } from 'zod'
import { isAdmin } from '../../../model/admin.ts'
import { type Declaration, menuForWords } from '../../../model/declaration.ts'
import type { DigestsFor } from '../register/commands.ts'
import type { Event } from './events.ts'
import { type Known, mentionsSchema, namesIn } from './known.ts'
import { userSchema } from './place.ts'
import { asksOfIt, type ShownMessage, shownSchema, spoken, textOf } from './said.ts'

const created = shownSchema.extend({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  author: userSchema,
  type: z.number(),
  webhook_id: z.string().optional(),
  mentions: mentionsSchema,
  attachments: z
    .array(
      z
        .object({ filename: z.string(), size: z.number(), url: z.string() })
        .transform(({ filename: name, size, url }) => ({ name, size, url })),
    )
    .default([]),
  referenced_message: shownSchema.extend({ author: userSchema, mentions: mentionsSchema }).nullish(),
})
type Created = z.infer<typeof created>

interface Hearing {
  readonly admins: readonly string[]
  readonly follows: boolean
  readonly digestsFor: DigestsFor
  readonly commands: ReadonlyMap<string, Declaration>
}

/**
 * A message that asks the bot something: in a direct message, or with the bot named in it; where threads are followed also
 * what is said in one to nobody by name. Anything else is nothing.
 */
export function readMessage(
  packet: unknown,
  bot: string,
  known: Known,
  { admins, follows, digestsFor, commands }: Hearing,
): Event | undefined {
  const message = created.safeParse(packet).data
  if (!message || !isSaid(message, bot)) return undefined
  const { id, channel_id: channel, guild_id: guild, author } = message
  const overheard = guild !== undefined && !message.mentions.some((one) => one.id === bot)
  if (overheard && !(follows && isForNobody(message) && known.isThread(channel))) return undefined
  const admin = isAdmin(admins, guild ?? '', author.id)
  const isForManagers = guild !== undefined && !admin && digestsFor === 'managers'
  return {
    kind: 'message',
    id,
    place: placeOf(message, known, isForManagers ? managersSet : undefined),
    person: { id: author.id, admin, mayPost: true },
    ...questionIn(message, bot, known, commands),
    ...(overheard ? { overheard: known.isOurs(channel) ? ('ours' as const) : ('other' as const) } : {}),
    files: guild === undefined ? message.attachments : [],
  }
}

/** Plain messages and replies are people's words; joins, pins and the rest are Discord's. */
const isSaid = ({ author, type, webhook_id: webhook }: Created, bot: string): boolean =>
  !author.bot &&
  author.id !== bot &&
  webhook === undefined &&
  (type === MessageType.Default || type === MessageType.Reply)

/** Without the intent for it such a message has no words. */
const isForNobody = ({ mentions, content }: Created): boolean => mentions.length === 0 && content !== ''

/** @param usual why no digest may be set: Discord tells who may manage a server with a command, and not with a message */
function placeOf({ channel_id: channel, guild_id: guild }: Created, known: Known, usual: string | undefined) {
  const obstacle = known.obstacle(channel) ?? usual
  return {
    channel,
    ...(guild === undefined ? {} : { guild }),
    shared: guild === undefined || known.isThread(channel),
    direct: guild === undefined,
    ...(obstacle === undefined ? {} : { obstacle }),
  }
}

/** The question in a message, which may be about another one; or what is said where that one cannot be read. */
function questionIn(
  message: Created,
  bot: string,
  known: Known,
  commands: ReadonlyMap<string, Declaration>,
): { text: string; told?: string } {
  const checking = menuForWords(commands)
  const { guild_id: guild, mentions, content, message_reference: reference, type } = message
  const names = namesIn(known, guild, mentions)
  const own = spoken(content.replace(addressOf(bot), ' '), names)
  const check = (text: string): { text: string; told?: string } =>
    text === '' ? { text: own, told: unreadable(checking.name) } : { text: `/${checking.command} ${text}` }
  if (reference?.type === MessageReferenceType.Forward) return check(spoken(textOf(message), names))
  // An embed or a poll of the asker's own.
  if (own === '' && type === MessageType.Default)
    return { text: spoken(textOf({ ...message, content: '' }), names) }
  const about = message.referenced_message
  // What is said to an answer of ours goes on from it.
  if (type !== MessageType.Reply || about?.author.id === bot || !asksOfIt(own)) return { text: own }
  return check(about ? wordsOf(about, bot, known, guild) : '')
}

function wordsOf(
  message: ShownMessage & Pick<Created, 'mentions'>,
  bot: string,
  known: Known,
  guild: string | undefined,
): string {
  const names = namesIn(known, guild, message.mentions)
  return spoken(textOf({ ...message, content: message.content.replace(addressOf(bot), ' ') }), names)
}

/** The bot's mention, with those beside it: who is addressed, which is no part of the question. */
const addressOf = (bot: string): RegExp =>
  new RegExp(`(?:<@!?\\d+>\\s*){0,20}<@!?${bot}>(?:\\s*<@!?\\d+>){0,20}`, 'g')

const managersSet = 'Only those who may manage this server can set digests here, with /digest.'

const unreadable = (menu: string): string =>
  `I cannot read the message that you mean: Discord shows me only what is addressed to me. Open that message's menu and choose Apps, then “${menu}”.`
