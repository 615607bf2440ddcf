import { InteractionResponseType, MessageFlags } from 'discord.js'
import { z } from 'zod'
import type { Surroundings } from '../../contracts/platform.ts'
import type { StoredAnswer } from '../../durable/answers.ts'
import { createInbox, type Inbox } from '../../durable/inbox.ts'
import type { Sender } from '../../durable/sender.ts'
import { mayDecide } from '../../model/admin.ts'
import { waitsForOthers } from '../../model/declaration.ts'
import { dismissalLine } from '../../model/listed.ts'
import { createPace } from '../../runtime/pace.ts'
import { turns } from '../../runtime/turns.ts'
import { createFollowing } from '../shared/following.ts'
import { createBringing } from './bringing.ts'
import { completionsFor } from './choices.ts'
import type { Bulletins } from './courier.ts'
import { createDigestDesk } from './digest-desk.ts'
import { type Event, eventSchema, type Momentary } from './events.ts'
import { offeredBy } from './files.ts'
import type { CommandIds } from './mentions.ts'
import { pagesOf } from './render.ts'
import { askForm, dismissForm, quietly, reasonForm, respond, typing } from './responding.ts'
import type { Ask } from './rest.ts'
import type { Post } from './transport.ts'
import type { View } from './view.ts'
import { contextPage, listedPages, sentence, sourcePage, sourcePages } from './views.ts'
import { askerId, askerOf, conversationOf, isOpen, maySee, type Pages, placeId, type Shown } from './ways.ts'
import { ways } from './welcome.ts'

type Click = Extract<Event, { kind: 'click' }>

/** Handling waits for slow channels most of the time; these many may wait without holding up the others. */
const handledAtOnce = 200
/** Answers that are worked on at once: all of one is computing, so that more would only make each of them slower. */
const answeredAtOnce = 2

