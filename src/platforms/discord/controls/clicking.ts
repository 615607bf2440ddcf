import { z } from 'zod'
import type { Surroundings } from '../../../contracts/platform.ts'
import { mayDecide } from '../../../model/admin.ts'
import { dismissalLine } from '../../../model/listed.ts'
import type { Bringing } from '../answer/bringing.ts'
import { askerId, askerOf, isOpen, type Pages, placeId, type Shown } from '../answer/ways.ts'
import type { Event } from '../hear/events.ts'
import type { Bulletins } from '../post/courier.ts'
import { contextPage, listedPages, sentence, sourcePage, sourcePages } from '../show/views.ts'
import { pagesOf } from '../show.ts'
import { seen } from './seen.ts'
import type { Viewing } from './viewing.ts'

type Click = Extract<Event, { kind: 'click' }>

/** An answer is shared once in a place within this time, in milliseconds. */
const shareMs = 24 * 3600_000

export const notKept = 'That answer is no longer kept. Ask again.'

/** What buttons and menus do. The answer was stored when it was given; nothing is computed anew. */
export function createClicking({
  bot,
  answers,
  store,
  bulletins,
  bring,
  admins,
  viewOf,
}: Pick<Surroundings, 'bot' | 'answers' | 'store'> & {
  readonly bulletins: Pick<Bulletins, 'get'>
  readonly bring: Bringing['bring']
  readonly admins: readonly string[]
  readonly viewOf: Viewing
}) {
  const shares = store.collection('discord shares', z.object({ by: z.string() }))

  /** The answer that a control is about: a digest's story has one of its own. */
  const shownBy = async (event: Click): Promise<Shown | undefined> => {
    const { does, answer, from } = event.control
    // Who is offered an answer as a button is told whose it is.
    const stored = await (does === 'show' ? answers.get(answer) : seen({ answers, bulletins }, answer, event))
    if (does !== 'story' || !stored || !('stories' in stored)) return stored
    return bulletins.get(stored.stories[from] ?? '')
  }

  const share = async (event: Click, key: string, stored: Shown): Promise<void> => {
    const { person, control } = event
    const claim = await shares.get(shareKey(event))
    if (claim?.value.by !== event.id)
      return void (await bring(event, key, [sentence('It is shared here already.')]))
    // Before it is visible: who sees it may press its buttons.
    await answers.share(stored.id, placeId(event))
    const pages = pagesOf({ ...viewOf(stored, control.from, false), sharer: person.id })
    // What could not be shared may be shared once more.
    if (!(await bring(event, key, pages, stored))) await shares.remove(claim)
  }

  /** Sets a match aside, as if that had been typed. */
  const dismiss = async (event: Click, key: string, { answer }: Shown): Promise<void> => {
    const party = answer.kind === 'briefing' ? answer.named?.[event.control.from] : undefined
    if (!party) return void (await bring(event, key, [sentence(notKept)]))
    const asked = { text: dismissalLine(party, event.typed ?? ''), asker: askerOf(event) }
    const stored = await answers.of(key, asked, askerId(event), undefined)
    await bring(event, key, pagesOf(viewOf(stored, 0, false)), stored)
  }

  /** What is shown beside an answer: no answer itself, so that no buttons of one stand under it. */
  const besides = async (event: Click, stored: Shown): Promise<Pages | undefined> => {
    const { does, from, chosen } = event.control
    switch (does) {
      case 'context':
      case 'quote':
        return [await contextPage(bot, viewOf(stored, from, false), chosen)]
      case 'sources':
        return sourcePages(stored.answer, stored.id)
      case 'source':
        return [sourcePage(stored.answer, stored.id, chosen)]
      case 'listed':
        return listedPages(stored.answer, stored.id, mayDecide(admins, askerOf(event)))
      case 'show':
        return 'asker' in stored && stored.asker === askerId(event)
          ? undefined
          : [sentence('That answer was for somebody else. Ask your own question with /ask.')]
      default:
        return undefined
    }
  }

  return {
    async click(event: Click, key: string): Promise<void> {
      const { control, person } = event
      const { does, from, chosen } = control
      if (does === 'share' && !person.mayPost)
        return void (await bring(event, key, [
          sentence('You may not post here, so you cannot share it here.'),
        ]))
      const stored = await shownBy(event)
      if (!stored) return void (await bring(event, key, [sentence(notKept)]))
      if (does === 'share') return share(event, key, stored)
      if (does === 'dismissing') return dismiss(event, key, stored)
      const pages = await besides(event, stored)
      if (pages) return void (await bring(event, key, pages))
      // An answer from its beginning, or the rest of one, from where its part ended or from a chosen section on.
      const at = does === 'show' || does === 'story' ? 0 : (chosen ?? from)
      await bring(event, key, pagesOf(viewOf(stored, at, mayShare(event))), stored)
    },
    /** Whether this press is the one that shares the answer in its place; of all others it is known that they are not. */
    async claims(event: Click): Promise<boolean> {
      if (!(await seen({ answers, bulletins }, event.control.answer, event))) return false
      const key = shareKey(event)
      if (await shares.insert(key, { by: event.id }, Date.now() + shareMs)) return true
      return (await shares.get(key))?.value.by === event.id
    },
  }
}

const shareKey = ({ control, place }: Click): string => `${control.answer} ${control.from} ${place.channel}`

/** Whether the answer is for one reader, who may post in the place by hand too. */
export const mayShare = (event: Event): boolean => !isOpen(event) && event.person.mayPost
