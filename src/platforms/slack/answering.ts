import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { StoredAnswer } from '../../answers.ts'
import type { Asker } from '../../asker.ts'
import { reason } from '../../errors.ts'
import { createMemory } from '../../memory.ts'
import { createPace } from '../../pace.ts'
import type { Heard } from './heard.ts'
import { readCommand } from './lines.ts'
import { sentence, sorry } from './replies.ts'
import { askerId, placeId, type Slack, showAnswer, type Who } from './slack.ts'
import type { Target } from './transport.ts'

type Question = Extract<Heard, { kind: 'question' }>

/** What is asked, and where its answer goes. */
interface Asked {
  readonly who: Who
  readonly text: string
  readonly conversation?: string | undefined
  readonly target: Target
  readonly share: boolean
}

/** After this, somebody who waits is told that work goes on. */
const patienceMs = 1_000
/** Answers that are worked on at once: more would only make each of them slower. */
const atOnce = 4
const profileMs = 24 * 3600_000
const profileWaitMs = 1_500

const profileSchema = z.object({ zone: z.string().optional(), admin: z.boolean() })
type Profile = z.infer<typeof profileSchema>

/** Answers commands, questions and checks. */
export function createAnswering(slack: Slack) {
  const { bot, answers, settings, tell, log } = slack
  const pace = createPace(settings.ANSWERS_PER_MINUTE)
  const profiles = createMemory<Profile>(slack.store, 'slack people', profileMs)
  const inTurn = turns(atOnce)

  const profileOf = async ({ team, user }: Who): Promise<Profile> => {
    const key = `${team}/${user}`
    const known = profileSchema.safeParse(await profiles.get(key))
    if (known.success) return known.data
    const client = await slack.api.client(team)
    const found = (await client?.users.info({ user }))?.user
    const profile = { ...(found?.tz ? { zone: found.tz } : {}), admin: found?.is_admin === true }
    await profiles.set(key, profile)
    return profile
  }

  const askerOf = async (who: Who, text: string): Promise<Asker> => {
    // Only a digest needs a time zone; every other answer goes without the question to Slack.
    const profile = text.startsWith('/digest')
      ? await Promise.race([profileOf(who), setTimeout(profileWaitMs, undefined, { ref: false })]).catch(
          (thrown: unknown) => void log.info('no profile', { reason: reason(thrown) }),
        )
      : undefined
    const { team, user, channel } = who
    const admin = settings.ADMINS.includes(user) || profile?.admin === true
    return { platform: 'slack', team, user, place: channel, zone: profile?.zone, admin, mayPost: true }
  }

  /** @param waiting tells that work goes on, where it takes long */
  const answer = async (asked: Asked, key: string, waiting: () => Promise<void>): Promise<void> => {
    const { who, target } = asked
    const out = { team: who.team, user: who.user, channel: who.channel, target, since: who.at }
    if (!pace.allow(`${who.team}/${who.user}`)) {
      const text = `You have had ${settings.ANSWERS_PER_MINUTE} answers within a minute. Ask again in a moment.`
      return tell({ ...out, key: `${key}/limit`, message: sentence(text) })
    }
    const work = inTurn(async (): Promise<StoredAnswer> => {
      const asker = await askerOf(who, asked.text)
      const event = { text: asked.text, conversation: asked.conversation, asker }
      return answers.of(key, event, askerId(who), placeId(who))
    })
    let stored: StoredAnswer
    try {
      stored = await unlessSoon(work, waiting)
    } catch (thrown) {
      return tell({ ...out, key: `${key}/sorry`, message: sorry(log, thrown) })
    }
    await showAnswer(slack, key, who, target, stored, { from: 0, share: asked.share })
  }

  return {
    command(heard: Extract<Heard, { kind: 'command' }>, key: string): Promise<void> {
      const { line, open } = readCommand(
        heard.name,
        heard.text,
        settings.SLACK_COMMAND_PREFIX ?? '',
        bot.commands,
      )
      const { user, channel, respond } = heard
      const asker: Target = { to: 'asker', url: respond, user }
      const target: Target = open ? { to: 'channel', channel } : asker
      const working = sentence('Still reading the articles; the answer follows.')
      return answer({ who: heard, text: line, target, share: !open && !channel.startsWith('D') }, key, () =>
        tell({
          key: `${key}/working`,
          team: heard.team,
          user,
          channel,
          target: asker,
          message: working,
          since: heard.at,
        }),
      )
    },

    check(heard: Extract<Heard, { kind: 'check' }>, key: string): Promise<void> {
      const { user, channel, respond } = heard
      const target: Target = { to: 'asker', url: respond, user }
      const working = sentence('Still checking; the answer follows.')
      const asked = { who: heard, text: `/check ${heard.text}`, target, share: !channel.startsWith('D') }
      return answer(asked, key, () =>
        tell({
          key: `${key}/working`,
          team: heard.team,
          user,
          channel,
          target,
          message: working,
          since: heard.at,
        }),
      )
    },

    /** Answered in the thread of the message; the whole thread is one conversation. */
    async question(heard: Question, key: string): Promise<void> {
      const { team, channel, ts, thread = ts } = heard
      const status = setStatus(slack, heard, thread)
      const target: Target = { to: 'channel', channel, thread }
      const conversation = `slack/${team}/${channel}/${thread}`
      // The status must not come after the answer, which is what takes it away.
      await answer({ who: heard, text: heard.text, conversation, target, share: false }, key, () => status)
    },
  }
}

/** "is reading the articles…" under the conversation, until the answer is there; where Slack has it. */
async function setStatus({ api, log }: Slack, heard: Question, thread: string): Promise<void> {
  try {
    const client = await api.client(heard.team)
    await client?.assistant.threads.setStatus({
      channel_id: heard.channel,
      thread_ts: thread,
      status: 'is reading the articles…',
    })
  } catch (thrown) {
    log.info('no status was shown', { reason: reason(thrown) })
  }
}

/** The result of the work; `late` is done first where the work takes longer than a person waits in silence. */
async function unlessSoon<T>(work: Promise<T>, late: () => Promise<void>): Promise<T> {
  const soon = await Promise.race([work.then(() => true), setTimeout(patienceMs, false, { ref: false })])
  if (!soon) await late()
  return work
}

/** Lets so many run at once, in the order in which they came. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = most
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
