import { InteractionResponseType, MessageFlags } from 'discord.js'
import type { Surroundings } from '../../contracts/platform.ts'
import type { StoredAnswer } from '../../durable/answers.ts'
import { createInbox, type Inbox } from '../../durable/inbox.ts'
import type { Sender } from '../../durable/sender.ts'
import { waitsForOthers } from '../../model/declaration.ts'
import { lineFor } from '../../model/lines.ts'
import { createPace } from '../../runtime/pace.ts'
import { turns } from '../../runtime/turns.ts'
import { createFollowing } from '../shared/following.ts'
import { createBringing } from './answer/bringing.ts'
import { quietly, respond, typing } from './answer/responding.ts'
import { askerId, askerOf, conversationOf, isOpen, type Pages, placeId } from './answer/ways.ts'
import { waysIn } from './answer/welcome.ts'
import type { Ask } from './connect/api.ts'
import { createAtOnce, isMomentary } from './controls/at-once.ts'
import { createClicking, mayShare } from './controls/clicking.ts'
import { createDigestDesk } from './controls/digests.ts'
import { createViewing } from './controls/viewing.ts'
import { type Event, eventSchema, type Momentary } from './hear/events.ts'
import { offeredBy } from './hear/files.ts'
import type { Bulletins } from './post/courier.ts'
import type { Post } from './post.ts'
import type { CommandIds } from './show/mentions.ts'
import { sentence } from './show/views.ts'
import { pagesOf } from './show.ts'

/** Handling waits for slow channels most of the time; these many may wait without holding up the others. */
const handledAtOnce = 200
/** Answers that are worked on at once: all of one is computing, so that more would only make each of them slower. */
const answeredAtOnce = 2

/** What asks for an answer in words. */
type Asking = Extract<Event, { kind: 'command' | 'message' }>

export interface Handling {
  /** Takes an event on, durably, and acknowledges it; one that is known already has no effect. */
  hear(event: Event | Momentary): Promise<void>
  /** Events that were taken on and are not done. */
  unanswered(): number
  /** Settles when nothing is left. */
  idle(): Promise<void>
  close(): Promise<void>
}

