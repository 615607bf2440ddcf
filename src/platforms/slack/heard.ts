import { z } from 'zod'
import { actions, digestActions } from './buttons.ts'
import { formSchema } from './digest-views.ts'
import { plainText } from './text.ts'

/** Who did it, where, and when we heard of it (milliseconds since 1970). */
const who = { team: z.string(), user: z.string(), channel: z.string(), at: z.number() }

/** What somebody did, with all that answering needs after a restart. */
export const heardSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), ...who, name: z.string(), text: z.string(), respond: z.string() }),
  z.object({
    kind: z.literal('question'),
    ...who,
    text: z.string(),
    ts: z.string(),
    thread: z.string().optional(),
    direct: z.boolean(),
  }),
  z.object({ kind: z.literal('check'), ...who, text: z.string(), respond: z.string() }),
  z.object({
    kind: z.literal('click'),
    ...who,
    action: z.enum(actions),
    value: z.string(),
    /** Missing where the click was in the App Home. */
    respond: z.string().optional(),
    direct: z.boolean(),
    thread: z.string().optional(),
    ephemeral: z.boolean(),
  }),
  z.object({ kind: z.literal('reason'), ...who, answer: z.string(), reason: z.string() }),
  /** A form for a digest was confirmed. */
  z.object({ kind: z.literal('schedule'), ...who, wish: formSchema.shape.wish }),
  /** A button beside a digest in the App Home. */
  z.object({ kind: z.literal('digest'), ...who, does: z.enum(digestActions), digest: z.string() }),
  z.object({ kind: z.literal('opened'), ...who, tab: z.enum(['home', 'messages']) }),
  z.object({ kind: z.literal('uninstalled'), ...who }),
])

export type Heard = z.infer<typeof heardSchema>

/** What is to be done, once. */
export interface Incoming {
  /** What makes it one thing, however often Slack delivers it. */
  readonly key: string
  readonly heard: Heard
  /** Opens a form; Slack takes it for three seconds. */
  readonly trigger?: string | undefined
}

/** The callback of the message shortcut and of the form for a reason; they are in the manifest. */
export const checkCallback = 'check'
export const reasonCallback = 'reason'

const id = z.looseObject({ id: z.string() })
const team = z.union([id, z.null()]).optional()

const commandBody = z.looseObject({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
})

