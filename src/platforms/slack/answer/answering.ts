import { setTimeout } from 'node:timers/promises'
import type { StoredAnswer } from '../../../durable/answers.ts'
import { cut } from '../../../language/cut.ts'
import { isAdmin } from '../../../model/admin.ts'
import type { Asker } from '../../../model/asker.ts'
import { waitsForOthers } from '../../../model/declaration.ts'
import { reason } from '../../../model/errors.ts'
import { isAbout } from '../../../model/lines.ts'
import { firstLink } from '../../../model/link.ts'
import { createPace } from '../../../runtime/pace.ts'
import { turns } from '../../../runtime/turns.ts'
import { harmless } from '../../shared/text.ts'
import type { FileHeard, Heard } from '../hear/events.ts'
import { offeredBy } from '../hear/files.ts'
import { readCommand } from '../hear/lines.ts'
import type { Target } from '../post.ts'
import { plainText } from '../show/text.ts'
import { sentence, sorry } from '../show.ts'
import { askerId, placeId, type Slack, showAnswer, type Who } from './slack.ts'

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

const reading = 'Still reading the articles; the answer follows.'
const fetching = 'Still fetching what was asked for; the answer follows.'
const closed = 'You may not write in this channel, so the answer is for you alone.'

/** Answers commands, questions and checks. */
export function createAnswering(slack: Slack) {
  const { bot, answers, people, settings, following, tell, log } = slack
  const pace = createPace(settings.ANSWERS_PER_MINUTE)
  const inTurn = turns(atOnce)

  /** Only a digest needs to know more of somebody; every other answer goes without a question to Slack. */
  const askerOf = async (who: Who, isDigest: boolean): Promise<Asker> => {
    if (isDigest) return people.asker(who)
    const { team, user, channel } = who
    const admin = isAdmin(settings.ADMINS, team, user)
    return { platform: 'slack', team, user, place: channel, admin, mayPost: true }
  }

  const find = async (
    { who, target, text: typed, conversation, files = [] }: Asked,
    key: string,
  ): Promise<StoredAnswer> => {
    const text = await people.spoken(who, typed)
    // "My digests" is a command too, and what it asks of somebody must be known before it is answered.
    const line = text.startsWith('/') ? text : await bot.understand({ text, conversation, files })
    const isDigest = isAbout('digests', line)
    const answerIt = async (): Promise<StoredAnswer> => {
      const asker = await askerOf(who, isDigest)
      return answers.of(
        key,
        { text: isDigest ? line : text, conversation, asker, files: offeredBy(slack, who.team, files) },
        askerId(who),
        target.to === 'channel' ? placeId(who) : undefined,
      )
    }
    // A digest that is sent at once waits for Slack's pace, a page for its host: neither holds up those that only want an
    // answer.
    return isDigest || waitsForOthers(line, bot.commands) ? answerIt() : inTurn(answerIt)
  }

  /** @param waiting tells that work goes on, where it takes long */
  const answer = async (
    asked: Asked,
    key: string,
    waiting: () => Promise<void>,
  ): Promise<StoredAnswer | undefined> => {
    const { who, target } = asked
    const out = { team: who.team, user: who.user, channel: who.channel, target, since: who.at }
    const person = `${who.team}/${who.user}`
    if (!pace.allow(person)) {
      if (!pace.mayTell(person)) return undefined
      const most = settings.ANSWERS_PER_MINUTE
      const text = `You have had ${most} ${most === 1 ? 'answer' : 'answers'} within a minute. What you asked after that has no answer: ask again in a moment.`
      // It comes after what was asked before.
      await inTurn(() => tell({ ...out, key: `${key}/limit`, message: sentence(text) }))
      return undefined
    }
    const work = find(asked, key)
    let stored: StoredAnswer
    try {
      stored = await unlessSoon(work, waiting)
    } catch (thrown) {
      await tell({ ...out, key: `${key}/sorry`, message: sorry(log, thrown) })
      return undefined
    }
    if (asked.status) await Promise.race([asked.status, setTimeout(patienceMs, undefined, { ref: false })])
    const share = asked.share && (await people.mayPost(who))
    await showAnswer(slack, key, who, target, stored, { from: 0, share })
    return stored
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
      const working = sentence(waitsForOthers(line, bot.commands) ? fetching : reading)
      await answer({ who: heard, text: line, target, share: !open && !channel.startsWith('D') }, key, () =>
        tell({ ...out, key: `${key}/working`, message: working }),
      )
    },

    async menu(heard: Extract<Heard, { kind: 'menu' }>, key: string): Promise<void> {
      const { user, channel, respond } = heard
      const target: Target = { to: 'asker', url: respond, user }
      const takesLink = bot.commands.get(heard.command)?.menu?.takes === 'link'
      const words = takesLink ? (firstLink(heard.text) ?? '') : plainText(heard.text)
      const text = `/${heard.command} ${words}`
      const working = sentence(waitsForOthers(text, bot.commands) ? fetching : reading)
      const asked = {
        who: heard,
        text,
        target,
        share: !channel.startsWith('D'),
      }
      await answer(asked, key, () =>
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
    async line(who: Who, text: string, target: Target, key: string): Promise<void> {
      await answer({ who, text, target, share: false }, key, async () => {})
    },

    /** Out of the form in the App Home. */
    async ask(heard: Extract<Heard, { kind: 'ask' }>, key: string): Promise<void> {
      const target: Target = { to: 'direct', user: heard.user }
      await answer({ who: heard, text: heard.text, target, share: false }, key, async () => {})
    },

    /** Answered in the thread of the message; the whole thread is one conversation. */
    async question(heard: Question, key: string): Promise<void> {
      const { channel, ts, thread = ts, direct } = heard
      if (!direct) await following.join(threadId(heard, thread))
      const status = setStatus(slack, heard, thread)
      const target: Target = { to: 'channel', channel, thread }
      const conversation = threadId(heard, thread)
      const { text, files } = heard
      const asked = { who: heard, text, files, conversation, target, share: false, status }
      const stored = await answer(asked, key, async () => {})
      if (direct && heard.thread === undefined && stored) await setTitle(slack, heard, thread, stored)
    },

    /** Whether what is said in a thread, without naming us, is for us: we are in it, and the articles answer it. */
    async overhears({ team, user, channel, text, ts, thread = ts, ours, at }: Question): Promise<boolean> {
      const conversation = threadId({ team, channel }, thread)
      if (!ours && !(await following.joined(conversation))) return false
      const asker = await askerOf({ team, user, channel, at }, false)
      return inTurn(() => following.answers({ text, conversation, asker }))
    },
  }
}

/** What stands there by turns while an answer is worked on. */
const loading = [
  'Searching the articles…',
  'Reading what was found…',
  'Setting sources that differ side by side…',
] as const
const longestTitle = 100

const threadId = ({ team, channel }: Pick<Who, 'team' | 'channel'>, thread: string): string =>
  `slack/${team}/${channel}/${thread}`

/** The conversation's name in the list of them: what was asked, as it was understood. */
async function setTitle({ api, log }: Slack, heard: Question, thread: string, { answer }: StoredAnswer) {
  if (answer.kind !== 'briefing') return
  try {
    const client = await api.client(heard.team)
    const title = cut(harmless(answer.title), longestTitle)
    await client?.assistant.threads.setTitle({ channel_id: heard.channel, thread_ts: thread, title })
  } catch (thrown) {
    log.info('no title was set', { reason: reason(thrown) })
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
      loading_messages: [...loading],
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
