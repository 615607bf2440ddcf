import { type Answers, mayRead } from '../../../durable/answers.ts'
import { askerId, placeId, type Shown } from '../answer/ways.ts'
import type { Event } from '../hear/events.ts'
import type { Bulletins } from '../post/courier.ts'

/**
 * What an id names, where this person may see it here: an id is no secret. A digest is read in all of its server, or by
 * one person.
 */
export async function seen(
  {
    answers,
    bulletins,
  }: { readonly answers: Pick<Answers, 'get'>; readonly bulletins: Pick<Bulletins, 'get'> },
  id: string,
  by: Pick<Event, 'person' | 'place'>,
): Promise<Shown | undefined> {
  const answer = await answers.get(id)
  if (answer) return mayRead(answer, askerId(by), placeId(by)) ? answer : undefined
  const bulletin = await bulletins.get(id)
  if (bulletin?.reader !== undefined) return bulletin.reader === by.person.id ? bulletin : undefined
  return bulletin?.team === undefined || bulletin.team === (by.place.guild ?? '') ? bulletin : undefined
}
