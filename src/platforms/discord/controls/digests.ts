import { InteractionResponseType } from 'discord.js'
import { z } from 'zod'
import type { Surroundings } from '../../../contracts/platform.ts'
import { createScheduling } from '../../../durable/scheduling.ts'
import type { Asker } from '../../../model/asker.ts'
import { type Card, type Digests, type DraftWish, wishSchema } from '../../../model/digest.ts'
import { UserError } from '../../../model/errors.ts'
import { lineFor } from '../../../model/lines.ts'
import { completeDigest } from '../answer/digest-completion.ts'
import { complaint, digestForm, previewPages } from '../forms/digest.ts'
import { type Event, type Momentary, targetSchema } from '../hear/events.ts'
import { cardPage, dropPage, listPage } from '../show/digest-cards.ts'
import type { Page } from '../show/page.ts'
import { sentence } from '../show/views.ts'

type Pages = readonly [Page, ...Page[]]
type Durable = Extract<Event, { kind: 'draft' | 'set' | 'tend' }>
type Moment = Extract<Momentary, { kind: 'form' | 'complete digest' }>

/** A preview can be confirmed for a day. */
const keepMs = 24 * 3600_000
const draftSchema = z.object({ user: z.string(), wish: wishSchema, target: targetSchema.optional() })

/** Digests as they are set and tended in Discord: what is responded at once, and what is brought. */
export function createDigestDesk(
  { bot, store, digests, log }: Pick<Surroundings, 'bot' | 'store' | 'digests' | 'log'>,
  askerOf: (event: Pick<Event, 'person' | 'place'>) => Asker,
) {
  const drafts = store.collection('discord drafts', draftSchema)
  const scheduling = digests && createScheduling(store, digests)

  /** Who wishes a digest, as if in the channel it is for. */
  const wisher = (event: Durable, target: z.infer<typeof draftSchema>['target']): Asker =>
    askerOf({
      place: target?.place ?? event.place,
      person: { ...event.person, mayPost: target?.mayPost ?? event.person.mayPost },
    })

  const responseTo = async (event: Moment): Promise<object> => {
    const asker = askerOf(event)
    if (event.kind === 'complete digest') {
      const { option, typed, known } = event
      const choices = await completeDigest({ bot, digests, known }, asker, option, typed).catch(
        (thrown: unknown) => {
          log.error('completion failed', { error: thrown })
          return []
        },
      )
      return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }
    }
    const { draft, edit } = event
    const before = draft === undefined ? undefined : (await drafts.get(draft))?.value.wish
    const all = (await digests?.list(asker, 'everywhere')) ?? []
    const edited = all.find(({ id }) => id === edit)?.wish
    // Discord tells no zone, so the newest digest of this person does.
    const usual: DraftWish = { zone: all.findLast(({ owner }) => owner === asker.user)?.wish.zone }
    return digestForm(before ?? edited ?? usual, { draft, edit })
  }

  const preview = async (event: Extract<Durable, { kind: 'draft' }>, desk: Digests): Promise<Pages> => {
    const { id, person, base } = event
    await drafts.expire(Date.now())
    const before = base === undefined ? undefined : (await drafts.get(base))?.value
    const { ping, thread } = before?.wish ?? {}
    const target = event.target ?? before?.target
    // The form does not ask for these.
    const wish = { ping, thread, ...event.wish }
    await drafts.insert(id, { user: person.id, wish, ...(target ? { target } : {}) }, Date.now() + keepMs)
    return orComplaint(
      async () => previewPages(await desk.preview(wisher(event, target), wish), id),
      (told) => complaint(told, id),
    )
  }

  const confirm = async (event: Extract<Durable, { kind: 'set' }>, desk: Digests): Promise<Pages> => {
    const draft = (await drafts.get(event.draft))?.value
    if (!scheduling || draft?.user !== event.person.id)
      return [sentence(`That preview is no longer kept. Type ${lineFor('digests')} again.`)]
    const asker = wisher(event, draft.target)
    // A second press of the button is the same confirmation.
    const { told, id } = await scheduling.confirm(`discord/${event.draft}`, asker, draft.wish)
    const card = (await desk.list(asker)).find((one) => one.id === id)
    return [card ? cardPage(card, readerOf(asker), 'This digest is set.') : complaint(told, event.draft)]
  }

  const tend = async (
    { tend: { does, digest = '', from }, ...event }: Extract<Durable, { kind: 'tend' }>,
    desk: Digests,
  ): Promise<Pages> => {
    const asker = askerOf(event)
    const reader = readerOf(asker)
    const shown = async (note?: string): Promise<Pages> => {
      const cards = await desk.list(asker, 'everywhere')
      const card = cards.find(({ id }) => id === digest)
      if (card && does === 'drop') return [dropPage(card, from)]
      return [
        card && from === undefined ? cardPage(card, reader, note) : listPage(cards, from ?? 0, reader, note),
      ]
    }
    const act = async (): Promise<string | undefined> => {
      switch (does) {
        case 'now': {
          const sent = await desk.now(asker, digest)
          return sent ? `Sent: ${sent.title}.` : 'Nothing is new, so nothing was sent.'
        }
        case 'edit':
          return changed(
            await desk.edit(
              asker,
              digest,
              kept(event.wish ?? {}, await desk.list(asker, 'everywhere'), digest),
            ),
          )
        case 'pause':
        case 'resume':
          return changed(await desk[does](asker, digest))
        case 'remove':
          return `The digest ${(await desk.remove(asker, digest)).id} is removed.`
        default:
          return undefined
      }
    }
    return orComplaint(async () => shown(await act()), sentence)
  }

  return {
    respond: responseTo,
    /** What is brought to the asker. */
    async pages(event: Durable): Promise<Pages> {
      if (!digests) return [sentence('There are no digests here.')]
      if (event.kind === 'draft') return preview(event, digests)
      return event.kind === 'set' ? confirm(event, digests) : tend(event, digests)
    },
  }
}

const readerOf = ({ user, admin }: Asker) => ({ user, admin })

const changed = ({ id, state }: Card): string => `The digest ${id} is ${state} now.`

/** A form that leaves a digest where it is does not move it to where the form was opened. */
function kept(wish: DraftWish, cards: readonly Card[], id: string): DraftWish {
  const { where, ...rest } = wish
  return cards.find((card) => card.id === id)?.wish.where === where ? rest : wish
}

/** The asker's mistake is told, and whatever else goes wrong is thrown on. */
async function orComplaint(pages: () => Promise<Pages>, told: (text: string) => Page): Promise<Pages> {
  try {
    return await pages()
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    return [told(thrown.message)]
  }
}
