import { InteractionResponseType } from 'discord.js'
import { z } from 'zod'
import type { Surroundings } from '../../contracts/platform.ts'
import { createScheduling } from '../../durable/scheduling.ts'
import type { Asker } from '../../model/asker.ts'
import { wishSchema } from '../../model/digest.ts'
import { UserError } from '../../model/errors.ts'
import { completeDigest } from './digest-command.ts'
import { complaint, digestForm, lines, previewPages } from './digest-form.ts'
import type { Event, Momentary } from './events.ts'
import type { Page } from './page.ts'
import { sentence } from './views.ts'

type Pages = readonly [Page, ...Page[]]
type Durable = Extract<Event, { kind: 'draft' | 'set' }>
type Moment = Extract<Momentary, { kind: 'form' | 'complete digest' }>

/** A preview can be confirmed for a day. */
const keepMs = 24 * 3600_000
const draftSchema = z.object({ user: z.string(), wish: wishSchema })

/** The form for a digest: what is asked for at once, and what is kept until it is confirmed. */
export function createDigestDesk(
  { bot, store, digests, log }: Pick<Surroundings, 'bot' | 'store' | 'digests' | 'log'>,
  askerOf: (event: Pick<Event, 'person' | 'place'>) => Asker,
) {
  const drafts = store.collection('discord drafts', draftSchema)
  const scheduling = digests && createScheduling(store, digests)
  const none: Pages = [sentence('There are no digests here.')]

  /** The zone of the newest digest of this person: Discord tells none. */
  const usualZone = async (asker: Asker): Promise<string | undefined> =>
    (await digests?.list(asker))?.at(-1)?.wish.zone

  const preview = async (event: Extract<Durable, { kind: 'draft' }>): Promise<Pages> => {
    if (!digests) return none
    const { id, person, wish } = event
    await drafts.expire(Date.now())
    await drafts.insert(id, { user: person.id, wish }, Date.now() + keepMs)
    try {
      return previewPages(await digests.preview(askerOf(event), wish), id)
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown
      return [complaint(thrown.message, id)]
    }
  }

  return {
    /** The first response to what Discord answers at once. */
    async respond(event: Moment): Promise<object> {
      const asker = askerOf(event)
      if (event.kind === 'complete digest') {
        const choices = await completeDigest({ bot, digests }, asker, event.option, event.typed).catch(
          (thrown: unknown) => {
            log.error('completion failed', { error: thrown })
            return []
          },
        )
        return {
          type: InteractionResponseType.ApplicationCommandAutocompleteResult,
          data: { choices },
        }
      }
      const draft = event.draft === undefined ? undefined : await drafts.get(event.draft)
      return digestForm(draft?.value.wish ?? { zone: await usualZone(asker) })
    },

    /** What is brought to the asker. */
    async pages(event: Durable): Promise<Pages> {
      if (event.kind === 'draft') return preview(event)
      const draft = await drafts.get(event.draft)
      if (!scheduling) return none
      if (draft?.value.user !== event.person.id)
        return [sentence('That preview is no longer kept. Type /digest again.')]
      // A second press of the button is the same confirmation.
      return [lines(await scheduling.confirm(`discord/${event.draft}`, askerOf(event), draft.value.wish))]
    },
  }
}
