import { readNumeral } from '../language/numerals.ts'
import type { Asker } from '../model/asker.ts'
import type { Wish } from '../model/digest.ts'
import { UserError } from '../model/errors.ts'
import { nextSlots } from './slots.ts'
import type { Subscription } from './subscription.ts'
import { readWhat } from './what.ts'
import { readWhen } from './when.ts'
import { localInWords } from './words.ts'
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
  const today = localAt(now, zone)
  const until = wish.until === undefined ? edited?.until : readUntil(wish.until, today.slice(0, 10))
  const times = timesOf(wish, edited, today)
  refuseNever(times, { zone, until }, now)
  return {
    ...times,
    to: { ...destinationOf(asker, wish.where, edited?.to), ...extrasOf(wish, edited?.to) },
    what: wish.what === undefined && edited ? edited.what : readWhat(wish.what ?? 'everything'),
    zone,
    ...(until === undefined ? {} : { until }),
    quiet: wish.quiet ?? edited?.quiet ?? 'silent',
    // Times of the past are not owed, also not in another zone or under another schedule.
    cursor: edited && wish.when === undefined && wish.zone === undefined ? edited.cursor : today,
  }
}

function timesOf(
  wish: Wish,
  edited: Subscription | undefined,
  today: string,
): Pick<Wished, 'when' | 'schedule'> {
  if (wish.when === undefined && edited) return { when: edited.when, schedule: edited.schedule }
  const when = wish.when ?? usualWhen
  return { when, schedule: readWhen(when, today) }
}

/** @throws UserError where the first one would come never, or after the last day */
function refuseNever(
  { when, schedule }: Pick<Wished, 'when' | 'schedule'>,
  { zone, until }: Pick<Wished, 'zone' | 'until'>,
  now: number,
): void {
  const [next] = nextSlots(schedule, zone, now, 1)
  if (!next) throw new UserError(`“${when}” never comes. Write another day.`)
  if (until !== undefined && next.local.slice(0, 10) > until)
    throw new UserError(
      `The first digest would be on ${localInWords(next.local)}, after its last day ${until}.`,
    )
}

const zoneOf = ({ zone }: Asker): string => {
  try {
    return readZone(zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  } catch {
    // The platform's own spelling; nobody asked for it, so nobody is told.
    return 'UTC'
  }
}

function destinationOf(
  { platform, team, place, user }: Asker,
  where: Wish['where'],
  before: Subscription['to'] | undefined,
): Subscription['to'] {
  if (where === undefined && before) return before
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
  const span = /^(?:for )?(\d{1,3}|\p{Ll}{3,6}) (day|week|month)s?$/u.exec(text)
  const date = span
    ? new Date(Date.parse(`${today}T00:00:00Z`) + countOf(span[1]) * daysOf(span[2]) * 86_400_000)
    : new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : Number.NaN)
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  if (day === '' || (!span && day !== text))
    throw new UserError(
      `“${typed}” is not a last day. Write it like 2026-12-31, or how long: “2 weeks”, “3 months”, “never”.`,
    )
  if (day < today) throw new UserError(`The last day ${day} is over. Write one that comes.`)
  return day
}

/** "two" and "2"; what is no number gives no day. */
const countOf = (words = ''): number => readNumeral(words, 0, words)?.digits ?? Number.NaN
const daysOf = (unit: string | undefined): number => (unit === 'day' ? 1 : unit === 'week' ? 7 : 30)
