import { UserError } from '../model/errors.ts'
import { isCron, readCron } from './cron.ts'
import { type Rhythm, type Schedule, timesOn } from './schedule.ts'
import { clausesOf } from './when/clauses.ts'
import type { Clause } from './when/parting.ts'
import { tokensOf } from './when/tokens.ts'
import { weekdayNames } from './words.ts'
import { localAt } from './zone.ts'

/** Two digests of one subscription are at least this many minutes apart. */
const leastMinutes = 15

/** Every day and month named one by one, with ten times, is shorter than so many characters. */
const longest = 500

/** Clauses may fall on one day only now and then; in so many days all that can meet have met. */
const lookedAtDays = 4 * 366

const examples =
  '“every weekday at 9:00”, “Mondays 8:30, Fridays 17:00”, “hourly”, “every 3 days at 7am”, “first Monday of the month 9:00”, “June 14 at 9:00”, or a cron expression such as 0 9 * * 1-5'

/**
 * What somebody wrote about when, as a schedule: words, or a cron expression.
 * @param now the local date and time, `2026-03-29T02:30`, from which "every 3 days" counts
 * @throws UserError that names the words which are not understood
 */
export function readWhen(typed: string, now = localAt(Date.now(), 'UTC')): Schedule {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\bweek days?\b/g, (words) => words.replace(' ', ''))
  if (text === '') throw new UserError(`Say when, for example ${examples}.`)
  if (text.length > longest)
    throw new UserError(
      `That is too long for a time: write at most ${longest} characters, for example ${examples}.`,
    )
  const schedule = isCron(text) ? readCron(text) : readWords(text, typed.trim(), now)
  if (isTooClose(schedule, now.slice(0, 10)))
    throw new UserError(
      `“${typed.trim()}” asks for digests less than ${leastMinutes} minutes apart. Ask for one every ${leastMinutes} minutes at most, for example “every 30 minutes”.`,
    )
  return schedule
}

function readWords(text: string, typed: string, now: string): Schedule {
  const clauses = clausesOf(tokensOf(text, typed, examples), typed)
  refuseLoose(clauses, typed)
  const [first, ...also] = clauses.map((clause) => rhythmOf(clause, typed, now))
  if (!first) throw new UserError(`Say when, for example ${examples}.`)
  return { ...first, ...(also.length === 0 ? {} : { also }) }
}

function isTooClose(schedule: Schedule, from: string): boolean {
  const close = (times: readonly string[]): boolean =>
    times.some((time, at) => at > 0 && minuteOf(time) - minuteOf(times[at - 1] ?? '') < leastMinutes)
  if (!schedule.also) return close(schedule.times)
  const start = Date.parse(`${from}T00:00:00Z`)
  return Array.from({ length: lookedAtDays }, (_, day) =>
    new Date(start + day * 24 * 3600_000).toISOString().slice(0, 10),
  ).some((date) => close(timesOn(schedule, date)))
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const sorted = (numbers: Iterable<number>): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b)

function rhythmOf(clause: Clause, typed: string, now: string): Rhythm {
  const { turns } = clause
  refuseMixture(clause, typed)
  const minutes = clause.steps.size === 0 ? sorted(clause.times) : stepped(clause, typed)
  if (minutes.length === 0)
    throw new UserError(`At what time? “${typed}” names none. Write for example ${examples}.`)
  const on = { times: minutes.map(timeOf), ...daysOf(clause) }
  return turns ? { ...on, every: { ...turns, from: firstDay(on, now) } } : on
}

/** The days of a clause, without those kinds of days that are not named or are all there are. */
function daysOf(clause: Clause): Omit<Rhythm, 'times' | 'every'> {
  const { rhythms, turns, nths } = clause
  const weekly = rhythms.has('weekly') || turns?.unit === 'week'
  const weekdays = weekly && clause.weekdays.size === 0 ? [1] : sorted(clause.weekdays)
  const near = sorted(clause.near)
  const days = rhythms.has('monthly') && !isInMonth(clause) ? [1] : sorted(clause.days)
  const months = sorted(clause.months)
  const some = (listed: readonly unknown[], all = Number.POSITIVE_INFINITY): boolean =>
    listed.length > 0 && listed.length < all
  return {
    ...(some(weekdays, 7) ? { weekdays } : {}),
    ...(some(days) ? { days } : {}),
    ...(some(nths) ? { nths } : {}),
    ...(some(near) ? { near } : {}),
    ...(some(months, 12) ? { months } : {}),
  }
}

