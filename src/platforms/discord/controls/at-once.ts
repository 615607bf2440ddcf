import { InteractionResponseType } from 'discord.js'
import type { Surroundings } from '../../../contracts/platform.ts'
import { completionsFor } from '../answer/completing.ts'
import { quietly } from '../answer/responding.ts'
import { askerId } from '../answer/ways.ts'
import { askForm, dismissForm, reasonForm } from '../forms.ts'
import type { Event, Momentary } from '../hear/events.ts'
import type { Bulletins } from '../post/courier.ts'
import { notKept } from './clicking.ts'
import type { createDigestDesk } from './digests.ts'
import { seen } from './seen.ts'

const noted = quietly('Noted, with thanks.')

/** What is responded at once, and kept nowhere: suggestions, forms, ratings. Nothing of what is answered later. */
export function createAtOnce({
  bot,
  answers,
  bulletins,
  digestDesk,
  log,
}: Pick<Surroundings, 'bot' | 'answers' | 'log'> & {
  readonly bulletins: Pick<Bulletins, 'get'>
  readonly digestDesk: ReturnType<typeof createDigestDesk>
}) {
  const suggest = async ({ completion, typed }: Extract<Momentary, { kind: 'complete' }>) => {
    const choices = await completionsFor(bot, completion, typed).catch((thrown: unknown) => {
      log.error('completion failed', { error: thrown })
      return []
    })
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }
  }

  /** Why an answer was not useful. */
  const note = async (said: Extract<Momentary, { kind: 'reason' }>) => {
    const { answer, reason } = said
    if (await seen({ answers, bulletins }, answer, said))
      await answers.rate({
        answer,
        asker: askerId(said),
        useful: false,
        ...(reason === '' ? {} : { reason }),
      })
    return noted
  }

  const press = async (event: Extract<Event, { kind: 'click' }>): Promise<object | undefined> => {
    const { does, answer, from } = event.control
    switch (does) {
      case 'ask':
        return askForm(answer)
      case 'dismiss':
        return dismissForm(answer, from)
      case 'useful':
      case 'useless':
        if (!(await seen({ answers, bulletins }, answer, event))) return quietly(notKept)
        await answers.rate({ answer, asker: askerId(event), useful: does === 'useful' })
        return does === 'useful' ? noted : reasonForm(answer)
      default:
        return undefined
    }
  }

  return async (event: Event | Momentary): Promise<object | undefined> => {
    switch (event.kind) {
      case 'complete':
        return suggest(event)
      case 'form':
      case 'complete digest':
        return digestDesk.respond(event)
      case 'reason':
        return note(event)
      case 'click':
        return press(event)
      default:
        return undefined
    }
  }
}

/** Whether an event is of those that are responded to at once whatever it says. */
export const isMomentary = (event: Event | Momentary): event is Momentary =>
  event.kind === 'complete' ||
  event.kind === 'form' ||
  event.kind === 'complete digest' ||
  event.kind === 'reason'
