import type { Asker } from '../model/asker.ts'
import { type Card, channelMark, type Wish } from '../model/digest.ts'
import { UserError } from '../model/errors.ts'
import { nextSlots, slotsAfter } from './slots.ts'
import type { Subscription } from './subscription.ts'
import { readWhat, whatAsTyped, whatInWords } from './what.ts'
import { readWhen } from './when.ts'
import { count, localInWords, scheduleInWords } from './words.ts'
import { localAt, readZone } from './zone.ts'

/** What of a subscription somebody may wish. */
export type Wished = Pick<
  Subscription,
  'to' | 'what' | 'when' | 'schedule' | 'zone' | 'until' | 'quiet' | 'cursor'
>

const usualWhen = 'every weekday at 9:00'

/**
 * A wish that may be kept, with the usual values, or those of the subscription that is edited, where it says nothing.
 * @throws UserError
 */
export function readWish(asker: Asker, wish: Wish, now: number, edited?: Subscription): Wished {
  const zone = wish.zone !== undefined ? readZone(wish.zone) : (edited?.zone ?? zoneOf(asker))
  const when = wish.when ?? edited?.when ?? usualWhen
  const today = localAt(now, zone)
  const schedule = wish.when === undefined && edited ? edited.schedule : readWhen(when, today)
  const until = wish.until === undefined ? edited?.until : readUntil(wish.until, today.slice(0, 10))
  const [next] = nextSlots(schedule, zone, now, 1)
  if (!next) throw new UserError(`“${when}” never comes. Write another day.`)
  if (until !== undefined && next.local.slice(0, 10) > until)
    throw new UserError(
      `The first digest would be on ${localInWords(next.local)}, after its last day ${until}.`,
    )
  return {
    to: {
      ...(wish.where === undefined && edited ? edited.to : destinationOf(asker, wish.where)),
      ...extrasOf(wish, edited?.to),
    },
    what: wish.what === undefined && edited ? edited.what : readWhat(wish.what ?? 'everything'),
    when,
    schedule,
    zone,
    ...(until === undefined ? {} : { until }),
    quiet: wish.quiet ?? edited?.quiet ?? 'silent',
    // Times of the past are not owed, also not in another zone or under another schedule.
    cursor: edited && wish.when === undefined && wish.zone === undefined ? edited.cursor : today,
  }
}

const zoneOf = ({ zone }: Asker): string => {
  try {
    return readZone(zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  } catch {
    // The platform's own spelling; nobody asked for it, so nobody is told.
    return 'UTC'
  }
}

function destinationOf({ platform, team, place, user }: Asker, where: Wish['where']): Subscription['to'] {
  return where === 'me'
    ? { platform, team, place: user, direct: true }
    : { platform, team, place, direct: false }
}

/** What a digest does beside coming, as wished or as it is. */
function extrasOf(wish: Wish, before: Partial<Subscription['to']> = {}): Partial<Subscription['to']> {
  const ping = wish.ping ?? before.ping
  const thread = wish.thread ?? before.thread
  return { ping: ping === 'none' ? undefined : ping, thread: thread || undefined }
}

/** @returns nothing for "never" */
function readUntil(typed: string, today: string): string | undefined {
  const text = typed.trim().toLowerCase()
  if (text === 'never' || text === '') return undefined
  const span = /^(?:for )?(\d{1,3}) (day|week|month)s?$/.exec(text)
  const date = span
    ? new Date(Date.parse(`${today}T00:00:00Z`) + Number(span[1]) * daysOf(span[2]) * 86_400_000)
    : new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : Number.NaN)
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  if (day === '' || (!span && day !== text))
    throw new UserError(
      `“${typed}” is not a last day. Write it like 2026-12-31, or how long: “2 weeks”, “3 months”, “never”.`,
    )
  if (day < today) throw new UserError(`The last day ${day} is over. Write one that comes.`)
  return day
}

const daysOf = (unit: string | undefined): number => (unit === 'day' ? 1 : unit === 'week' ? 7 : 30)

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
