import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { checked, flag, readMessage } from './body.ts'
import { type DeclaredCommand, readCommand, readCommands } from './declared.ts'
import type { Gateway } from './gateway.ts'
import type { Interactions } from './interactions.ts'
import { openChannel, type Posts } from './posts.ts'
import { Refusal } from './refusal.ts'
import {
  type Channel,
  channelKind,
  channelWire,
  contextOf,
  messageWire,
  userWire,
  type World,
} from './world.ts'

/** A request as it came in, and how it was answered; kept for tests to read. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly string[]
  readonly authorised: boolean
  status: number
}

export interface Answered {
  readonly status: number
  readonly body?: unknown
}

interface Call extends Asked {
  readonly words: readonly string[]
}

type Handler = (call: Call) => unknown

/** An application's commands where they are registered: globally (''), or in a guild. */
export type Registered = Map<string, readonly (DeclaredCommand & { readonly id: string })[]>

export interface Rest {
  readonly registered: Registered
  /** Command creations left today. */
  readonly creates: { left: number }
  /** @throws Refusal */
  answer(asked: Asked): Answered
}

export function createRest(parts: {
  readonly world: World
  readonly gateway: Gateway
  readonly posts: Posts
  readonly interactions: Interactions
  readonly url: () => string
}): Rest {
  const { world, gateway, posts, interactions, url } = parts
  const registered: Registered = new Map()
  const creates = { left: 200 }

  const put = (
    scope: string,
    declared: readonly DeclaredCommand[],
    rest: readonly DeclaredCommand[] = [],
  ) => {
    const before = registered.get(scope) ?? []
    const idOf = (one: DeclaredCommand): string | undefined =>
      before.find(({ name, type }) => name === one.name && type === one.type)?.id
    const fresh = declared.filter((one) => idOf(one) === undefined).length
    if (fresh > creates.left) throw new Refusal('tooManyCommands')
    creates.left -= fresh
    const made = [...rest, ...declared].map((one) => ({ ...one, id: idOf(one) ?? world.nextId() }))
    registered.set(scope, made)
    world.changed()
    return made.map((one) => ({ ...one, application_id: world.bot.id, version: one.id }))
  }
  const message = (id: string, channel: string) => {
    const found = world.messages.get(id)
    if (!found || found.deleted || found.channel.id !== channel || found.onlyFor)
      throw new Refusal('unknownMessage')
    return found
  }
  const createThread = (parent: Channel, name: string, id: string): Channel => {
    const { guild } = parent
    const owner = world.bot.id
    const thread = { id, type: channelKind.thread, name, guild, parent, owner, recipients: [] }
    world.channels.set(id, thread)
    if (guild)
      gateway.dispatch('THREAD_CREATE', { kind: 'guild', guild: guild.id }, () => channelWire(thread))
    return thread
  }
  const own = (id: string, channel: string) => {
    const found = message(id, channel)
    if (found.author.id !== world.bot.id) throw new Refusal('notYourMessage')
    return found
  }
  /** What a webhook's message is called: the first answer, or a follow-up by its id. */
  const ofWebhook = (token: string, id: string) => {
    const interaction = interactions.ofToken(token)
    const found =
      id === '@original' ? interaction.original : interaction.followUps.find((one) => one.id === id)
    const named = found ?? (interaction.original?.id === id ? interaction.original : undefined)
    if (!named || named.deleted) throw new Refusal('unknownMessage')
    return named
  }
  const allowed = (value: unknown, flags: number): void => {
    const set = readMessage(value, 1).flags ?? 0
    if (set & ~flags)
      throw new Refusal('invalidForm', [{ path: ['flags'], message: `Flags ${set} are not allowed` }])
  }
  const inChannel = flag.suppressEmbeds | flag.silent | flag.componentsV2
  const byToken = inChannel | flag.ephemeral

  const routes: readonly (readonly [string, RegExp, Handler])[] = [
    ['GET', /^\/gateway\/bot$/, () => gatewayBot(gateway, url())],
    ['GET', /^\/users\/@me$/, () => userWire(world.bot)],
    [
      'GET',
      /^\/users\/(\d+)$/,
      ({ words: [id = ''] }) => {
        const user = world.users.get(id)
        if (!user) throw new Refusal('unknownUser')
        return userWire(user)
      },
    ],
    [
      'GET',
      /^\/guilds\/(\d+)$/,
      ({ words: [id = ''] }) => {
        const guild = world.guilds.get(id)
        if (!guild?.member) throw new Refusal('unknownGuild')
        return { id, name: guild.name }
      },
    ],
    ['GET', /^\/(?:oauth2\/)?applications\/@me$/, () => application(world)],
    [
      'GET',
      /^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/,
      ({ words: [guild = ''] }) => registered.get(guild) ?? [],
    ],
    [
      'PUT',
      /^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/,
      ({ words: [guild = ''], body }) => {
        if (guild !== '' && !world.guilds.get(guild)?.member) throw new Refusal('missingAccess')
        return put(guild, readCommands(body))
      },
    ],
    [
      'POST',
      /^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/,
      ({ words: [guild = ''], body }) => {
        const one = readCommand(body)
        const rest = (registered.get(guild) ?? []).filter(
          ({ name, type }) => name !== one.name || type !== one.type,
        )
        return put(guild, [one], rest).at(-1)
      },
    ],
    [
      'POST',
      /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      ({ words: [id = '', token = ''], body, files, query }) => {
        const told = checked(z.looseObject({ type: z.int(), data: z.unknown().optional() }), body)
        if (told.type === 4 || (told.type === 7 && told.data !== undefined)) allowed(told.data, byToken)
        const interaction = interactions.respond(id, token, body, files)
        if (query.get('with_response') !== 'true') return undefined
        const type = interaction.acknowledged?.type
        return {
          interaction: { id, type: interaction.type, response_message_id: interaction.original?.id },
          resource: interaction.original
            ? { type, message: messageWire(interaction.original, world) }
            : { type },
        }
      },
    ],
    [
      'POST',
      /^\/webhooks\/\d+\/([^/]+)$/,
      ({ words: [token = ''], body, files }) => {
        const interaction = interactions.ofToken(token)
        allowed(body, byToken)
        const { original, channel, followUps } = interaction
        // Right after a deferred response the first follow-up fills that response in.
        if (original && original.flags & flag.loading) {
          posts.edit(original, withoutFlags(body, flag.ephemeral), files)
          return messageWire(original, world)
        }
        // Where the application is installed for the user alone, five follow-ups are the most.
        if (channel.guild && !channel.guild.member && followUps.length >= 5)
          throw new Refusal('tooManyFollowUps')
        const made = posts.post(channel, body, { interaction, files })
        followUps.push(made)
        return messageWire(made, world)
      },
    ],
    [
      'GET',
      /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      ({ words: [token = '', id = ''] }) => messageWire(ofWebhook(token, decodeURIComponent(id)), world),
    ],
    [
      'PATCH',
      /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      ({ words: [token = '', id = ''], body, files }) => {
        const found = ofWebhook(token, decodeURIComponent(id))
        posts.edit(found, body, files)
        return messageWire(found, world)
      },
    ],
    [
      'DELETE',
      /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      ({ words: [token = '', id = ''] }) => void posts.remove(ofWebhook(token, decodeURIComponent(id))),
    ],
    [
      'GET',
      /^\/channels\/(\d+)$/,
      ({ words: [id = ''] }) => {
        const channel = world.channels.get(id)
        if (!channel || world.troubles.get(id) === 'unknownChannel') throw new Refusal('unknownChannel')
        if (world.troubles.get(id) === 'missingAccess') throw new Refusal('missingAccess')
        return channelWire(channel)
      },
    ],
    [
      'GET',
      /^\/channels\/(\d+)\/messages$/,
      ({ words: [id = ''], query }) => {
        openChannel(world, id)
        const after = BigInt(query.get('after') ?? 0)
        return (world.inChannel.get(id) ?? [])
          .filter((one) => !one.deleted && !one.onlyFor && BigInt(one.id) > after)
          .reverse()
          .slice(0, Number(query.get('limit') ?? 50))
          .map((one) => messageWire(one, world, gateway.options.messageContent))
      },
    ],
    [
      'GET',
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      ({ words: [channel = '', id = ''] }) =>
        messageWire(message(id, openChannel(world, channel).id), world, gateway.options.messageContent),
    ],
    [
      'POST',
      /^\/channels\/(\d+)\/messages$/,
      ({ words: [id = ''], body, files }) => {
        const channel = openChannel(world, id)
        if (channel.type === channelKind.forum) throw new Refusal('notInThatChannel')
        allowed(body, inChannel)
        return messageWire(posts.post(channel, body, { files }), world)
      },
    ],
    [
      'PATCH',
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      ({ words: [channel = '', id = ''], body, files }) => {
        const found = own(id, openChannel(world, channel).id)
        posts.edit(found, body, files)
        return messageWire(found, world)
      },
    ],
    [
      'DELETE',
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      ({ words: [channel = '', id = ''] }) => void posts.remove(own(id, openChannel(world, channel).id)),
    ],
    [
      'POST',
      /^\/channels\/(\d+)\/messages\/(\d+)\/crosspost$/,
      ({ words: [channel = '', id = ''] }) => {
        const found = own(id, openChannel(world, channel).id)
        if (found.channel.type !== channelKind.announcement) throw new Refusal('notInThatChannel')
        if (found.published) throw new Refusal('publishedBefore')
        found.published = true
        return messageWire(found, world)
      },
    ],
    [
      'POST',
      /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
      ({ words: [channel = '', id = ''], body }) => {
        const found = message(id, openChannel(world, channel).id)
        if (world.channels.has(id)) throw new Refusal('threadBefore')
        const { name } = checked(threadStart, body)
        return channelWire(createThread(found.channel, name, id))
      },
    ],
    [
      'POST',
      /^\/channels\/(\d+)\/threads$/,
      ({ words: [id = ''], body, files }) => {
        const forum = openChannel(world, id)
        if (forum.type !== channelKind.forum) throw new Refusal('invalidForm')
        const post = checked(forumPost, body)
        allowed(post.message, inChannel)
        readMessage(post.message, files.length)
        const thread = createThread(forum, post.name, world.nextId())
        posts.post(thread, post.message, { files, id: thread.id })
        return channelWire(thread)
      },
    ],
    ['POST', /^\/channels\/(\d+)\/typing$/, ({ words: [id = ''] }) => void openChannel(world, id)],
    [
      'POST',
      /^\/users\/@me\/channels$/,
      ({ body }) => {
        const { recipient_id } = checked(z.object({ recipient_id: z.string() }), body)
        const user = world.users.get(recipient_id)
        if (!user || user.bot) throw new Refusal('closedDirectMessages')
        return channelWire(directChannel(world, user.id))
      },
    ],
  ]

  return {
    registered,
    creates,
    answer(asked) {
      for (const [method, pattern, handle] of routes) {
        const match = method === asked.method ? pattern.exec(asked.path) : null
        if (!match) continue
        const open = /^\/(?:interactions|webhooks)\//.test(asked.path)
        if (!open && !asked.authorised) throw new Refusal('unauthorized')
        const body = handle({ ...asked, words: match.slice(1).map((word) => word ?? '') })
        return body === undefined ? { status: 204 } : { status: 200, body }
      }
      throw new Refusal('notFound')
    },
  }
}

