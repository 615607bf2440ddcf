import { createServer } from 'node:http'
import type { MessageBody } from './discord/body.ts'
import { type Act, act, type By, commandAt, optionsFor, type Seen, see, until } from './discord/driver.ts'
import { createFaults, type Fault } from './discord/faults.ts'
import { createGateway, type Gateway, urlOf } from './discord/gateway.ts'
import {
  createInteractions,
  type FormField,
  type Interaction,
  type Interactions,
} from './discord/interactions.ts'
import { createPosts } from './discord/posts.ts'
import { Refusal } from './discord/refusal.ts'
import {
  type Answered,
  type Asked,
  createRest,
  directChannel,
  mayPing,
  type Registered,
  readRequest,
  reply,
} from './discord/rest.ts'
import {
  type Channel,
  channelKind,
  channelWire,
  contextOf,
  createWorld,
  type Guild,
  guildWire,
  type Message,
  messageWire,
  postingRights,
  type Trouble,
  timeOf,
  type User,
  userWire,
} from './discord/world.ts'

/** View channels, send messages, here and in threads: what a server gives its members. */
const memberMay = (1n << 10n) | (1n << 11n) | (1n << 38n)

/** What a refusal is on the wire. */
function answered(answer: () => Answered): Answered {
  try {
    return answer()
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown
    throw thrown
  }
}

/** Who has brought the application to a place: its server, the direct messages with the bot, or the user alone. */
const integrationOwners = (channel: Channel, user: User): Readonly<Record<string, string>> =>
  channel.guild?.member
    ? { 0: channel.guild.id, 1: user.id }
    : contextOf(channel) === 1
      ? { 0: '0', 1: user.id }
      : { 1: user.id }

type Given = Readonly<Record<string, string | number | boolean>>

/**
 * Discord on this machine: REST, gateway and what its users do and see, so that the real discord.js runs against it
 * with no more than `rest: {api, version: '10'}`.
 */
export interface FakeDiscord {
  readonly api: string
  readonly token: string
  readonly bot: User
  readonly gateway: Gateway
  /** Every request so far, in order. */
  readonly asked: readonly Asked[]
  /** Every body so far that left for somebody's eyes and might have pinged somebody; `forget` keeps them. */
  readonly loud: readonly unknown[]
  readonly patience: Interactions['patience']
  readonly registered: Registered
  readonly creates: { left: number }

  user(name: string): User
  /** @param options whether the bot is in it, and whether it greets who is new in a channel */
  guild(name: string, options?: { readonly member?: boolean; readonly hall?: boolean }): Guild
  /** Takes the bot out of a server, or says that the server is out of reach for a while. */
  remove(guild: Guild, unavailable?: true): void
  channel(name: string, guild: Guild, type?: number): Channel
  thread(name: string, parent: Channel): Channel
  group(...users: readonly User[]): Channel
  direct(user: User): Channel
  /** The direct messages of two people, in which the bot is no party. */
  friends(user: User, other: User): Channel
  /** The thread under a message, by its id. */
  channelOf(id: string): Channel | undefined
  threadsOf(channel: Channel): readonly Channel[]
  /** From now on a channel refuses the bot; without a trouble it takes it again. */
  trouble(channel: Channel, trouble?: Trouble): void
  fault(asked: RegExp, fault: Fault, times?: number): void
  clearFaults(): void
  /** What befalls each request that nothing is planned for; without an argument nothing does. */
  chaos(pick?: (asked: Asked) => Fault | undefined): void
  /** Settles when that many shards are connected and greeted. */
  ready(shards?: number): Promise<void>

  command(name: string, options: Given, by: By): Act
  autocomplete(name: string, options: Given, focused: string, by: By): Act
  contextMenu(name: string, message: Seen, by: By): Act
  /** @param button its label or custom id */
  click(message: Seen, button: string, by: By): Act
  /** @param option its label or value */
  select(message: Seen, option: string, by: By): Act
  /** Sends the form that a click has opened. */
  submit(opened: Act, values: Readonly<Record<string, string>>, by: By): Promise<Act>
  /** @param files what is attached; `url` is where it is said to lie, where that is not Discord */
  directMessage(user: User, text: string, files?: readonly Attached[]): Seen
  mention(user: User, channel: Channel, text: string): Seen
  /** Writes without addressing the bot, or in reply to a message. */
  say(user: User, channel: Channel, text: string, replyTo?: Seen): Seen
  /** Passes a message on. */
  forward(user: User, channel: Channel, message: Seen): Seen
  /** Posts what only programs can: embeds, polls. */
  post(author: User, channel: Channel, body: MessageBody): Seen

