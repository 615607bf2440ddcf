import { setTimeout as wait } from 'node:timers/promises'
import type { Courier, Envelope, Receipt } from './delivery.ts'
import { clicked, eventBody, interaction, newResponseUrl, newTrigger, viewPayload } from './payloads.ts'
import { post } from './posting.ts'
import { directMessage } from './web-api/method.ts'
import { shape } from './web-api/shape.ts'
import { makeView } from './web-api/views.ts'
import { type Channel, type Message, read, type Team, type View, type World } from './world.ts'

/** What stands there until the answer comes, on a slow machine: nobody waits for it, unless it is asked for by its words. */
export const isInterim = (message: Message): boolean => /^Still .*; the answer follows\.$/.test(read(message))

type Match = RegExp | ((message: Message) => boolean)

/** One thing that a person did: how the app took it, and what became visible afterwards. */
export interface Step extends Receipt {
  /** The timestamp of the message that the person wrote, where it was one. */
  readonly ts: string
  /** The first message, new or edited since, that the person can see and that matches. */
  visible(match?: Match, patience?: number): Promise<Message>
  /** All that became visible to the person since. */
  seen(): readonly Message[]
  /** The same once more, as Slack sends what it thinks was not heard: in a new envelope. */
  again(): Promise<Receipt>
}

interface Who {
  readonly user: string
  readonly channel: string
}

/** A file that somebody drops; `url` is where it is said to lie, where that is not Slack. */
export interface Dropped {
  readonly name: string
  readonly bytes: Uint8Array
  readonly size?: number
  readonly url?: string
}

export interface Driver {
  addTeam(id: string): Team
  addUser(id: string, options?: { readonly team?: Team; readonly admin?: boolean }): string
  /** A channel of the first team unless told otherwise; the app is a member unless `bot` is false. */
  addChannel(
    id: string,
    members: readonly string[],
    options?: { readonly kind?: 'public' | 'private'; readonly bot?: boolean; readonly team?: Team },
  ): Channel
  command(text: string, who: Who): Promise<Step>
  /** A message to the app alone; in a thread where `thread` is given. */
  directMessage(
    text: string,
    who: {
      readonly user: string
      readonly thread?: string | undefined
      readonly files?: readonly Dropped[]
    },
  ): Promise<Step>
  /** A message in a channel that names the app. */
  mention(text: string, who: Who & { readonly thread?: string | undefined }): Promise<Step>
  /** A message in a thread that does not name the app, where the app hears such ones. */
  overhear(text: string, who: Who & { readonly thread: string }): Promise<Step>
  /** A message in a channel that does not concern the app. */
  say(text: string, who: Who): Message
  /** @param choice the value of the option or feedback button that is taken */
  click(
    message: Message,
    actionId: string,
    who: { readonly user: string; readonly choice?: string },
  ): Promise<Step>
  clickHome(user: string, actionId: string, choice?: string): Promise<Step>
  /** Presses a button of the modal that the user has open. */
  clickModal(user: string, actionId: string): Promise<Step>
  /** A message shortcut. */
  shortcut(callbackId: string, message: Message, user: string): Promise<Step>
  openHome(user: string): Promise<Step>
  openMessages(user: string): Promise<Step>
  /** Resolves once the user has a modal open. */
  modal(user: string): Promise<View>
  /**
   * @param values by `action_id`; what is left out keeps what the view set
   * @param metadata in the place of what the view was opened with, as nobody but a forger sends
   */
  submitView(
    user: string,
    values?: Readonly<Record<string, string>>,
    metadata?: string,
  ): Promise<Step & { readonly errors: unknown }>
  home(user: string): Promise<View>
  event(event: Readonly<Record<string, unknown>>, team?: Team): Promise<Step>
  uninstall(team?: Team): Promise<Step>
  /** What the user can see now, oldest first; of one channel where it is given. */
  visibleTo(user: string, channel?: string): readonly Message[]
  /** The user's conversation with the app. */
  conversation(user: string): string
}

