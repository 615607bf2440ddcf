import type { z } from 'zod'
import { actions, digestActions } from './controls.ts'
import { asked } from './forms/ask.ts'
import { readClicked } from './forms/dismiss.ts'
import {
  clickBody,
  commandBody,
  eventBody,
  messageEvent,
  openedEvent,
  revokedEvent,
  shortcutBody,
  teamOf,
  viewBody,
} from './hear/bodies.ts'
import { askCallback, dismissCallback, type FileHeard, type Incoming } from './hear/events.ts'
import { plainText } from './show/text.ts'

/** Messages of people: with a file, or from a thread to the whole channel. Other subtypes are edits, joins, bots'. */
const spoken = new Set(['file_share', 'thread_broadcast'])

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
    const { user, channel, message, response_url, trigger_id, callback_id: command } = shortcut.data
    const place = { team: teamOf(shortcut.data), user: user.id, channel: channel.id, at }
    return {
      key: `menu/${trigger_id}`,
      heard: { kind: 'menu', ...place, command, text: message.text, respond: response_url },
    }
  }
  const view = viewBody.safeParse(body)
  if (view.success) {
    const { user, trigger_id, view: form } = view.data
    const [field] = Object.values(form.state.values).flatMap((values) => Object.values(values))
    const place = { team: teamOf(view.data), user: user.id, channel: '', at }
    if (form.callback_id === askCallback)
      return {
        key: `ask/${form.id}`,
        heard: { kind: 'ask', ...place, text: field?.value ?? '' },
        response: { response_action: 'update', view: asked },
      }
    const from = readClicked(form.private_metadata)
    if (!from) return undefined
    const { channel } = from
    const words = field?.value ?? ''
    return form.callback_id === dismissCallback
      ? { key: `dismiss/${trigger_id}`, heard: { kind: 'dismiss', ...place, channel, from, why: words } }
      : { key: `reason/${trigger_id}`, heard: { kind: 'reason', ...place, channel, from, reason: words } }
  }
  return undefined
}

const fileIn = ({
  name,
  title,
  size,
  url_private: url,
  url_private_download: download,
}: z.infer<typeof messageEvent>['files'][number]): FileHeard => ({
  name: name ?? title ?? 'file',
  size,
  url: download ?? url,
})

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
  const [authorization] = body.authorizations ?? []
  const team = authorization?.team_id ?? body.team_id
  const key = `event/${event_id}`
  if (event.type === 'app_uninstalled' || revokedEvent.safeParse(event).success)
    return { key, heard: { kind: 'uninstalled', team, user: '', channel: '', at } }
  const opened = openedEvent.safeParse(event)
  if (opened.success) {
    const { user, channel, tab } = opened.data
    return { key, heard: { kind: 'opened', team, user, channel, at, tab } }
  }
  const message = messageEvent.safeParse(event)
  return message.success
    ? readMessage(message.data, team, authorization?.user_id ?? undefined, at)
    : undefined
}

type Message = z.infer<typeof messageEvent>

/** @param own the bot's user there */
function readMessage(
  message: Message,
  team: string,
  own: string | undefined,
  at: number,
): Incoming | undefined {
  if (!isForUs(message)) return undefined
  const { user, channel, ts, thread_ts: thread, parent_user_id: began, text, files } = message
  const direct = isDirect(message)
  // One message is one question, whichever events tell of it and under whatever ids.
  return {
    key: `message/${team}/${channel}/${ts}`,
    heard: {
      kind: 'question',
      team,
      user,
      channel,
      at,
      text: plainText(text, own),
      ts,
      thread,
      direct,
      ...(isOverheard(message) ? { overheard: true as const } : {}),
      ...(began !== undefined && began === own ? { ours: true as const } : {}),
      files: direct ? files.map(fileIn) : [],
    },
  }
}

const isDirect = ({ channel_type }: Message): boolean => channel_type === 'im'
/** What does not name us is heard in threads alone, and only where the manifest asks for it. */
const isOverheard = (message: Message): boolean => message.type === 'message' && !isDirect(message)

/** Whether somebody said it, and to us: no bot, no edit, no second word of a mention. */
function isForUs(message: Message): boolean {
  const { type, subtype, bot_id: bot, edited, ts, thread_ts: thread, text } = message
  if ((subtype !== undefined && !spoken.has(subtype)) || bot !== undefined || edited !== undefined)
    return false
  if (isOverheard(message)) return thread !== undefined && thread !== ts && !marksSomebody(text)
  return !isDirect(message) || type === 'message'
}

/** What is said to somebody else, or to us by name, which comes as a mention too. */
const marksSomebody = (text: string): boolean => /<[@!]/.test(text)
