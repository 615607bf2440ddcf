import { setTimeout as pause } from 'node:timers/promises'
import { App } from '@slack/bolt'
import type { Health, Running, Surroundings } from '../../contracts/platform.ts'
import { createSender } from '../../durable/sender.ts'
import { reason } from '../../model/errors.ts'
import { createFollowing } from '../shared/following.ts'
import type { Slack } from './answer/slack.ts'
import { createHandling } from './answer.ts'
import { createApi } from './connect/api.ts'
import { createInstallations } from './connect/installations.ts'
import { takeEvents } from './connect/internals.ts'
import { createLogger } from './connect/logger.ts'
import { openReceivers } from './connect.ts'
import { takeAsk } from './forms/ask.ts'
import { createDigestForm, readConfirmed } from './forms/digest.ts'
import { openDismissForm } from './forms/dismiss.ts'
import { openReasonForm } from './forms/reason.ts'
import type { Incoming } from './hear/events.ts'
import { inSlack } from './hear/lines.ts'
import { createPeople } from './hear/people.ts'
import { readIncoming } from './hear.ts'
import { createSlackCourier } from './post/courier.ts'
import { createTell } from './post/outgoing.ts'
import { createPulse } from './post/pulse.ts'
import { createTransport } from './post.ts'

/** Slack takes about one post a second in a channel. */
const paceMs = 1_000
/** How long a stop waits for what is underway; what is left is taken up by the next start. */
const stopMs = 5_000

/**
 * @param lease how long a process may be silent before another takes its events over; usually the inbox's own
 * @param pace milliseconds between two posts in a channel
 */
export async function start(surroundings: Surroundings, lease?: number, pace = paceMs): Promise<Running> {
  const { bot, answers, store, settings, hears = true, web, log } = surroundings
  const logger = createLogger(log)
  const { SLACK_BOT_TOKEN: botToken, SECRET_KEY: secretKey } = settings
  const installations =
    botToken === undefined && secretKey !== undefined ? createInstallations(store, secretKey) : undefined
  const api = createApi({
    token: async (team) => botToken ?? (await installations?.token(team)),
    url: settings.SLACK_API_URL,
    logger,
  })
  let stopping = false
  const pulse = createPulse(botToken === undefined ? undefined : () => api.client(''), log)
  const transport = createTransport(api, () => stopping, pulse.note)
  const sender = createSender({ store, name: 'slack', transport, pace, log })
  const prefix = settings.SLACK_COMMAND_PREFIX ?? ''
  const slack: Slack = {
    bot,
    answers,
    store,
    settings,
    api,
    people: createPeople({ api, store, settings, log }),
    following: createFollowing({ store, bot, platform: 'slack' }),
    digests: surroundings.digests,
    tell: createTell(sender, log),
    wording: (text) => inSlack(text, prefix, bot.commands),
    log,
  }
  const courier = createSlackCourier({ sender, store, wording: slack.wording, log, pace })
  const done = Promise.withResolvers<void>()
  if (!hears)
    return {
      done: done.promise,
      health: () => {
        const detail = pulse.trouble()
        return detail === undefined ? { state: 'connected' } : { state: 'retrying', detail }
      },
      waiting: sender.waiting,
      courier,
      async stop() {
        stopping = true
        pulse.stop()
        done.resolve()
      },
    }
  const digestForm = createDigestForm(slack)
  const { inbox, catchUp, overhears } = createHandling(slack, installations, lease)
  catchUp().catch((thrown: unknown) =>
    log.info('Slack could not be asked where the app was removed', { reason: reason(thrown) }),
  )

  const app = new App({
    // Receivers are given the app one by one, as there are two connections; this one stands for none.
    receiver: { init() {}, start: async () => undefined, stop: async () => undefined },
    authorize: async () => ({}),
    logger,
  })
  takeEvents(app, async ({ body, ack }) => {
    const at = Date.now()
    if ((await digestForm.take(body, at, ack)) || (await takeAsk(slack, body, at, ack))) return
    const incoming = readConfirmed(body, at) ?? readIncoming(body, at)
    if (incoming && (await digestForm.open(incoming, ack))) return
    const isOverheard = incoming?.heard.kind === 'question' && incoming.heard.overheard
    if (isOverheard) {
      await ack()
      if (!settings.SLACK_FOLLOW_THREADS || !(await overhears(incoming.heard))) return
    }
    // What is acknowledged by now is not delivered again.
    const receive = isOverheard ? inbox.keep : inbox.receive
    const first = incoming ? await receive(incoming.key, incoming.heard) : false
    try {
      await ack(incoming?.response)
    } catch (thrown) {
      log.info('an acknowledgement was lost; Slack will send it again', { reason: reason(thrown) })
    }
    if (first && incoming) form(incoming)
  })

  /** A form is taken for three seconds after the click, so it does not wait for its turn. */
  const form = ({ heard, trigger }: Incoming): void => {
    if (heard.kind !== 'click' || trigger === undefined) return
    if (heard.action !== 'rate' && heard.action !== 'dismiss') return
    const open = heard.action === 'rate' ? openReasonForm : openDismissForm
    open(api, heard, trigger).catch((thrown: unknown) =>
      log.info('no form was opened', { reason: reason(thrown) }),
    )
  }

  const links = openReceivers({ app, settings, web, installations: installations?.store, logger, log })

  const health = (): Health => {
    if (stopping) return { state: 'stopped' }
    const trouble = links?.trouble() ?? pulse.trouble()
    if (trouble !== undefined) return { state: 'retrying', detail: trouble }
    if (links && links.connected() === 0) return { state: 'connecting' }
    return pulse.known() ? { state: 'connected' } : { state: 'connecting' }
  }
  return {
    done: done.promise,
    health,
    waiting: sender.waiting,
    unanswered: inbox.waiting,
    courier,
    async stop() {
      if (stopping) return
      stopping = true
      pulse.stop()
      await links?.stop()
      // The timer must not hold the process when all is done sooner.
      await Promise.race([inbox.close(), pause(stopMs, undefined, { ref: false })])
      done.resolve()
    },
  }
}
