import { z } from 'zod'
import { NotSent, Refused, ReplyLost, type Transport } from '../../durable/sender.ts'
import { type Api, authCodes, type Client, meaningOf, refusal } from './connect/api.ts'
import type { Pulse } from './post/pulse.ts'
import { shareFile, type Upload, uploadName } from './post/upload.ts'
import type { Message } from './show/kit.ts'

/** Where a message goes. */
export type Target =
  | { readonly to: 'channel'; readonly channel: string; readonly thread?: string | undefined }
  /** Visible to one member of the channel, gone on reload. */
  | {
      readonly to: 'member'
      readonly channel: string
      readonly user: string
      readonly thread?: string | undefined
    }
  /** To the one who typed the command or clicked; five times in thirty minutes, also where we are no member. */
  | {
      readonly to: 'asker'
      readonly url: string
      readonly user: string
      readonly thread?: string | undefined
      /** Whether it takes the place of the message that was clicked. */
      readonly replace?: true | undefined
    }
  | { readonly to: 'direct'; readonly user: string; readonly thread?: string | undefined }

export interface Body {
  readonly team: string
  readonly target: Target
  readonly message: Message
  /** Nothing that we posted is older, milliseconds since 1970: where the search for a post begins. */
  readonly since: number
  /** Shown in place of the message, which then only says the same in words. */
  readonly file?: Upload | undefined
}

/** Posts of one lane go out a second apart. Those to a `response_url` are not counted so, and need no queue. */
export function laneOf({ team, target }: Body, key: string): string {
  if (target.to === 'asker') return `${team}/asker/${key}`
  return `${team}/${target.to}/${target.to === 'direct' ? target.user : target.channel}`
}

const eventType = 'dateline_post'
// No link in our words or an article's is shown as a card, and no bare address becomes a link.
const quiet = { unfurl_links: false, unfurl_media: false, parse: 'none' as const }
const responseMs = 10_000
const searched = 200

/**
 * @param stopped from then on nothing is posted any more, and what waits is left for the next start
 * @param note hears how Slack takes what is posted
 */
export function createTransport(api: Api, stopped: () => boolean, note: Pulse['note']): Transport<Body> {
  const conversations = new Map<string, string>()
  const clientOf = async (team: string): Promise<Client> => {
    const client = await api.client(team)
    if (!client) throw new Refused('not_installed')
    return client
  }
  const channelOf = async (client: Client, team: string, target: Target): Promise<string> => {
    if (target.to === 'channel' || target.to === 'member') return target.channel
    const known = conversations.get(`${team}/${target.user}`)
    if (known !== undefined) return known
    const { channel } = await client.conversations.open({ users: target.user })
    if (channel?.id === undefined) throw new Refused('channel_not_found')
    conversations.set(`${team}/${target.user}`, channel.id)
    return channel.id
  }

  const show = async ({ team, target, message, file }: Body, key: string): Promise<string> => {
    if (target.to === 'asker') return respond(target, message)
    const client = await clientOf(team)
    // Opening the conversation shows nothing, so whatever goes wrong with it is no lost reply.
    const channel = await channelOf(client, team, target).catch((thrown: unknown) => {
      const meaning = meaningOf(thrown)
      throw meaning instanceof ReplyLost ? new NotSent(2_000, meaning.message) : meaning
    })
    if (file) return shareFile(client, { channel, thread: target.thread, key }, file)
    const content = { channel, text: message.text, blocks: [...message.blocks], ...quiet }
    const thread = target.thread === undefined ? {} : { thread_ts: target.thread }
    // Words alone are shown as they are; with formatting on, an article's asterisks would be ours.
    const plain = message.blocks.length === 0 ? { mrkdwn: false } : {}
    if (target.to === 'member') {
      const posted = await client.chat.postEphemeral({ ...content, ...thread, user: target.user })
      return posted.message_ts ?? ''
    }
    const metadata = { event_type: eventType, event_payload: { key } }
    const { ts = '' } = await client.chat.postMessage({ ...content, ...thread, ...plain, metadata })
    return ts
  }

  return {
    async post(_lane, body, key) {
      if (stopped()) return new Promise(() => {})
      try {
        const id = await show(body, key)
        note(undefined)
        return id
      } catch (thrown) {
        const meaning = meaningOf(thrown)
        // A `response_url` lives half an hour, and its end tells nothing of our token.
        if (body.target.to !== 'asker') note(meaning)
        throw meaning
      }
    },

    async find(_lane, { team, target, since, file }, key) {
      if (target.to === 'asker' || target.to === 'member') return undefined
      const client = await clientOf(team)
      const channel = await channelOf(client, team, target)
      // A minute for clocks that differ.
      const range = {
        channel,
        oldest: String((since - 60_000) / 1_000),
        limit: searched,
        include_all_metadata: true,
      }
      const { messages = [], has_more } =
        target.thread === undefined
          ? await client.conversations.history(range)
          : await client.conversations.replies({ ...range, ts: target.thread })
      for (const { ts, metadata, files = [] } of messages)
        if (
          postSchema.safeParse(metadata).data?.event_payload.key === key ||
          (file !== undefined && files.some(({ name }) => name === uploadName(key, file)))
        )
          return ts
      return has_more === true ? undefined : 'absent'
    },
  }
}

const postSchema = z.object({
  event_type: z.literal(eventType),
  event_payload: z.object({ key: z.string() }),
})
/** What an address answers that may no longer be used. */
const spentStatus: ReadonlySet<number> = new Set([401, 403, 404, 410])
const failureSchema = z.object({ ok: z.literal(false), error: z.string() })

/** A post to a `response_url`; it has no id, and Slack cannot be asked for it. */
async function respond(target: Extract<Target, { to: 'asker' }>, message: Message): Promise<string> {
  const response = await fetch(target.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      response_type: 'ephemeral',
      replace_original: target.replace === true,
      text: message.text,
      ...(message.blocks.length === 0 ? { mrkdwn: false } : { blocks: message.blocks }),
      ...(target.thread === undefined ? {} : { thread_ts: target.thread }),
      ...quiet,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(responseMs),
  })
  const text = await response.text()
  if (response.status === 429)
    throw new NotSent(Number(response.headers.get('retry-after') ?? 1) * 1_000, 'ratelimited')
  if (response.status >= 500) throw new ReplyLost(`Slack answered ${response.status}`)
  // Slack says why in JSON, or where it takes no blocks in a bare word: invalid_blocks.
  const [word] = response.ok ? [] : (/^[a-z_]+$/.exec(text.trim()) ?? [])
  const code = failureSchema.safeParse(parsed(text)).data?.error ?? word
  // No token goes to a `response_url`: what it takes for a bad one is itself spent.
  if (spentStatus.has(response.status) || (code !== undefined && authCodes.has(code)))
    throw new Refused('expired_url')
  if (code !== undefined) throw refusal(code)
  if (!response.ok) throw new Refused(`status_${response.status}`)
  return ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