/** Whether a request shows somebody a body that does not say, as it has to, that nothing in it pings anybody. */
export function mayPing({ method, path, body }: Pick<Asked, 'method' | 'path' | 'body'>): boolean {
  const told = /callback$/.test(path) ? firstResponse.safeParse(body).data : undefined
  // Of the first responses a message and a changed message are seen.
  const shown = told
    ? told.type === 4 || told.type === 7
    : /messages$|messages\/[^/]+$|webhooks|channels\/\d+\/threads$/.test(path) &&
      (method === 'POST' || method === 'PATCH')
  const post = forumPost.safeParse(body).data?.message ?? body
  return shown && !silent.safeParse(told ? told.data : post).success
}

const threadStart = z.object({
  name: z.string().min(1).max(100),
  auto_archive_duration: z.literal([60, 1_440, 4_320, 10_080]).optional(),
})
const forumPost = z.object({ name: z.string().min(1).max(100), message: z.unknown() })
const firstResponse = z.object({ type: z.number(), data: z.unknown().optional() })
const silent = z.looseObject({
  allowed_mentions: z.strictObject({
    parse: z.array(z.unknown()).length(0),
    // One that somebody asked for.
    roles: z.array(z.string()).length(1).optional(),
  }),
})

/** The direct channel of the bot with a user, made where there is none yet. */
export function directChannel(world: World, userId: string) {
  const user = world.users.get(userId)
  if (!user) throw new Refusal('unknownUser')
  for (const channel of world.channels.values())
    if (contextOf(channel) === 1 && channel.recipients[0]?.id === userId) return channel
  const made = { id: world.nextId(), type: channelKind.direct, name: '', recipients: [user] }
  world.channels.set(made.id, made)
  return made
}

