import { type Card, channelMark } from '../model/digest.ts'
import { slotsAfter } from './slots.ts'
import type { Subscription } from './subscription.ts'
import { whatAsTyped, whatInWords } from './what.ts'
import type { Wished } from './wish.ts'
import { count, localInWords, scheduleInWords } from './words.ts'
import { localAt } from './zone.ts'

/** @param place where it is shown */
export function cardOf(
  subscription: Wished & Partial<Subscription>,
  now: number,
  place: string,
): Omit<Card, 'id'> {
  const { what, when, schedule, zone, to, until, quiet, paused, missed = 0, last } = subscription
  const next = upcoming(subscription, now, 3)
  const state = paused !== undefined ? 'paused' : next.length === 0 ? 'ended' : 'active'
  const coming = state === 'active' ? next : []
  const headline = `${whatInWords(what)}, ${scheduleInWords(schedule)} (${zone})`
  const terms = [
    ...(until === undefined ? [] : [`until ${until}`]),
    quiet === 'line' ? 'one line when nothing is new' : 'silent when nothing is new',
    ...(to.thread ? ['a thread each'] : []),
  ]
  const where = to.direct
    ? 'by direct message'
    : to.place === place
      ? 'in this place'
      : `in ${channelMark(to.place)}`
  return {
    summary: [headline, where, ...terms].join(', '),
    headline,
    to,
    terms,
    owner: subscription.owner,
    wish: {
      what: whatAsTyped(what),
      when,
      zone,
      where: to.direct ? 'me' : 'here',
      until,
      quiet,
      ping: to.ping,
      thread: to.thread,
    },
    state,
    remarks: [
      ...(paused === undefined ? [] : [`Paused: ${paused}`]),
      ...(last === undefined ? [] : [`Last: ${last}`]),
      ...(missed === 0 ? [] : [`${count(missed, 'digest')} missed`]),
    ],
    next: coming.map(({ local }) => localInWords(local)),
    times: coming.map(({ at }) => at),
  }
}

/** The next slots that are not after the last day. */
export function upcoming(
  { schedule, zone, until, cursor }: Pick<Wished, 'schedule' | 'zone' | 'until' | 'cursor'>,
  after: number,
  most: number,
) {
  const found = []
  // From the day before: a time that the clocks skip may fall to the day after.
  const day = localAt(Math.max(0, after - 24 * 3600_000), zone)
  for (const slot of slotsAfter(schedule, zone, cursor > day ? cursor : day)) {
    if (found.length >= most || (until !== undefined && slot.local.slice(0, 10) > until)) break
    if (slot.at > after) found.push(slot)
  }
  return found
}
