import { z } from 'zod'
import type { Store } from '../../../contracts/store.ts'
import type { Sender, Sent } from '../../../durable/sender.ts'
import type { Courier, Delivered, Delivery, Destination } from '../../../model/digest.ts'
import type { Log } from '../../../runtime/log.ts'
import { type Body, laneOf, type Target } from '../post.ts'
import { leadMessages, storyMessages } from '../show/digest.ts'
import type { Message } from '../show/kit.ts'
import { sentence } from '../show.ts'
import { badBlocks } from './outgoing.ts'
import { createRota, type Rota } from './rota.ts'

/**
 * Slack takes "several hundred" posts a minute of an app in a workspace, answers among them: digests keep to 300, which
 * is five times a channel's pace, so that a thousand leads are out in three and a half minutes, and their threads follow.
 */
const atOnce = 5
/** How long the first try of a delivery is remembered; its slot is given up long before. */
const rememberMs = 7 * 24 * 3600_000

/** Refusals of one place that stay until somebody changes something there; a token that is not taken concerns all. */
const gone = new Set([
  'cannot_dm_bot',
  'channel_not_found',
  'is_archived',
  'is_inactive',
  'messages_tab_disabled',
  'missing_scope',
  'no_permission',
  'not_in_channel',
  'not_installed',
  'restricted_action',
  'restricted_action_read_only_channel',
  'team_access_not_granted',
  'team_not_found',
  'user_disabled',
  'user_not_found',
])

/**
 * Digests in Slack: the lead to the place, the chart and each story's detail in its thread. The lead decides what became
 * of a delivery; what hangs on it is logged where it fails. The same delivery once more goes on where the first stopped.
 * @param parts.pace milliseconds between two posts in a channel
 */
export function createSlackCourier(parts: {
  readonly sender: Sender<Body>
  readonly store: Store
  readonly wording: (text: string) => string
  readonly log: Log
  readonly pace: number
}): Courier {
  const { sender, store, wording, log, pace } = parts
  const begun = store.collection('slack deliveries', z.object({ since: z.number() }))
  const rotas = new Map<string, Rota>()
  let lastExpiry = 0

  /** A lost post is looked for from its first try on, which may have been another process's. */
  const sinceOf = async (key: string): Promise<number> => {
    const at = Date.now()
    if (at - lastExpiry > 3600_000) {
      lastExpiry = at
      await begun.expire(at)
    }
    if (await begun.insert(key, { since: at }, at + rememberMs)) return at
    return (await begun.get(key))?.value.since ?? at
  }

  /** @param first whether it goes before the threads of other digests */
  const post = async (key: string, body: Body, first: boolean): Promise<Sent> => {
    const rota = rotas.get(body.team) ?? createRota(pace / atOnce)
    rotas.set(body.team, rota)
    await rota.turn(first)
    const sent = await sender.send({ key, lane: laneOf(body, key), body, whenUnknown: 'leave' })
    if (sent.state !== 'refused' || !badBlocks.has(sent.why) || body.message.blocks.length === 0) return sent
    log.warn('a digest goes as words alone', { key, why: sent.why })
    return post(`${key}/plain`, { ...body, message: { ...body.message, blocks: [] } }, first)
  }

  /** One after the other: an answer in the same channel waits for one of these posts and not for all. */
  const thread = async ({ key, to, digest, chart }: Delivery, since: number, lead: string): Promise<void> => {
    const target = { ...targetOf(to), thread: lead }
    const [, ...more] = leadMessages(digest, wording)
    const named: (readonly [string, Message, Body['file']?])[] = [
      ...more.map((message, at) => [`0.${at + 1}`, message] as const),
      ...(chart ? [['chart', { text: chart.alt, blocks: [] }, chart] as const] : []),
      ...storyMessages(digest, wording).flatMap((messages, story) =>
        messages.map((message, at) => [`${story + 1}${at === 0 ? '' : `.${at}`}`, message] as const),
      ),
    ]
    for (const [name, message, file] of named) {
      const sent = await post(`${key}/${name}`, { team: to.team, target, message, since, file }, false)
      if (sent.state !== 'sent') log.warn('a part of a digest is not in its thread', { key, name, ...sent })
    }
  }

  return {
    async deliver(delivery) {
      const { key, to, digest } = delivery
      let lead: Sent = { state: 'unknown' }
      try {
        const since = await sinceOf(key)
        const [message] = leadMessages(digest, wording)
        lead = await post(`${key}/0`, { team: to.team, target: targetOf(to), message, since }, true)
        if (lead.state === 'sent') await thread(delivery, since, lead.id)
      } catch (thrown) {
        log.error('a digest was not delivered whole', { key, lead: lead.state, error: thrown })
      }
      return delivered(lead)
    },
    async notify({ key, team, user, text }) {
      try {
        const message = sentence(wording(text))
        const body: Body = { team, target: { to: 'direct', user }, message, since: await sinceOf(key) }
        return delivered(await post(key, body, true))
      } catch (thrown) {
        log.error('a note was not sent', { key, error: thrown })
        return { state: 'unknown' }
      }
    },
  }
}

const delivered = (sent: Sent): Delivered =>
  sent.state === 'refused' && gone.has(sent.why) ? { state: 'gone', why: sent.why } : sent

const targetOf = ({ place, direct }: Destination): Extract<Target, { to: 'channel' | 'direct' }> =>
  direct ? { to: 'direct', user: place } : { to: 'channel', channel: place }