function withoutFlags(body: unknown, flags: number): unknown {
  if (typeof body !== 'object' || body === null || !('flags' in body) || typeof body.flags !== 'number')
    return body
  return { ...body, flags: body.flags & ~flags }
}

const gatewayBot = ({ options }: Gateway, url: string) => ({
  url,
  shards: options.shards,
  session_start_limit: {
    total: 1_000,
    remaining: options.identifiesLeft,
    reset_after: 3_600_000,
    max_concurrency: options.maxConcurrency,
  },
})

const application = ({ bot }: World) => ({
  id: bot.id,
  name: 'Dateline',
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  owner: userWire(bot),
})

/** @throws Refusal 50109 where the body is no JSON, or holds half of a surrogate pair */
export async function readRequest(request: IncomingMessage, token: string): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const at = new URL(request.url ?? '/', 'http://127.0.0.1')
  const type = request.headers['content-type'] ?? ''
  let text = raw.toString('utf8')
  const files: string[] = []
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
    text = String(form.get('payload_json') ?? '')
    for (const value of form.values()) if (typeof value !== 'string') files.push(value.name)
  }
  return {
    method: request.method ?? 'GET',
    path: at.pathname.replace(/^\/api\/v10/, ''),
    query: at.searchParams,
    body: text === '' ? undefined : parse(text),
    files,
    authorised: request.headers.authorization === `Bot ${token}`,
    status: 0,
  }
}

function parse(text: string): unknown {
  let whole = true
  let value: unknown
  try {
    value = JSON.parse(text, (_, one: unknown) => {
      if (typeof one === 'string' && !one.isWellFormed()) whole = false
      return one
    })
  } catch {
    throw new Refusal('invalidJson')
  }
  if (!whole) throw new Refusal('invalidJson')
  return value
}

export function reply(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