export interface Handling {
  /** Takes an event on, durably, and acknowledges it; one that is known already has no effect. */
  hear(event: Event | Momentary): Promise<void>
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
  const { bot, answers, store, log, bulletins, perMinute, lease } = parts
  const { bring, apologise } = createBringing(parts)
  const pace = createPace(perMinute)
  const tooMany = `That is more than ${perMinute} questions in a minute. Wait a moment, and ask again.`
  const following = createFollowing({ store, bot, platform: 'discord' })
  const shares = store.collection('discord shares', z.object({ by: z.string() }))
  const digestDesk = createDigestDesk(parts, askerOf)
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
    if (event.kind === 'click') return click(event, key)
    if (event.kind === 'draft' || event.kind === 'set' || event.kind === 'tend')
      return void (await bring(event, key, await digestDesk.pages(event)))
    if (!pace.allow(event.person.id)) {
      // Whoever pressed or typed a command waits for a response; of several messages one is told.
      if (event.kind === 'message' && !pace.mayTell(event.person.id)) return
      return void (await bring(event, key, [sentence(tooMany)]))
    }
    if (event.told !== undefined) return void (await bring(event, key, [sentence(event.told)]))
    const working = event.kind === 'message' ? typing(parts, event.place.channel) : undefined
    // Named in a thread, we take part in it.
    if (event.kind === 'message' && !event.place.direct && event.place.shared && !event.overheard)
      await following.join(conversationOf(event))
    const files = offeredBy(event, parts.api)
    const words = event.kind === 'command' ? event.line : event.text
    const asked = {
      text: words === '' && files.length === 0 ? '/help' : words,
      files,
      conversation: conversationOf(event),
      asker: askerOf(event),
    }
    const answer = (): Promise<StoredAnswer> =>
      answers.of(key, asked, askerId(event), isOpen(event) ? placeId(event) : undefined)
    const work =
      files.length > 0 || waitsForOthers(asked.text, bot.commands)
        ? answer()
        : inTurn(async () => {
            await urgent()
            return answer()
          })
    const stored = await work.finally(() => working?.end())
    const pages = pagesOf({ ...viewOf(stored, 0, mayShare(event)), ids: parts.ids })
    await bring(event, key, stored.line === '/help' ? beneathAll(pages, ways) : pages, stored)
  }

  /** An answer holds the event loop for long; whoever still waits for a first response or a completion goes first. */
  async function urgent(): Promise<void> {
    while (responding.size > 0) await Promise.all(responding.values())
  }

  async function click(event: Click, key: string): Promise<void> {
    const { control, person } = event
    const { does, from, chosen } = control
    if (does === 'share' && !person.mayPost)
      return void (await bring(event, key, [sentence('You may not post here, so you cannot share it here.')]))
    const stored = await shownBy(event)
    if (!stored) return void (await bring(event, key, [sentence(notFound)]))
    switch (does) {
      case 'share': {
        const claim = await shares.get(shareKey(event))
        if (claim?.value.by !== event.id)
          return void (await bring(event, key, [sentence('It is shared here already.')]))
        // Before it is visible: who sees it may press its buttons.
        await answers.share(stored.id, placeId(event))
        const pages = pagesOf({ ...viewOf(stored, from, false), sharer: person.id })
        // What could not be shared may be shared once more.
        if (!(await bring(event, key, pages, stored))) await shares.remove(claim)
        return
      }
      case 'show':
        if (!('asker' in stored) || stored.asker !== askerId(event))
          return void (await bring(event, key, [
            sentence('That answer is somebody else’s. Ask yourself, with /ask.'),
          ]))
        return void (await bring(event, key, pagesOf(viewOf(stored, 0, mayShare(event))), stored))
      case 'story':
        return void (await bring(event, key, pagesOf(viewOf(stored, 0, mayShare(event))), stored))
      case 'context':
      case 'quote':
        return void (await bring(event, key, [await contextPage(bot, viewOf(stored, from, false), chosen)]))
      case 'sources':
        return void (await bring(event, key, sourcePages(stored.answer, stored.id)))
      case 'source':
        return void (await bring(event, key, [sourcePage(stored.answer, stored.id, chosen)]))
      case 'listed':
        return void (await bring(
          event,
          key,
          listedPages(stored.answer, stored.id, mayDecide(parts.admins, askerOf(event))),
        ))
      case 'dismissing':
        return dismiss(event, key, stored)
      default:
        // The rest of an answer, from where its part ended or from a chosen section on.
        return void (await bring(
          event,
          key,
          pagesOf(viewOf(stored, chosen ?? from, mayShare(event))),
          stored,
        ))
    }
  }

  /** Sets a match aside, as if that had been typed. */
  async function dismiss(event: Click, key: string, { answer }: Shown): Promise<void> {
    const party = answer.kind === 'briefing' ? answer.named?.[event.control.from] : undefined
    if (!party) return void (await bring(event, key, [sentence(notFound)]))
    const asked = { text: dismissalLine(party, event.typed ?? ''), asker: askerOf(event) }
    const stored = await answers.of(key, asked, askerId(event), undefined)
    await bring(event, key, pagesOf({ ...viewOf(stored, 0, false), ids: parts.ids }), stored)
  }

  /** What an id names, where this person may see it here. */
  async function seen(id: string, by: Pick<Event, 'person' | 'place'>): Promise<Shown | undefined> {
    const found = (await answers.get(id)) ?? (await bulletins.get(id))
    return found && maySee(found, by) ? found : undefined
  }

  /** The answer that a control is about. */
  async function shownBy(event: Click): Promise<Shown | undefined> {
    const { does, answer, from } = event.control
    // Who is offered an answer as a button is told whose it is.
    const stored = await (does === 'show' ? answers.get(answer) : seen(answer, event))
    if (does !== 'story' || !stored || !('stories' in stored)) return stored
    return bulletins.get(stored.stories[from] ?? '')
  }

  async function hear(event: Event | Momentary): Promise<void> {
    if (event.kind === 'complete') return whileResponding(`complete/${event.id}`, () => complete(event))
    if (event.kind === 'form' || event.kind === 'complete digest')
      return respond(parts, event, await digestDesk.respond(event))
    if (event.kind === 'reason') {
      const { answer, reason: why } = event
      if (await seen(answer, event))
        await answers.rate({
          answer,
          asker: askerId(event),
          useful: false,
          ...(why === '' ? {} : { reason: why }),
        })
      return respond(parts, event, quietly('Noted, with thanks.'))
    }
    if (event.kind === 'click' && event.control.does === 'ask')
      return respond(parts, event, askForm(event.control.answer))
    if (event.kind === 'click' && event.control.does === 'dismiss')
      return respond(parts, event, dismissForm(event.control.answer, event.control.from))
    if (event.kind === 'click' && (event.control.does === 'useful' || event.control.does === 'useless'))
      return rate(event)
    if (event.kind === 'message' && event.overheard && !(await overhears(event))) return
    const key = `${event.kind}/${event.id}`
    return whileResponding(key, async () => {
      let first = false
      try {
        first = await inbox.receive(key, event)
      } catch (thrown) {
        // What cannot be kept is not promised.
        if (event.kind !== 'message') await respond(parts, event, quietly(notKept))
        throw thrown
      }
      if (first) await acknowledge(event)
    })
  }

  /** Whether what is said in a thread, without naming us, is for us: we are in it, and the articles answer it. */
  async function overhears(event: Extract<Event, { kind: 'message' }>): Promise<boolean> {
    const conversation = conversationOf(event)
    if (event.overheard !== 'ours' && !(await following.joined(conversation))) return false
    return inTurn(() => following.answers({ text: event.text, conversation, asker: askerOf(event) }))
  }

  /** Notes that somebody waits; of the same thing twice in one process the second is left. */
  async function whileResponding(key: string, respondTo: () => Promise<void>): Promise<void> {
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
    const quiet = { type: deferred, data: { flags: MessageFlags.Ephemeral } }
    const changing = { type: InteractionResponseType.DeferredMessageUpdate }
    if (event.kind === 'set') return respond(parts, event, changing)
    if (event.kind === 'tend')
      return respond(parts, event, event.own && event.tend.does !== 'now' ? changing : quiet)
    if (event.kind !== 'click')
      return respond(parts, event, event.kind === 'command' && event.open ? { type: deferred } : quiet)
    const { does, answer } = event.control
    if (does === 'share' && event.person.mayPost && (await seen(answer, event))) {
      const key = shareKey(event)
      const first = await shares.insert(key, { by: event.id }, Date.now() + shareMs)
      return respond(
        parts,
        event,
        first || (await shares.get(key))?.value.by === event.id ? { type: deferred } : quiet,
      )
    }
    const inPlace = event.own && (does === 'jump' || does === 'quote' || does === 'source')
    return respond(parts, event, inPlace ? changing : quiet)
  }

  async function rate(event: Click): Promise<void> {
    const { does, answer } = event.control
    if (!(await seen(answer, event))) return respond(parts, event, quietly(notFound))
    await answers.rate({ answer, asker: askerId(event), useful: does === 'useful' })
    await respond(parts, event, does === 'useful' ? quietly('Noted, with thanks.') : reasonForm(answer))
  }

  async function complete({
    id,
    token,
    completion,
    typed,
  }: Extract<Momentary, { kind: 'complete' }>): Promise<void> {
    let choices: Awaited<ReturnType<typeof completionsFor>> = []
    try {
      choices = await completionsFor(bot, completion, typed)
    } catch (thrown) {
      log.error('completion failed', { error: thrown })
    }
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult
    await respond(parts, { id, token }, { type, data: { choices } })
  }

  return { hear, idle: () => inbox.idle(), close: () => inbox.close() }
}

/** The same with a line of ours below all. */
function beneathAll([first, ...others]: Pages, line: string): Pages {
  const last = others.at(-1)
  if (!last) return [{ ...first, blocks: [...first.blocks, line] }]
  return [first, ...others.slice(0, -1), { ...last, blocks: [...last.blocks, line] }]
}

const notFound = 'That answer is no longer kept. Ask again.'
const notKept =
  'Something is wrong on our side, and your question was not taken. Ask again in a while, please.'
const deferred = InteractionResponseType.DeferredChannelMessageWithSource

/** An answer is shared once in a place within this time, in milliseconds. */
const shareMs = 24 * 3600_000

const shareKey = ({ control, place }: Click): string => `${control.answer} ${control.from} ${place.channel}`

const viewOf = (stored: Shown, from: number, shareable: boolean): View => ({
  id: stored.id,
  answer: stored.answer,
  from,
  shareable,
  whole: 'stories' in stored && stored.stories.length > 0,
})

/** Whether the answer is for one reader, who may post in the place by hand too. */
const mayShare = (event: Event): boolean => !isOpen(event) && event.person.mayPost
