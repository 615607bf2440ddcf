import { setTimeout } from 'node:timers/promises'
import type { StoredAnswer } from '../../durable/answers.ts'
import { isAdmin } from '../../model/admin.ts'
import type { Asker } from '../../model/asker.ts'
import { waitsForOthers } from '../../model/declaration.ts'
import { reason } from '../../model/errors.ts'
import { createPace } from '../../runtime/pace.ts'
import { turns } from '../../runtime/turns.ts'
import { offeredBy } from './files.ts'
import type { FileHeard, Heard } from './heard.ts'
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
  readonly files?: readonly FileHeard[]
  /** A status that the answer takes away, so that it must not come after it. */
  readonly status?: Promise<void> | undefined
}

/** After this, somebody who waits is told that work goes on. */
const patienceMs = 1_000
/** Answers that are worked on at once: all of one is computing, so that more would only make each of them slower. */
const atOnce = 2

const closed = 'You may not write in this channel, so the answer is for you alone.'

/** Answers commands, questions and checks. */
export function createAnswering(slack: Slack) {
  const { bot, answers, people, settings, tell, log } = slack
  const pace = createPace(settings.ANSWERS_PER_MINUTE)
  const inTurn = turns(atOnce)

  /** Only a digest needs to know more of somebody; every other answer goes without a question to Slack. */
  const askerOf = async (who: Who, isDigest: boolean): Promise<Asker> => {
    if (isDigest) return people.asker(who)
    const { team, user, channel } = who
    const admin = isAdmin(settings.ADMINS, team, user)
    return { platform: 'slack', team, user, place: channel, admin, mayPost: true }
  }

  const find = async ({ who, text, conversation, files = [] }: Asked, key: string): Promise<StoredAnswer> => {
    // "My digests" is a command too, and what it asks of somebody must be known before it is answered.
    const line = text.startsWith('/') ? text : await bot.understand({ text, conversation, files })
    const isDigest = /^\/digest\b/.test(line)
    const answerIt = async (): Promise<StoredAnswer> => {
      const asker = await askerOf(who, isDigest)
      return answers.of(
        key,
        { text: isDigest ? line : text, conversation, asker, files: offeredBy(slack, who.team, files) },
        askerId(who),
        placeId(who),
      )
    }
    // A digest that is sent at once waits for Slack's pace, a page for its host: neither holds up those that only want an
    // answer.
    return isDigest || waitsForOthers(line, bot.commands) ? answerIt() : inTurn(answerIt)
  }

  /** @param waiting tells that work goes on, where it takes long */
  const answer = async (asked: Asked, key: string, waiting: () => Promise<void>): Promise<void> => {
    const { who, target } = asked
    const out = { team: who.team, user: who.user, channel: who.channel, target, since: who.at }
    const person = `${who.team}/${who.user}`
    if (!pace.allow(person)) {
      if (!pace.mayTell(person)) return
      const most = settings.ANSWERS_PER_MINUTE
      const text = `You have had ${most} ${most === 1 ? 'answer' : 'answers'} within a minute. What came after is left unanswered: ask again in a moment.`
      // It comes after what was asked before.
      return inTurn(() => tell({ ...out, key: `${key}/limit`, message: sentence(text) }))
    }
    const work = find(asked, key)
    let stored: StoredAnswer
    try {
      stored = await unlessSoon(work, waiting)
    } catch (thrown) {
      return tell({ ...out, key: `${key}/sorry`, message: sorry(log, thrown) })
    }
    if (asked.status) await Promise.race([asked.status, setTimeout(patienceMs, undefined, { ref: false })])
    const share = asked.share && (await people.mayPost(who))
    await showAnswer(slack, key, who, target, stored, { from: 0, share })
  }

  return {
    async command(heard: Extract<Heard, { kind: 'command' }>, key: string): Promise<void> {
      const { line, open: wished } = readCommand(
        heard.name,
        heard.text,
        settings.SLACK_COMMAND_PREFIX ?? '',
        bot.commands,
      )
      const { user, channel, respond } = heard
      const asker: Target = { to: 'asker', url: respond, user }
      const out = { team: heard.team, user, channel, target: asker, since: heard.at }
      const open = wished && (await people.mayPost(heard))
      if (wished && !open) await tell({ ...out, key: `${key}/closed`, message: sentence(closed) })
      const target: Target = open ? { to: 'channel', channel } : asker
      const working = sentence('Still reading the articles; the answer follows.')
      return answer({ who: heard, text: line, target, share: !open && !channel.startsWith('D') }, key, () =>
        tell({ ...out, key: `${key}/working`, message: working }),
      )
    },

    shortcut(heard: Extract<Heard, { kind: 'check' | 'add' }>, key: string): Promise<void> {
      const { user, channel, respond } = heard
      const target: Target = { to: 'asker', url: respond, user }
      const working = sentence(
        heard.kind === 'add'
          ? 'The page is being fetched; the answer follows.'
          : 'Still checking; the answer follows.',
      )
      const asked = {
        who: heard,
        text: `/${heard.kind} ${heard.text}`,
        target,
        share: !channel.startsWith('D'),
      }
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

    /** A line that somebody said by a form. */
    line: (who: Who, text: string, target: Target, key: string): Promise<void> =>
      answer({ who, text, target, share: false }, key, async () => {}),

    /** Answered in the thread of the message; the whole thread is one conversation. */
    async question(heard: Question, key: string): Promise<void> {
      const { team, channel, ts, thread = ts } = heard
      const status = setStatus(slack, heard, thread)
      const target: Target = { to: 'channel', channel, thread }
      const conversation = `slack/${team}/${channel}/${thread}`
      const { text, files } = heard
      const asked = { who: heard, text, files, conversation, target, share: false, status }
      await answer(asked, key, async () => {})
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

/** The result of the work; `late` is begun where the work takes longer than a person waits in silence. */
async function unlessSoon<T>(work: Promise<T>, late: () => Promise<void>): Promise<T> {
  const soon = await Promise.race([work.then(() => true), setTimeout(patienceMs, false, { ref: false })])
  if (soon) return work
  const told = late().catch(() => {})
  const result = await work
  // The sign comes before the answer, but where Slack is slow with it the answer does not wait for long.
  await Promise.race([told, setTimeout(patienceMs, undefined, { ref: false })])
  return result
}
