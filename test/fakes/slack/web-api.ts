import { z } from 'zod'
import { checkBlocks } from './blocks.ts'
import { content, jsonField, post, SlackError } from './posting.ts'
import type { Channel, Message, Team, Upload, View, World } from './world.ts'

type Arguments = Readonly<Record<string, unknown>>
type Method = (given: Arguments, team: Team) => Readonly<Record<string, unknown>>

/** A method's answer. @throws SlackError */
export type WebApi = (
  method: string,
  given: Arguments,
  token: string | undefined,
) => Readonly<Record<string, unknown>>

/** Codes that somebody may exchange for an installation: code -> team. */
export type Codes = Map<string, Team>

export function createWebApi(
  world: World,
  app: {
    readonly appToken: string
    readonly clientId: string
    readonly clientSecret: string
    readonly codes: Codes
    readonly socketUrl: () => string
    readonly uploadUrl: (id: string) => string
  },
): WebApi {
  const methods = {
    ...chat(world),
    ...conversations(world),
    ...people(world),
    ...views(world),
    ...files(world, app.uploadUrl),
    ...agent(world),
  }
  const table = new Map<string, Method>(Object.entries(methods))
  return (method, given, token) => {
    if (method === 'apps.connections.open') {
      if (token !== app.appToken) throw new SlackError('invalid_auth')
      return { url: app.socketUrl() }
    }
    if (method === 'oauth.v2.access') {
      const { code } = read(z.object({ code: z.string() }), given)
      const [id, secret] = credentials(given)
      if (id !== app.clientId || secret !== app.clientSecret) throw new SlackError('bad_client_secret')
      const team = app.codes.get(code)
      if (!team) throw new SlackError('invalid_code')
      app.codes.delete(code)
      team.token = `xoxb-${team.id}-${world.id('K')}`
      return {
        app_id: 'A1',
        authed_user: { id: [...world.users.values()].find((user) => user.team === team.id)?.id ?? 'U0' },
        scope: 'chat:write,commands',
        token_type: 'bot',
        access_token: team.token,
        bot_user_id: team.botUser,
        team: { id: team.id, name: team.name },
        enterprise: null,
        is_enterprise_install: false,
      }
    }
    const team = [...world.teams.values()].find((one) => one.token !== undefined && one.token === token)
    if (!team) throw new SlackError(token === undefined ? 'not_authed' : 'invalid_auth')
    const run = table.get(method)
    if (!run) throw new SlackError('unknown_method', `the fake has no ${method}`)
    return run(given, team)
  }
}

function credentials(given: Arguments): readonly string[] {
  if (typeof given.client_id === 'string') return [given.client_id, String(given.client_secret)]
  const basic = /^Basic (.+)$/.exec(String(given.authorization ?? ''))
  return basic
    ? Buffer.from(basic[1] ?? '', 'base64')
        .toString()
        .split(':')
    : []
}

function read<T>(schema: z.ZodType<T>, given: Arguments): T {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new SlackError('invalid_arguments', `${issue?.path.join('.')}: ${issue?.message}`)
}