export function createDriver(parts: {
  readonly world: World
  readonly courier: Courier
  readonly origin: string
  readonly retries: readonly number[]
  readonly team: Team
  readonly stopped: () => boolean
}): Driver {
  const { world, courier, origin, retries, team: first, stopped } = parts

  const canSee = (user: string, message: Message): boolean =>
    message.only === undefined
      ? world.channels.get(message.channel)?.members.has(user) === true
      : message.only === user

  const step = async (user: string, envelope: Envelope, ts = ''): Promise<Step> => {
    const since = world.history.length
    const seen = (): readonly Message[] =>
      world.history.slice(since).filter((m) => !m.deleted && m.author !== user && canSee(user, m))
    const matching = (match: Match): Message | undefined =>
      seen().find((m) => (match instanceof RegExp ? match.test(read(m)) : match(m) && !isInterim(m)))
    let receipt = await courier.deliver(envelope)
    for (const [at, pause] of envelope.kind === 'events_api' ? retries.entries() : []) {
      if (receipt.acknowledged || stopped()) break
      await wait(pause)
      receipt = await courier.deliver(envelope, { number: at + 1, reason: 'timeout' })
    }
    return {
      ...receipt,
      ts,
      seen,
      visible: (match = () => true, patience) =>
        world.until(() => matching(match), `A message to ${user} that matches ${match}`, patience),
      again: () => courier.deliver(envelope),
    }
  }

  const teamOf = (user: string): Team => world.teams.get(world.users.get(user)?.team ?? '') ?? first
  const event = (given: Readonly<Record<string, unknown>>, team = first, ts = ''): Promise<Step> =>
    step(String(given.user ?? ''), { kind: 'events_api', payload: eventBody(world, team, given) }, ts)

  const write = (text: string, user: string, channel: string, thread: string | undefined): Message =>
    post(
      world,
      { team: teamOf(user).id, channel, author: user, bot: false, thread, via: 'a person' },
      { text, unfurl_links: false, unfurl_media: false },
    )
  const messageEvent = (message: Message, type: string, channelType: string) => ({
    ...shape(world, message),
    type,
    client_msg_id: world.id('client'),
    channel: message.channel,
    channel_type: channelType,
    event_ts: message.ts,
  })

  const submit = async (
    user: string,
    values: Readonly<Record<string, string>>,
    metadata: string | undefined,
  ): Promise<Step & { errors: unknown }> => {
    const view = world.modals.get(user)
    if (!view) throw new Error(`${user} has no view open`)
    const team = teamOf(user)
    const payload = {
      ...interaction(world, team, user),
      type: 'view_submission',
      view: viewPayload(metadata === undefined ? view : { ...view, metadata }, values),
      response_urls: [],
    }
    const done = await step(user, { kind: 'interactive', payload })
    const answer = typeof done.response === 'object' && done.response !== null ? { ...done.response } : {}
    const action = 'response_action' in answer ? answer.response_action : undefined
    if (action === 'update' && 'view' in answer)
      world.modals.set(user, makeView(world, user, answer.view, view.id))
    else if (action !== 'errors' && done.acknowledged && world.modals.get(user) === view)
      world.modals.delete(user)
    world.changed()
    return { ...done, errors: 'errors' in answer ? answer.errors : undefined }
  }

  return {
    addTeam(id) {
      const team: Team = {
        id,
        name: `team-${id.toLowerCase()}`,
        botUser: `UBOT${id}`,
        botId: `B${id}`,
        token: undefined,
      }
      world.teams.set(id, team)
      return team
    },
    addUser(id, { team = first, admin = false } = {}) {
      world.users.set(id, { id, name: id.toLowerCase(), team: team.id, admin })
      return id
    },
    addChannel(id, members, { kind = 'public', bot = true, team = first } = {}) {
      const channel: Channel = {
        id,
        name: id.toLowerCase(),
        team: team.id,
        kind,
        members: new Set(members),
        archived: false,
      }
      if (bot) channel.members.add(team.botUser)
      world.channels.set(id, channel)
      return channel
    },
    command(text, { user, channel }) {
      const [name = '', ...words] = text.split(' ')
      const team = teamOf(user)
      const payload = {
        token: 'verification',
        team_id: team.id,
        team_domain: team.name,
        channel_id: channel,
        channel_name: world.channels.get(channel)?.name ?? '',
        user_id: user,
        user_name: world.users.get(user)?.name ?? '',
        command: name,
        text: words.join(' '),
        api_app_id: 'A1',
        is_enterprise_install: 'false',
        response_url: newResponseUrl(world, origin, { team: team.id, channel, user }),
        trigger_id: newTrigger(world, user),
      }
      return step(user, { kind: 'slash_commands', payload }).then((done) =>
        showReply(done, channel, user, team),
      )
    },
    directMessage(text, { user, thread, files = [] }) {
      const team = teamOf(user)
      const channel = directMessage(world, team, user)
      const message = write(text === '' ? '(a file)' : text, user, channel.id, thread)
      const shared = files.map(({ name, bytes, size = bytes.length, url }) => {
        const id = world.id('F')
        world.dropped.set(id, { team: team.id, bytes })
        const own = `${origin}/files-pri/${id}/${encodeURIComponent(name)}`
        return { id, name, size, mode: 'hosted', url_private: url ?? own, url_private_download: url ?? own }
      })
      const told = {
        ...messageEvent(message, 'message', 'im'),
        ...(files.length === 0 ? {} : { text, subtype: 'file_share', files: shared }),
      }
      return event(told, team, message.ts)
    },
    mention(text, { user, channel, thread }) {
      const team = teamOf(user)
      const message = write(`<@${team.botUser}> ${text}`, user, channel, thread)
      return event(messageEvent(message, 'app_mention', 'channel'), team, message.ts)
    },
    overhear(text, { user, channel, thread }) {
      const message = write(text, user, channel, thread)
      const parent_user_id = world.message(channel, thread)?.author
      const heard = { ...messageEvent(message, 'message', 'channel'), parent_user_id }
      return event(heard, teamOf(user), message.ts)
    },
    say: (text, { user, channel }) => write(text, user, channel, undefined),
    async click(message, actionId, { user, choice }) {
      const team = teamOf(user)
      const latest = world.message(message.channel, message.ts) ?? message
      const place = {
        team: team.id,
        channel: message.channel,
        user,
        original: message.ts,
        thread: message.thread,
      }
      const payload = {
        ...interaction(world, team, user),
        type: 'block_actions',
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: message.channel,
          is_ephemeral: message.only !== undefined,
          ...(message.thread === undefined ? {} : { thread_ts: message.thread }),
        },
        channel: { id: message.channel, name: world.channels.get(message.channel)?.name },
        ...(message.only === undefined ? { message: shape(world, latest) } : {}),
        state: { values: {} },
        response_url: newResponseUrl(world, origin, place),
        actions: [clicked(latest.blocks, actionId, choice)],
      }
      return step(user, { kind: 'interactive', payload })
    },
    async clickHome(user, actionId, choice) {
      const view = world.homes.get(user)
      if (!view) throw new Error(`${user} has no home`)
      const payload = {
        ...interaction(world, teamOf(user), user),
        type: 'block_actions',
        container: { type: 'view', view_id: view.id },
        view: viewPayload(view, {}),
        actions: [clicked(view.blocks, actionId, choice)],
      }
      return step(user, { kind: 'interactive', payload })
    },
    async clickModal(user, actionId) {
      const view = world.modals.get(user)
      if (!view) throw new Error(`${user} has no view open`)
      const payload = {
        ...interaction(world, teamOf(user), user),
        type: 'block_actions',
        container: { type: 'view', view_id: view.id },
        view: viewPayload(view, {}),
        actions: [clicked(view.blocks, actionId, undefined)],
      }
      return step(user, { kind: 'interactive', payload })
    },
    shortcut(callbackId, message, user) {
      const team = teamOf(user)
      const payload = {
        ...interaction(world, team, user),
        type: 'message_action',
        callback_id: callbackId,
        action_ts: String(world.now() / 1000),
        message_ts: message.ts,
        channel: { id: message.channel, name: world.channels.get(message.channel)?.name },
        message: shape(world, message),
        response_url: newResponseUrl(world, origin, { team: team.id, channel: message.channel, user }),
      }
      return step(user, { kind: 'interactive', payload })
    },
    openHome(user) {
      const team = teamOf(user)
      const { id } = directMessage(world, team, user)
      const view = world.homes.get(user)
      const opened = { type: 'app_home_opened', user, channel: id, tab: 'home', event_ts: world.timestamp() }
      return event(view ? { ...opened, view: viewPayload(view, {}) } : opened, team)
    },
    openMessages(user) {
      const team = teamOf(user)
      const { id } = directMessage(world, team, user)
      return event(
        { type: 'app_home_opened', user, channel: id, tab: 'messages', event_ts: world.timestamp() },
        team,
      )
    },
    modal: (user) => world.until(() => world.modals.get(user), `A view of ${user}`),
    submitView: (user, values = {}, metadata) => submit(user, values, metadata),
    home: (user) => world.until(() => world.homes.get(user), `The home of ${user}`),
    event: (given, team) => event(given, team),
    uninstall(team = first) {
      const done = event({ type: 'app_uninstalled', event_ts: world.timestamp() }, team)
      if (team.token !== undefined) world.revoked.add(team.token)
      team.token = undefined
      return done
    },
    visibleTo: (user, channel) =>
      world.messages().filter((m) => canSee(user, m) && (channel === undefined || m.channel === channel)),
    conversation: (user) => directMessage(world, teamOf(user), user).id,
  }

  /** A command's acknowledgement may carry the reply itself. */
  function showReply(done: Step, channel: string, user: string, team: Team): Step {
    const reply = done.response
    if (typeof reply === 'object' && reply !== null && ('text' in reply || 'blocks' in reply)) {
      const text = 'text' in reply ? String(reply.text) : ''
      if (text !== '' || 'blocks' in reply)
        post(
          world,
          { team: team.id, channel, author: team.botUser, bot: true, only: user, via: 'acknowledgement' },
          { text, blocks: 'blocks' in reply ? reply.blocks : undefined },
        )
    }
    return done
  }
}