const clickBody = z.looseObject({
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  team,
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  channel: id.optional(),
  container: z.looseObject({
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.looseObject({ thread_ts: z.string().optional() }).optional(),
  response_url: z.string().optional(),
  actions: z.array(
    z.looseObject({
      action_id: z.string(),
      value: z.string().optional(),
      selected_option: z.looseObject({ value: z.string() }).nullish(),
    }),
  ),
})

const shortcutBody = z.looseObject({
  type: z.literal('message_action'),
  callback_id: z.literal(checkCallback),
  trigger_id: z.string(),
  team,
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  channel: id,
  message: z.looseObject({ text: z.string().default('') }),
  response_url: z.string(),
})

const viewBody = z.looseObject({
  type: z.literal('view_submission'),
  trigger_id: z.string(),
  team,
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  view: z.looseObject({
    callback_id: z.literal(reasonCallback),
    private_metadata: z.string(),
    state: z.looseObject({
      values: z.record(z.string(), z.record(z.string(), z.looseObject({ value: z.string().nullish() }))),
    }),
  }),
})

const eventBody = z.looseObject({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: z.string(),
  authorizations: z.array(z.looseObject({ team_id: z.string().nullish() })).optional(),
  event: z.looseObject({ type: z.string() }),
})

const messageEvent = z.looseObject({
  type: z.enum(['message', 'app_mention']),
  channel: z.string(),
  user: z.string(),
  text: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  edited: z.unknown().optional(),
})

const openedEvent = z.looseObject({
  type: z.literal('app_home_opened'),
  user: z.string(),
  channel: z.string(),
  tab: z.enum(['home', 'messages']),
})

const revokedEvent = z.looseObject({
  type: z.literal('tokens_revoked'),
  tokens: z.looseObject({ bot: z.array(z.string()).min(1) }),
})

/** What Slack sent, as something to do; nothing where it does not concern us: own messages, edits, joins. */
export function readIncoming(body: unknown, at: number): Incoming | undefined {
  const command = commandBody.safeParse(body)
  if (command.success) {
    const { team_id, user_id, channel_id, trigger_id, response_url, text } = command.data
    const place = { team: team_id, user: user_id, channel: channel_id, at }
    const name = command.data.command.slice(1)
    return {
      key: `command/${trigger_id}`,
      trigger: trigger_id,
      heard: { kind: 'command', ...place, name, text: plainText(text), respond: response_url },
    }
  }
  const event = eventBody.safeParse(body)
  if (event.success) return readEvent(event.data, at)
  const click = clickBody.safeParse(body)
  if (click.success) return readClick(click.data, at)
  const shortcut = shortcutBody.safeParse(body)
  if (shortcut.success) {
    const { user, channel, message, response_url, trigger_id } = shortcut.data
    const place = { team: teamOf(shortcut.data), user: user.id, channel: channel.id, at }
    return {
      key: `check/${trigger_id}`,
      heard: { kind: 'check', ...place, text: plainText(message.text), respond: response_url },
    }
  }
  const view = viewBody.safeParse(body)
  if (view.success) {
    const { user, trigger_id, view: form } = view.data
    const [field] = Object.values(form.state.values).flatMap((values) => Object.values(values))
    const place = { team: teamOf(view.data), user: user.id, channel: '', at }
    return {
      key: `reason/${trigger_id}`,
      heard: { kind: 'reason', ...place, answer: form.private_metadata, reason: field?.value ?? '' },
    }
  }
  return undefined
}

interface Sent {
  readonly team?: z.infer<typeof team>
  readonly user: { readonly team_id?: string | undefined }
}
const teamOf = ({ team: given, user }: Sent): string => given?.id ?? user.team_id ?? ''

function readClick(body: z.infer<typeof clickBody>, at: number): Incoming | undefined {
  const [clicked] = body.actions
  const does = digestActions.find((known) => clicked?.action_id === `digest-${known}`)
  if (does !== undefined) {
    const place = { team: teamOf(body), user: body.user.id, channel: '', at }
    return {
      key: `digest/${body.trigger_id}`,
      heard: { kind: 'digest', ...place, does, digest: clicked?.value ?? '' },
    }
  }
  const action = actions.find((known) => known === clicked?.action_id)
  const value = clicked?.selected_option?.value ?? clicked?.value
  if (!clicked || action === undefined || value === undefined) return undefined
  const channel = body.channel?.id ?? ''
  return {
    key: `click/${body.trigger_id}`,
    trigger: body.trigger_id,
    heard: {
      kind: 'click',
      team: teamOf(body),
      user: body.user.id,
      channel,
      at,
      action,
      value,
      respond: body.response_url,
      direct: channel.startsWith('D'),
      thread: body.container.thread_ts ?? body.message?.thread_ts,
      ephemeral: body.container.is_ephemeral ?? false,
    },
  }
}

function readEvent(
  { event, event_id, ...body }: z.infer<typeof eventBody>,
  at: number,
): Incoming | undefined {
  const teamId = body.authorizations?.[0]?.team_id ?? body.team_id
  const revoked = revokedEvent.safeParse(event)
  if (event.type === 'app_uninstalled' || revoked.success)
    return {
      key: `event/${event_id}`,
      heard: { kind: 'uninstalled', team: teamId, user: '', channel: '', at },
    }
  const opened = openedEvent.safeParse(event)
  if (opened.success) {
    const { user, channel, tab } = opened.data
    return { key: `event/${event_id}`, heard: { kind: 'opened', team: teamId, user, channel, at, tab } }
  }
  const message = messageEvent.safeParse(event)
  if (!message.success) return undefined
  const { type, user, channel, ts, thread_ts, channel_type, subtype, bot_id, edited, text } = message.data
  const direct = channel_type === 'im'
  // A file with words is a question too. Everything else with a subtype is an edit, a join, a bot's.
  if ((subtype !== undefined && subtype !== 'file_share') || bot_id !== undefined || edited !== undefined)
    return undefined
  if (direct !== (type === 'message')) return undefined
  const question = plainText(text)
  // One message is one question, whichever events tell of it and under whatever ids.
  return {
    key: `message/${teamId}/${channel}/${ts}`,
    heard: {
      kind: 'question',
      team: teamId,
      user,
      channel,
      at,
      text: question,
      ts,
      thread: thread_ts,
      direct,
    },
  }
}