/** The channel, where the app may post in it. A user's id stands for the direct message with them. */
function writable(world: World, team: Team, id: string): Channel {
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

const outgoing = content.extend({ channel: z.string() })

function chat(world: World): Record<string, Method> {
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

function conversations(world: World): Record<string, Method> {
  const listed = z.object({
    channel: z.string(),
    ts: z.string().optional(),
    oldest: z.string().optional(),
    latest: z.string().optional(),
    inclusive: z.unknown().optional(),
    limit: z.coerce.number().int().min(1).max(999).default(100),
  })
  const list = (given: Arguments, team: Team, inThread: boolean): Readonly<Record<string, unknown>> => {
    const { channel: id, ts, oldest = '0', latest = '9', limit } = read(listed, given)
    const channel = world.channels.get(id)
    if (!channel || channel.team !== team.id) throw new SlackError('channel_not_found')
    if (!channel.members.has(team.botUser)) throw new SlackError('not_in_channel')
    const found = world
      .messages()
      .filter((m) => m.channel === id && m.only === undefined && m.ts >= oldest && m.ts <= latest)
      .filter((m) => (inThread ? m.ts === ts || m.thread === ts : m.thread === undefined))
    if (inThread && found.length === 0) throw new SlackError('thread_not_found')
    const ordered = inThread ? found : found.reverse()
    return { messages: ordered.slice(0, limit).map((m) => shape(world, m)), has_more: found.length > limit }
  }
  return {
    'conversations.open': (given, team) => {
      const { users } = read(z.object({ users: z.string() }), given)
      if (!world.users.has(users)) throw new SlackError('user_not_found')
      return { channel: { id: directMessage(world, team, users).id } }
    },
    'conversations.info': (given, team) => {
      const { channel: id } = read(z.object({ channel: z.string() }), given)
      const channel = world.channels.get(id)
      if (!channel || channel.team !== team.id) throw new SlackError('channel_not_found')
      const { name, kind, archived, members } = channel
      return {
        channel: {
          id,
          name,
          is_im: kind === 'im',
          is_private: kind !== 'public',
          is_archived: archived,
          is_member: members.has(team.botUser),
        },
      }
    },
    'conversations.members': (given, team) => {
      const { channel } = read(z.object({ channel: z.string() }), given)
      return { members: [...writable(world, team, channel).members] }
    },
    'conversations.history': (given, team) => list(given, team, false),
    'conversations.replies': (given, team) => list(given, team, true),
  }
}

function people(world: World): Record<string, Method> {
  return {
    'auth.test': (_, team) => ({
      url: 'https://team.slack.example/',
      team: team.name,
      team_id: team.id,
      user: 'dateline',
      user_id: team.botUser,
      bot_id: team.botId,
      is_enterprise_install: false,
    }),
    'users.info': (given, team) => {
      const { user: id } = read(z.object({ user: z.string() }), given)
      const user = world.users.get(id)
      if (!user || user.team !== team.id) throw new SlackError('user_not_found')
      return {
        user: {
          id,
          team_id: user.team,
          name: user.name,
          real_name: user.name,
          tz: 'Europe/Paris',
          tz_offset: 3600,
          is_admin: user.admin,
          is_owner: false,
          is_bot: false,
          profile: { display_name: user.name },
        },
      }
    },
  }
}

const viewSchema = z.strictObject({
  type: z.enum(['home', 'modal']),
  title: z
    .strictObject({
      type: z.literal('plain_text'),
      text: z.string().min(1).max(24),
      emoji: z.boolean().optional(),
    })
    .optional(),
  submit: z
    .strictObject({
      type: z.literal('plain_text'),
      text: z.string().min(1).max(24),
      emoji: z.boolean().optional(),
    })
    .optional(),
  close: z
    .strictObject({
      type: z.literal('plain_text'),
      text: z.string().min(1).max(24),
      emoji: z.boolean().optional(),
    })
    .optional(),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  external_id: z.string().max(255).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  blocks: z.unknown(),
})

/** A view as Slack takes it. @throws SlackError */
export function makeView(world: World, user: string, given: unknown, id?: string): View {
  const parsed = viewSchema.safeParse(given)
  if (!parsed.success)
    throw new SlackError(
      'invalid_arguments',
      `view.${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`,
    )
  const { type, title, submit, callback_id = '', private_metadata = '' } = parsed.data
  if (type === 'modal' && !title) throw new SlackError('invalid_arguments', 'a modal needs a title')
  const checked = checkBlocks(parsed.data.blocks, 'view')
  if (!checked.ok) throw new SlackError('invalid_arguments', checked.why)
  const hasInput = checked.blocks.some((block) => block.type === 'input')
  if (type === 'modal' && hasInput && !submit)
    throw new SlackError('invalid_arguments', 'inputs need a submit button')
  return {
    id: id ?? world.id('V'),
    hash: world.id('h'),
    user,
    type,
    callbackId: callback_id,
    title: title?.text ?? '',
    submit: submit?.text,
    metadata: private_metadata,
    blocks: checked.blocks,
  }
}

function views(world: World): Record<string, Method> {
  const answer = (view: View) => ({ view: { id: view.id, hash: view.hash, type: view.type } })
  const open = (given: Arguments) => {
    const { trigger_id, view } = read(z.object({ trigger_id: z.string(), view: jsonField }), given)
    const trigger = world.triggers.get(trigger_id)
    if (!trigger) throw new SlackError('invalid_trigger_id')
    if (trigger.until < world.now()) throw new SlackError('expired_trigger_id')
    if (trigger.used) throw new SlackError('exchanged_trigger_id')
    const made = makeView(world, trigger.user, view)
    if (made.type !== 'modal') throw new SlackError('invalid_arguments', 'only a modal can be opened')
    trigger.used = true
    world.modals.set(trigger.user, made)
    world.changed()
    return answer(made)
  }
  return {
    'views.open': open,
    'views.push': open,
    'views.update': (given) => {
      const { view_id, view, hash } = read(
        z.object({ view_id: z.string(), view: jsonField, hash: z.string().optional() }),
        given,
      )
      const known = [...world.modals.values()].find(({ id }) => id === view_id)
      if (!known) throw new SlackError('not_found')
      if (hash !== undefined && hash !== known.hash) throw new SlackError('hash_conflict')
      const made = makeView(world, known.user, view, view_id)
      world.modals.set(known.user, made)
      world.changed()
      return answer(made)
    },
    'views.publish': (given, team) => {
      const { user_id, view } = read(z.object({ user_id: z.string(), view: jsonField }), given)
      if (world.users.get(user_id)?.team !== team.id) throw new SlackError('user_not_found')
      const made = makeView(world, user_id, view)
      if (made.type !== 'home') throw new SlackError('invalid_arguments', 'only a home can be published')
      world.homes.set(user_id, made)
      world.changed()
      return answer(made)
    },
  }
}

function files(world: World, uploadUrl: (id: string) => string): Record<string, Method> {
  return {
    'files.getUploadURLExternal': (given) => {
      const { filename, alt_txt: altText } = read(
        z.object({
          filename: z.string().min(1),
          length: z.coerce.number().int().min(1),
          alt_txt: z.string().max(1_000).optional(),
        }),
        given,
      )
      const id = world.id('F')
      world.uploads.set(id, { name: filename, altText })
      return { upload_url: uploadUrl(id), file_id: id }
    },
    'files.completeUploadExternal': (given, team) => {
      const body = read(
        z.object({
          files: jsonField.pipe(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
          channel_id: z.string().optional(),
          thread_ts: z.string().optional(),
          initial_comment: z.string().optional(),
        }),
        given,
      )
      const uploads = body.files.map(({ id, title }): Upload => {
        const upload = world.uploads.get(id)
        if (!upload?.bytes) throw new SlackError('file_not_found')
        return {
          id,
          name: upload.name,
          title: title ?? upload.name,
          altText: upload.altText,
          bytes: upload.bytes,
        }
      })
      if (body.channel_id !== undefined) {
        const channel = writable(world, team, body.channel_id)
        post(
          world,
          {
            team: team.id,
            channel: channel.id,
            author: team.botUser,
            bot: true,
            thread: body.thread_ts,
            files: uploads,
            via: 'files.completeUploadExternal',
          },
          { text: body.initial_comment, unfurl_links: false, unfurl_media: false },
        )
      }
      return { files: uploads.map(({ id, title }) => ({ id, title })) }
    },
  }
}

/** What agents and assistants have beside: status, prompts and titles of threads. */
function agent(world: World): Record<string, Method> {
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