/** Whether "Friday at 17" behind "every 2 weeks on Monday at 9" comes each week nobody can tell. @throws UserError */
function refuseLoose(clauses: readonly Clause[], typed: string): void {
  const from = clauses.findIndex(({ turns }) => turns?.unit === 'week')
  const { turns } = clauses[from] ?? {}
  const loose = clauses
    .slice(from + 1)
    .find((clause) => !clause.turns && clause.rhythms.size === 0 && clause.weekdays.size > 0)
  if (!turns || !loose) return
  const day = weekdayNames[sorted(loose.weekdays)[0] ?? 1]
  throw new UserError(
    `“${typed}” may be meant in two ways. Say of each day how often: “every ${turns.count} weeks on ${day}” or “weekly on ${day}”.`,
  )
}

const isInMonth = ({ days, near, nths }: Clause): boolean => days.size + near.size + nths.length > 0

/** What cannot be meant together. @throws UserError */
function refuseMixture(clause: Clause, typed: string): void {
  const { weekdays, days, near, nths, steps, range } = clause
  const inMonth = isInMonth(clause)
  if (inMonth && (weekdays.size > 0 || (nths.length > 0 && days.size + near.size > 0)))
    throw new UserError(
      `“${typed}” names days of the week and days of the month. Write each with its time, “Mondays at 9:00, 1st of the month at 9:00”, or “first Monday of the month at 9:00”.`,
    )
  if (range && steps.size === 0)
    throw new UserError(
      `“${typed}” does not say how often in between. Write “hourly from 9:00 to 17:00”, or “at 9:00 and 17:00”.`,
    )
  if (isTwoRhythms(clause))
    throw new UserError(
      `“${typed}” says two things at once about how often. Write one of them, for example ${examples}.`,
    )
}

/** Whether it is said twice, and not alike, how often. */
function isTwoRhythms(clause: Clause): boolean {
  const { rhythms, turns, weekdays, steps } = clause
  if (rhythms.size + (turns ? 1 : 0) > 1 || steps.size > 1) return true
  const inMonth = isInMonth(clause)
  if (inMonth) return rhythms.has('daily') || rhythms.has('weekly') || turns !== undefined
  // "Every day from Monday to Friday" names its days; "every day from Monday" means none that could be told.
  if (rhythms.has('daily') && weekdays.size === 1) return true
  return weekdays.size > 0 && (rhythms.has('monthly') || turns?.unit === 'day')
}

/** The first day, from today on, with a time that is still to come. */
function firstDay(rhythm: Rhythm, now: string): string {
  const today = now.slice(0, 10)
  const start = Date.parse(`${today}T00:00:00Z`)
  for (let day = 0; day < 366; day++) {
    const date = new Date(start + day * 24 * 3600_000).toISOString().slice(0, 10)
    if (timesOn(rhythm, date).some((time) => `${date}T${time}` > now)) return date
  }
  return today
}

/** All times of a day that are so far apart, between the first and the last one said. */
function stepped({ steps, times, range }: Clause, typed: string): readonly number[] {
  const [step = 0] = steps
  if (step < 1 || step > 720 || 1440 % step !== 0)
    throw new UserError(
      `“${typed}” does not divide a day. Ask for every 15, 20 or 30 minutes, or every 1, 2, 3, 4, 6, 8 or 12 hours.`,
    )
  const [first = 0, last = 1439] = times
  if (times.length > 2 || (times.length === 2 && !range) || last < first)
    throw new UserError(
      `“${typed}” is not clear. Say from when to when on one day, for example “hourly from 9:00 to 17:00”.`,
    )
  const found: number[] = []
  for (let at = first; at <= last; at += step) found.push(at)
  return found
}