  /** What a user sees in a channel, oldest first; without a user what everybody sees. */
  messages(channel: Channel, user?: User): readonly Seen[]
  /** All that there is, wherever it is. */
  everything(): readonly Seen[]
  /** Forgets what was said and asked, but for the last minute, for tests that run for hours. */
  forget(): void
  /** The first message of the bot that fits, now or later. */
  sees(by: By, fits?: (message: Seen) => boolean): Promise<Seen>
  until<T>(find: () => T | undefined, described: string): Promise<T>
  expire(act: Act): void
  close(): Promise<void>
}

/** A file that somebody attaches. */
export interface Attached {
  readonly name: string
  readonly bytes: Uint8Array
  readonly size?: number
  readonly url?: string
}

export async function createFakeDiscord(options: { readonly token?: string } = {}): Promise<FakeDiscord> {
  const world = createWorld(options.token ?? 'MTIz.fake-token.for-tests-only')
  const faults = createFaults()
  const asked: Asked[] = []
  const loud: unknown[] = []
  const server = createServer(async (request, response) => {
    const attached = /^\/attachments\/(\d+\/\d+)$/.exec(request.url ?? '')?.[1]
    if (attached !== undefined) {
      const { bytes } = world.attached.get(attached) ?? {}
      // A token has no business there.
      if (bytes === undefined || request.headers.authorization !== undefined) response.writeHead(404)
      return void response.end(bytes)
    }
    let one: Asked
    try {
      one = await readRequest(request, world.token)
    } catch (thrown) {
      if (thrown instanceof Refusal) return reply(response, thrown.status, thrown.body)
      return void response.destroy()
    }
    asked.push(one)
    if (mayPing(one)) loud.push(one.body)
    faults.meet(one, response, (heard = true) => {
      const { status, body } = answered(() => rest.answer(one))
      one.status = status
      if (heard) reply(response, status, body)
      else response.destroy()
    })
    world.changed()
  })
  const gateway = createGateway(server, world)
  const posts = createPosts(world, gateway)
  const interactions = createInteractions(world, posts)
  const rest = createRest({ world, gateway, posts, interactions, url: () => urlOf(server) })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const add = (made: Channel): Channel => {
    world.channels.set(made.id, made)
    const { guild } = made
    if (guild) {
      const event = made.type === channelKind.thread ? 'THREAD_CREATE' : 'CHANNEL_CREATE'
      gateway.dispatch(event, { kind: 'guild', guild: guild.id }, () => channelWire(made))
    }
    return made
  }
  const stored = (seen: Seen): Message => {
    const message = world.messages.get(seen.id)
    if (!message || message.deleted) throw new Error('the message is gone')
    return message
  }
  /** Sends what a user did to the bot, as Discord words it. */
  const interact = (
    parts: Pick<Interaction, 'type' | 'source'>,
    { user, channel, may = memberMay }: By,
    data: Readonly<Record<string, unknown>>,
  ): Act => {
    const interaction = interactions.create({ ...parts, user, channel })
    const { guild } = channel
    const installed = guild?.member ?? false
    const person = userWire(user)
    const member = {
      user: person,
      roles: [],
      permissions: String(may),
      joined_at: null,
      deaf: false,
      mute: false,
      flags: 0,
    }
    const payload = {
      id: interaction.id,
      application_id: world.bot.id,
      type: parts.type,
      token: interaction.token,
      version: 1,
      data,
      channel_id: channel.id,
      channel: channelWire(channel),
      ...(guild ? { guild_id: guild.id, guild_locale: 'en-US', member } : { user: person }),
      ...(guild ? { guild: { id: guild.id, locale: 'en-US', features: [] } } : {}),
      ...(parts.source ? { message: messageWire(parts.source, world) } : {}),
      app_permissions: String(installed ? (guild?.may ?? 0n) : 0n),
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: integrationOwners(channel, user),
      context: contextOf(channel),
      attachment_size_limit: 10_485_760,
    }
    gateway.dispatch(
      'INTERACTION_CREATE',
      { kind: 'interaction', guild: installed ? guild?.id : undefined },
      () => payload,
    )
    return act(world, interaction, interactions.patience)
  }
  /** The channels and roles among what was given. */
  const resolvedFor = (given: readonly string[], { channel: { guild }, may = memberMay }: By) => ({
    channels: Object.fromEntries(
      given.flatMap((id) => {
        const found = world.channels.get(id)
        return found ? [[id, { id, name: found.name, type: found.type, permissions: String(may) }]] : []
      }),
    ),
    roles: Object.fromEntries(
      (guild?.roles ?? []).filter(({ id }) => given.includes(id)).map((role) => [role.id, role]),
    ),
  })
  const write = (user: User, channel: Channel, content: string, replyTo?: Seen): Seen => {
    const named = [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id = '']) => world.users.get(id) ?? [])
    const mentions = [...named, ...(replyTo && stored(replyTo).author.id === world.bot.id ? [world.bot] : [])]
    const body = {
      content,
      allowed_mentions: { parse: [] },
      ...(replyTo ? { message_reference: { message_id: replyTo.id } } : {}),
    }
    return see(posts.post(channel, body, { author: user, mentions: [...new Set(mentions)] }))
  }
  const visible = (channel: Channel, user?: User): readonly Message[] =>
    (world.inChannel.get(channel.id) ?? []).filter(
      (message) => !message.deleted && (!message.onlyFor || message.onlyFor.id === user?.id),
    )

  return {
    api: `${urlOf(server, 'http')}/api`,
    token: world.token,
    bot: world.bot,
    gateway,
    asked,
    loud,
    patience: interactions.patience,
    registered: rest.registered,
    creates: rest.creates,

    user(username) {
      const user = { id: world.nextId(), username, bot: false }
      world.users.set(user.id, user)
      return user
    },
    guild(name, { member = true, hall = false } = {}) {
      const id = world.nextId()
      const made = { id, name, member, may: postingRights, roles: [] }
      const guild: Guild = hall ? { ...made, hall: world.nextId() } : made
      if (guild.hall !== undefined)
        world.channels.set(guild.hall, {
          id: guild.hall,
          type: channelKind.text,
          name: 'hall',
          guild,
          recipients: [],
        })
      world.guilds.set(guild.id, guild)
      if (member)
        gateway.dispatch('GUILD_CREATE', { kind: 'guild', guild: guild.id }, () => guildWire(guild, world))
      return guild
    },
    remove(guild, unavailable) {
      if (!unavailable) guild.member = false
      gateway.dispatch('GUILD_DELETE', { kind: 'guild', guild: guild.id }, () => ({
        id: guild.id,
        ...(unavailable ? { unavailable } : {}),
      }))
    },
    channel: (name, guild, type = channelKind.text) =>
      add({ id: world.nextId(), type, name, guild, recipients: [] }),
    thread: (name, parent) =>
      add({
        id: world.nextId(),
        type: channelKind.thread,
        name,
        guild: parent.guild,
        parent,
        recipients: [],
      }),
    group: (...recipients) => add({ id: world.nextId(), type: channelKind.group, name: 'group', recipients }),
    direct: (user) => directChannel(world, user.id),
    friends: (...recipients) => add({ id: world.nextId(), type: channelKind.direct, name: '', recipients }),
    channelOf: (id) => world.channels.get(id),
    threadsOf: (channel) => [...world.channels.values()].filter(({ parent }) => parent?.id === channel.id),
    trouble(channel, trouble) {
      if (trouble) world.troubles.set(channel.id, trouble)
      else world.troubles.delete(channel.id)
    },
    fault: (pattern, fault, times) => faults.plan(pattern, fault, times),
    clearFaults: () => faults.clear(),
    chaos: (pick) => faults.chaos(pick),
    async ready(shards = 1) {
      await until(
        world,
        () => gateway.connected().length >= shards || undefined,
        () => `${shards} shards; ${gateway.connected().length} are connected`,
      )
    },

    command(name, given, by) {
      const command = commandAt(rest.registered, 1, name, by)
      const { id } = command
      const options = optionsFor(command, given)
      const resolved = resolvedFor(Object.values(given).map(String), by)
      return interact({ type: 2 }, by, { id, name, type: 1, options, resolved })
    },
    autocomplete(name, given, focused, by) {
      const command = commandAt(rest.registered, 1, name, by)
      const declared = command.type === 1 ? command.options?.find((one) => one.name === focused) : undefined
      if (!declared?.autocomplete) throw new Error(`“${focused}” of /${name} completes nothing`)
      const { id } = command
      return interact({ type: 4 }, by, { id, name, type: 1, options: optionsFor(command, given, focused) })
    },
    contextMenu(name, message, by) {
      const { id } = commandAt(rest.registered, 3, name, by)
      const target = messageWire(stored(message), world)
      const resolved = { messages: { [message.id]: target } }
      return interact({ type: 2 }, by, { id, name, type: 3, target_id: message.id, resolved })
    },
    click(message, button, by) {
      const source = stored(message)
      const { buttons } = see(source)
      const found = buttons.find(({ label, customId }) => label === button || customId === button)
      if (!found || found.disabled)
        throw new Error(
          `no button “${button}” there; ${buttons.map(({ label }) => label).join(', ') || 'none'}`,
        )
      return interact({ type: 3, source }, by, { custom_id: found.customId, component_type: 2 })
    },
    select(message, option, by) {
      const source = stored(message)
      for (const { customId, options: offered } of see(source).menus) {
        const found = offered.find(({ label, value }) => label === option || value === option)
        if (!found) continue
        const data = { custom_id: customId, component_type: 3, values: [found.value] }
        return interact({ type: 3, source }, by, data)
      }
      throw new Error(`no option “${option}” there`)
    },
    async submit(opened, values, by) {
      const modal = await until(
        world,
        () => opened.interaction.modal,
        () => 'a form',
      )
      const field = (part: FormField) => {
        const { type, custom_id } = part
        const given = values[custom_id]
        if (!('options' in part)) return { type, custom_id, value: given ?? part.value ?? '' }
        const chosen = part.options.find((one) => (given === undefined ? one.default : one.value === given))
        return { type, custom_id, values: chosen ? [chosen.value] : [] }
      }
      const components = modal.components.flatMap((part): readonly Record<string, unknown>[] =>
        part.type === 1
          ? [{ type: 1, components: part.components.map(field) }]
          : part.type === 18
            ? [{ type: 18, component: field(part.component) }]
            : [],
      )
      const source = opened.interaction.source
      return interact({ type: 5, source }, by, { custom_id: modal.custom_id, components })
    },
    directMessage(user, text, files = []) {
      const id = world.nextId()
      for (const [at, { bytes, size = bytes.length, url }] of files.entries())
        world.attached.set(`${id}/${at}`, {
          bytes,
          told: { size, url: url ?? `${urlOf(server, 'http')}/attachments/${id}/${at}` },
        })
      const names = files.map(({ name }) => name)
      const body = { content: text, allowed_mentions: { parse: [] } }
      return see(posts.post(directChannel(world, user.id), body, { author: user, files: names, id }))
    },
    mention: (user, channel, text) => write(user, channel, `<@${world.bot.id}> ${text}`),
    say: write,
    forward: (author, channel, message) =>
      see(posts.post(channel, { content: '' }, { author, forwarded: stored(message) })),
    post: (author, channel, body) => see(posts.post(channel, body, { author })),

    messages: (channel, user) => visible(channel, user).map(see),
    everything: () => [...world.messages.values()].map(see),
    forget() {
      const since = Date.now() - 60_000
      for (const [id] of world.messages) if (timeOf(id) < since) world.messages.delete(id)
      for (const [id, list] of world.inChannel)
        world.inChannel.set(
          id,
          list.filter((message) => world.messages.has(message.id)),
        )
      interactions.forget(since)
      gateway.forget()
      asked.length = 0
    },
    sees: ({ user, channel }, fits = () => true) =>
      until(
        world,
        () =>
          visible(channel, user)
            .filter(({ author }) => author.id === world.bot.id)
            .map(see)
            .find((message) => !message.loading && fits(message)),
        () =>
          `a message; there are: ${visible(channel, user)
            .map((m) => see(m).text)
            .join(' | ')}`,
      ),
    until: (find, described) => until(world, find, () => described),
    expire({ interaction }) {
      interaction.expired = true
    },
    async close() {
      gateway.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
