import { setTimeout } from 'node:timers/promises'
import type { Sender, Sent } from '../../../durable/sender.ts'
import type { Log } from '../../../runtime/log.ts'
import { authCodes } from '../connect/api.ts'
import { type Body, laneOf, type Target } from '../post.ts'
import { line, type Message, type Run, rich, run } from '../show/kit.ts'
import { hasNewest, simpler } from '../show/simpler.ts'
import { escaped } from '../show/text.ts'

/** A message for somebody, and what it answers. */
export interface Out {
  /** The same key is visible once. */
  readonly key: string
  readonly team: string
  /** Who gets it in a direct message where it cannot be shown in its place. */
  readonly user: string
  readonly channel: string
  readonly target: Target
  readonly message: Message
  readonly since: number
  /** Shown in place of the message, which then says in words what it is. */
  readonly file?: Body['file']
}

/** Shows a message, in its place or where it can be seen. */
export type Tell = (out: Out) => Promise<void>

/** Slack will not take these blocks; older ones perhaps, and words alone always. */
export const badBlocks: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_attachments',
  'invalid_arguments',
  'invalid_payload',
])
/** The `response_url` is used up or too old. */
const spent = new Set(['expired_url', 'used_url'])
/** For so long after it was asked an answer waits for a token that Slack takes; the sender looks for ten minutes a time. */
const tokenMs = 12 * 3600_000
const isWithoutToken = (sent: Sent): boolean => sent.state === 'refused' && authCodes.has(sent.why)
/** After a lost reply, in milliseconds. */
const pauses = [0, 1_000, 4_000, 15_000]

const remedies: Readonly<Record<string, string>> = {
  not_in_channel: 'I am not a member there. Type /invite @Dateline in it, then ask again.',
  channel_not_found: 'I cannot see it. If it is private, type /invite @Dateline in it, then ask again.',
  is_archived: 'It is archived. Ask in another channel.',
  user_not_in_channel: 'You are not a member there. Join it to see my answers in it.',
}

export function createTell(sender: Sender<Body>, log: Log): Tell {
  /** A post whose reply was lost is posted again where nobody can tell: rather twice than never. */
  const send = async (key: string, body: Body): Promise<Sent> => {
    let sent: Sent = { state: 'unknown' }
    for (const pause of pauses) {
      if (pause > 0) await setTimeout(pause)
      sent = await sender.send({ key, lane: laneOf(body, key), body, whenUnknown: 'post again' })
      if (sent.state !== 'unknown') break
    }
    return sent
  }

  /** What was asked while Slack took our token for none is answered when it takes it again. */
  const sendInTime = async (key: string, body: Body): Promise<Sent> => {
    let sent = await send(key, body)
    for (let again = 1; isWithoutToken(sent) && Date.now() < body.since + tokenMs; again++)
      sent = await send(`${key}/again ${again}`, body)
    return sent
  }

  /** Workspaces that have refused a message with the newest blocks in it: they are sent no more of those. */
  const older = new Set<string>()

  const tell: Tell = async (out) => {
    const { key, team, user, channel, target, since, file } = out
    const message = older.has(team) ? withoutNewest(out.message) : out.message
    const sent = await sendInTime(key, { team, target, message, since, file })
    if (sent.state === 'sent') return
    const why = sent.state === 'refused' ? sent.why : 'no reply'
    log.warn('a message was not taken', { key, to: target.to, why })
    if (badBlocks.has(why) && hasNewest(message.blocks)) older.add(team)
    const next =
      inSimplerBlocks({ ...out, message }, why) ??
      whereAskedFrom(out, spent.has(why) || sent.state === 'unknown') ??
      besideThread(out, why)
    if (next) return tell(next)
    if (target.to === 'direct' || user === '') return
    const words = sorry(channel, remedies[why] ?? `Slack does not take my message there (${why}).`)
    await send(`${key}/why`, { team, target: { to: 'direct', user }, message: words, since })
    await tell({ ...out, key: `${key}/direct`, target: { to: 'direct', user } })
  }
  return tell
}

/** Blocks that Slack does not take there give way to simpler ones, and those to words alone. */
function inSimplerBlocks({ message, ...out }: Out, why: string): Out | undefined {
  if (!badBlocks.has(why) || message.blocks.length === 0) return undefined
  const blocks = simpler(message.blocks)
  const key = `${out.key}/${blocks ? 'simple' : 'plain'}`
  return { ...out, key, message: { text: message.text, blocks: blocks ?? [] } }
}

/** What cannot be answered by the command's own address any more goes to whoever asked, where it was asked. */
function whereAskedFrom(out: Out, isSpent: boolean): Out | undefined {
  const { key, user, channel, target } = out
  if (target.to !== 'asker' || !isSpent) return undefined
  const member: Target = { to: 'member', channel, user, thread: target.thread }
  const next: Target = channel.startsWith('D') || channel === '' ? { to: 'direct', user } : member
  return { ...out, key: `${key}/here`, target: next }
}

/** A thread that is gone gives way to its channel. */
const besideThread = (out: Out, why: string): Out | undefined =>
  why === 'thread_not_found' && out.target.thread !== undefined
    ? { ...out, key: `${out.key}/loose`, target: { ...out.target, thread: undefined } }
    : undefined

const withoutNewest = (message: Message): Message =>
  hasNewest(message.blocks) ? { ...message, blocks: simpler(message.blocks) ?? [] } : message

/** Names the channel; the reference is ours. */
function sorry(channel: string, remedy: string): Message {
  const before = 'I could not answer in '
  const after = `: ${remedy} Here is what I had to say:`
  const place: Run = { type: 'channel', channel_id: channel }
  return {
    text: `${before}<#${channel}>${escaped(after)}`,
    blocks: [rich(line(run(before), place, run(after)))],
  }
}
