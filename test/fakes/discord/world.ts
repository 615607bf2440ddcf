import { flag, type MessageBody } from './body.ts'

export interface User {
  readonly id: string
  readonly username: string
  readonly bot: boolean
  /** What it is called in servers. */
  nick?: string
}

export interface Guild {
  /** One of its channels has a shape that no library knows. */
  odd?: boolean
  readonly id: string
  readonly name: string
  /** Whether the bot is a member; where it is not, a user may still have brought the application along. */
  member: boolean
  /** The channel in which it greets who is new. */
  readonly hall?: string
  /** What the bot may do in it. */
  may: bigint
  readonly roles: { readonly id: string; readonly name: string; readonly mentionable: boolean }[]
}

/** Discord's numbers of the kinds of channel that matter here. */
export const channelKind = { text: 0, direct: 1, group: 3, announcement: 5, thread: 11, forum: 15 } as const

export interface Channel {
  readonly id: string
  readonly type: number
  readonly name: string
  readonly guild?: Guild | undefined
  readonly parent?: Channel | undefined
  /** Who began it, of a thread. */
  readonly owner?: string | undefined
  /** Of a direct or group message. */
  readonly recipients: readonly User[]
}

export interface Message {
  readonly id: string
  readonly channel: Channel
  readonly author: User
  body: MessageBody
  flags: number
  /** Only this user sees it. */
  readonly onlyFor?: User | undefined
  readonly mentions: readonly User[]
  readonly nonce?: string | undefined
  readonly interaction?: { readonly id: string; readonly type: number; readonly user: User } | undefined
  readonly files: readonly string[]
  /** What it passes on. */
  readonly forwarded?: Message | undefined
  edits: number
  /** Given on to the servers that follow its channel. */
  published?: boolean
  deleted: boolean
}

/** View channels, send messages and embed links, attach files, read the history, send messages in threads. */
export const postingRights = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 38n)

/** What is wrong with a channel, for whoever posts there. */
export type Trouble = 'unknownChannel' | 'missingAccess' | 'missingPermissions' | 'closedDirectMessages'

/** Everything that stands in the fake Discord, and who is told when it changes. */
export interface World {
  readonly token: string
  readonly bot: User
  readonly users: Map<string, User>
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  readonly messages: Map<string, Message>
  /** The same by their channel, oldest first. */
  readonly inChannel: Map<string, Message[]>
  readonly troubles: Map<string, Trouble>
  /** What people attach, by message and place in it. */
  readonly attached: Map<
    string,
    { readonly bytes: Uint8Array; readonly told: { readonly size: number; readonly url: string } }
  >
  /** The next id; larger than every one before. */
  nextId(): string
  changed(): void
  onChange(listener: () => void): () => void
}

/** Milliseconds since 1970 of Discord's first id. */
const epoch = 1_420_070_400_000n