/** What comes of events: receipt, acknowledgement, answer, and the way on which the answer goes out. */
export function createHandling(
  parts: Pick<Surroundings, 'bot' | 'answers' | 'store' | 'digests' | 'log'> & {
    readonly perMinute: number
    /** Of the settings. */
    readonly admins: readonly string[]
    readonly ask: Ask
    readonly sender: Sender<Post>
    readonly bulletins: Pick<Bulletins, 'get'>
    /** Filled when the commands are registered. */
    readonly ids: CommandIds
    readonly lease?: number | undefined
    /** Discord's API at another address. */
    readonly api?: string | undefined
  },
): Handling {
  const { bot, answers, store, log, perMinute, lease } = parts
  const { bring, apologise } = createBringing(parts)
  const pace = createPace(perMinute)
  const tooMany = `That is more than ${perMinute} questions in a minute. Wait a moment, and ask again.`
  const following = createFollowing({ store, bot, platform: 'discord' })
  const viewOf = createViewing(bot.commands, parts.ids)
  const clicking = createClicking({ ...parts, bring, viewOf })
  const digestDesk = createDigestDesk(parts, askerOf)
  const atOnce = createAtOnce({ ...parts, digestDesk })
  /** First responses and completions on their way, by what they respond to. */
  const responding = new Map<string, Promise<void>>()
  const inTurn = turns(answeredAtOnce)
  const inbox: Inbox<Event> = createInbox({
    store,
    name: 'discord',
    schema: eventSchema,
    handle,
    giveUp: apologise,
    log,
    atOnce: handledAtOnce,
    ...(lease === undefined ? {} : { lease }),
  })

  async function handle(event: Event, key: string): Promise<void> {
    // In another process, after a crash, nobody knows any more whether it was acknowledged; the first post will tell.
    await responding.get(key)
    if (event.kind === 'click') return clicking.click(event, key)
    if (event.kind === 'draft' || event.kind === 'set' || event.kind === 'tend')
      return void (await bring(event, key, await digestDesk.pages(event)))
    return ask(event, key)
  }

  async function ask(event: Asking, key: string): Promise<void> {
    if (!pace.allow(event.person.id)) {
      // Whoever pressed or typed a command waits for a response; of several messages one is told.
      if (event.kind === 'message' && !pace.mayTell(event.person.id)) return
      return void (await bring(event, key, [sentence(tooMany)]))
    }
    if (event.told !== undefined) return void (await bring(event, key, [sentence(event.told)]))
    const working = event.kind === 'message' ? typing(parts, event.place.channel) : undefined
    if (isNamedInThread(event)) await following.join(conversationOf(event))
    const stored = await answered(event, key).finally(() => working?.end())
    const pages = pagesOf(viewOf(stored, 0, mayShare(event)))
    await bring(
      event,
      key,
      stored.line === lineFor('help') ? beneathAll(pages, waysIn(bot.commands)) : pages,
      stored,
    )
  }

  /** The stored answer, in its turn unless it waits for somebody else's host. */
  function answered(event: Asking, key: string): Promise<StoredAnswer> {
    const files = offeredBy(event, parts.api)
    const words = event.kind === 'command' ? event.line : event.text
    const asked = {
      text: words === '' && files.length === 0 ? lineFor('help') : words,
      files,
      conversation: conversationOf(event),
      asker: askerOf(event),
    }
    const answer = (): Promise<StoredAnswer> =>
      answers.of(key, asked, askerId(event), isOpen(event) ? placeId(event) : undefined)
    if (files.length > 0 || waitsForOthers(asked.text, bot.commands)) return answer()
    return inTurn(async () => {
      await urgent()
      return answer()
    })
  }

  /** An answer holds the event loop for long; whoever still waits for a first response or a completion goes first. */
  async function urgent(): Promise<void> {
    while (responding.size > 0) await Promise.all(responding.values())
  }

  async function hear(event: Event | Momentary): Promise<void> {
    if (isMomentary(event)) return whileResponding(`${event.kind}/${event.id}`, () => respondAtOnce(event))
    if (event.kind === 'click' && (await respondAtOnce(event))) return
    if (event.kind === 'message' && event.overheard && !(await overhears(event))) return
    const key = `${event.kind}/${event.id}`
    return whileResponding(key, async () => {
      let first = false
      try {
        // Discord tells a message once.
        first = await (event.kind === 'message' ? inbox.keep(key, event) : inbox.receive(key, event))
      } catch (thrown) {
        // What cannot be kept is not promised.
        if (event.kind !== 'message') await respond(parts, event, quietly(notKept))
        throw thrown
      }
      if (first) await acknowledge(event)
    })
  }

  /** @returns whether that was all there is to do */
  async function respondAtOnce(event: Momentary | Extract<Event, { kind: 'click' }>): Promise<boolean> {
    const body = await atOnce(event)
    if (body) await respond(parts, event, body)
    return body !== undefined
  }

  /** Whether what is said in a thread, without naming us, is for us: we are in it, and the articles answer it. */
  async function overhears(event: Extract<Event, { kind: 'message' }>): Promise<boolean> {
    const conversation = conversationOf(event)
    if (event.overheard !== 'ours' && !(await following.joined(conversation))) return false
    return inTurn(() => following.answers({ text: event.text, conversation, asker: askerOf(event) }))
  }

  /** Notes that somebody waits; of the same thing twice in one process the second is left. */
  async function whileResponding(key: string, respondTo: () => Promise<unknown>): Promise<void> {
    if (responding.has(key)) return
    const { promise, resolve } = Promise.withResolvers<void>()
    responding.set(key, promise)
    try {
      await respondTo()
    } finally {
      responding.delete(key)
      resolve()
    }
  }

  async function acknowledge(event: Event): Promise<void> {
    if (event.kind === 'message') return
    return respond(parts, event, await deferralOf(event))
  }

  /** How the answer will come: as a message for all, as one for the asker alone, or in the place of the one pressed. */
  async function deferralOf(event: Exclude<Event, { kind: 'message' }>) {
    switch (event.kind) {
      case 'set':
        return changing
      case 'tend':
        return event.own && event.tend.does !== 'now' ? changing : quiet
      case 'click':
        return deferralOfClick(event)
      case 'command':
        return event.open ? open : quiet
      default:
        return quiet
    }
  }

  async function deferralOfClick(event: Extract<Event, { kind: 'click' }>) {
    const { does } = event.control
    if (does === 'share' && event.person.mayPost) return (await clicking.claims(event)) ? open : quiet
    return event.own && (does === 'jump' || does === 'quote' || does === 'source') ? changing : quiet
  }

  return {
    hear,
    unanswered: inbox.waiting,
    idle: () => inbox.idle(),
    close: () => inbox.close(),
  }
}

/** Named in a thread, we take part in it. */
const isNamedInThread = (event: Asking): boolean =>
  event.kind === 'message' && !event.place.direct && event.place.shared && !event.overheard

/** The same with a line of ours below all. */
function beneathAll([first, ...others]: Pages, line: string): Pages {
  const last = others.at(-1)
  if (!last) return [{ ...first, blocks: [...first.blocks, line] }]
  return [first, ...others.slice(0, -1), { ...last, blocks: [...last.blocks, line] }]
}

const notKept =
  'Something went wrong on our side, and your question did not arrive. Please ask again in a while.'
const deferred = InteractionResponseType.DeferredChannelMessageWithSource
const open = { type: deferred }
const quiet = { type: deferred, data: { flags: MessageFlags.Ephemeral } }
const changing = { type: InteractionResponseType.DeferredMessageUpdate }