export function createWorld(token: string): World {
  let last = 0n
  const nextId = (): string => {
    const now = (BigInt(Date.now()) - epoch) << 22n
    last = now > last ? now : last + 1n
    return String(last)
  }
  const listeners = new Set<() => void>()
  const bot: User = { id: nextId(), username: 'dateline', bot: true }
  return {
    token,
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    inChannel: new Map(),
    attached: new Map(),
    troubles: new Map(),
    nextId,
    changed: () => {
      for (const listener of [...listeners]) listener()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const timeOf = (id: string): number => Number((BigInt(id) >> 22n) + epoch)

type Wire = Readonly<Record<string, unknown>>

export const userWire = ({ id, username, bot }: User): Wire => ({
  id,
  username,
  global_name: username,
  discriminator: '0',
  avatar: null,
  bot,
})

export function channelWire(channel: Channel): Wire {
  const { id, type, name, guild, parent, recipients } = channel
  if (!guild) return { id, type, recipients: recipients.map(userWire), ...(name === '' ? {} : { name }) }
  const thread = type === channelKind.thread
  const metadata = {
    archived: false,
    locked: false,
    auto_archive_duration: 1440,
    archive_timestamp: new Date(timeOf(id)).toISOString(),
  }
  return {
    id,
    type,
    name,
    guild_id: guild.id,
    parent_id: parent?.id ?? null,
    permission_overwrites: [],
    position: 0,
    ...(type === channelKind.forum ? { available_tags: [] } : {}),
    ...(thread
      ? { owner_id: channel.owner ?? '1', message_count: 0, member_count: 1, thread_metadata: metadata }
      : {}),
  }
}

export function guildWire(guild: Guild, world: World): Wire {
  const own = [...world.channels.values()].filter((channel) => channel.guild?.id === guild.id)
  const role = { permissions: String(guild.may), position: 0, color: 0 }
  const everyone = { ...role, id: guild.id, name: '@everyone' }
  const bot = { user: userWire(world.bot), roles: [], joined_at: null, deaf: false, mute: false, flags: 0 }
  return {
    id: guild.id,
    name: guild.name,
    owner_id: '1',
    unavailable: false,
    system_channel_id: guild.hall ?? null,
    roles: [everyone, ...guild.roles.map((one) => ({ ...role, ...one }))],
    emojis: [],
    features: [],
    channels: [
      ...own.filter(({ type }) => type !== channelKind.thread).map(channelWire),
      ...(guild.odd ? [{ id: '7', type: 0, permission_overwrites: [null] }] : []),
    ],
    threads: own.filter(({ type }) => type === channelKind.thread).map(channelWire),
    members: [bot],
    member_count: 2,
    preferred_locale: 'en-US',
    joined_at: new Date(timeOf(guild.id)).toISOString(),
  }
}

/** @param reading whether the receiver may read what it did not write and is not addressed by */
export function messageWire(message: Message, world: World, reading = true): Wire {
  const { id, channel, author, body, mentions, interaction } = message
  const own = author.id === world.bot.id
  const open = reading || own || !channel.guild || mentions.some((user) => user.id === world.bot.id)
  const reference = body.message_reference
  const replied = reference && world.messages.get(reference.message_id)
  const { forwarded } = message
  return {
    id,
    channel_id: channel.id,
    author: userWire(author),
    content: open ? (body.content ?? '') : '',
    embeds: open ? (body.embeds ?? []) : [],
    components: open ? (body.components ?? []) : [],
    ...(open && body.poll ? { poll: body.poll } : {}),
    attachments: message.files.map((filename, at) => ({
      id: String(at),
      filename,
      size: 1,
      url: 'https://x.invalid/',
      ...world.attached.get(`${id}/${at}`)?.told,
    })),
    timestamp: new Date(timeOf(id)).toISOString(),
    edited_timestamp: message.edits > 0 ? new Date().toISOString() : null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: mentions.map((user) => ({
      ...userWire(user),
      ...(user.nick ? { member: { nick: user.nick } } : {}),
    })),
    mention_roles: [...(body.content ?? '').matchAll(/<@&(\d+)>/g)].map(([, role]) => role),
    type: interaction ? 20 : reference ? 19 : 0,
    flags: message.flags,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(reference ? { message_reference: { type: 0, channel_id: channel.id, ...reference } } : {}),
    ...(replied
      ? { referenced_message: { ...messageWire(replied, world, reading), message_reference: null } }
      : {}),
    ...(forwarded ? forwardWire(forwarded, world, open) : {}),
    ...(own ? { application_id: world.bot.id } : {}),
    ...(interaction
      ? {
          webhook_id: world.bot.id,
          interaction_metadata: {
            id: interaction.id,
            type: interaction.type,
            user: userWire(interaction.user),
            authorizing_integration_owners: {},
          },
        }
      : {}),
  }
}

/** What is passed on comes as a copy, without who wrote it. */
function forwardWire(message: Message, world: World, open: boolean): Wire {
  const { content, embeds, components, ...rest } = messageWire(message, world)
  const shown = open ? { content, embeds, components } : { content: '', embeds: [], components: [] }
  return {
    message_reference: { type: 1, channel_id: rest.channel_id, message_id: rest.id },
    message_snapshots: [{ message: { ...shown, timestamp: rest.timestamp, flags: 0, type: 0 } }],
  }
}

export const isLoading = (message: Message): boolean => (message.flags & flag.loading) !== 0

/** Discord's number of the place: a guild, a direct message with the bot, any other private channel. */
export function contextOf({ guild, type, recipients }: Channel): 0 | 1 | 2 {
  return guild ? 0 : type === channelKind.direct && recipients.length === 1 ? 1 : 2
}
