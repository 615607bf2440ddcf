import { nearest } from '../language/nearest.ts'
import { UserError } from '../model/errors.ts'
import { isCron, readCron } from './cron.ts'
import type { Schedule } from './schedule.ts'
import { monthNames, weekdayNames } from './words.ts'

/** Two digests of one subscription are at least this many minutes apart. */
const leastMinutes = 15

/** Every day and month named one by one, with ten times, is shorter than so many characters. */
const longest = 500

const examples =
  '“every weekday at 9:00”, “Mondays 8:30”, “daily 18:00”, “hourly”, “Mon, Wed and Fri at 7am”, “first of the month 9:00”, or a cron expression such as 0 9 * * 1-5'

/**
 * What somebody wrote about when, as a schedule: words, or a cron expression.
 * @throws UserError that names the words which are not understood
 */
export function readWhen(typed: string): Schedule {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  if (text === '') throw new UserError(`Say when, for example ${examples}.`)
  if (text.length > longest)
    throw new UserError(
      `That is too long for a time: write at most ${longest} characters, for example ${examples}.`,
    )
  const schedule = isCron(text) ? readCron(text) : readWords(text, typed.trim())
  const minutes = schedule.times.map(minuteOf)
  if (minutes.some((minute, at) => at > 0 && minute - (minutes[at - 1] ?? 0) < leastMinutes))
    throw new UserError(
      `“${typed.trim()}” asks for digests less than ${leastMinutes} minutes apart. Ask for one every ${leastMinutes} minutes at most, for example “every 30 minutes”.`,
    )
  return schedule
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const fillers = new Set(
  'every each on at of the and in a an from between past day days week month months only starting & +'.split(
    ' ',
  ),
)
const ordinals = ['last', 'first', 'second', 'third', 'fourth', 'fifth']
const groups: ReadonlyMap<string, readonly number[]> = new Map([
  ['weekday', [1, 2, 3, 4, 5]],
  ['workday', [1, 2, 3, 4, 5]],
  ['weekend', [0, 6]],
])
const rhythms = ['hourly', 'daily', 'weekly', 'monthly']
const clocks: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
])

/** What the words said so far. */
interface Said {
  readonly minutes: Set<number>
  readonly weekdays: Set<number>
  readonly days: Set<number>
  readonly months: Set<number>
  readonly rhythms: Set<string>
  /** Minutes between two digests: "every 2 hours". */
  step: number | undefined
  /** The kind of the last word, which "to" goes on from. */
  last: 'minutes' | 'weekdays' | 'days' | 'months' | undefined
  value: number
  range: boolean
}

function readWords(text: string, typed: string): Schedule {
  const said: Said = {
    minutes: new Set(),
    weekdays: new Set(),
    days: new Set(),
    months: new Set(),
    rhythms: new Set(),
    step: undefined,
    last: undefined,
    value: 0,
    range: false,
  }
  for (const word of wordsOf(text)) hear(word, said, typed)
  return scheduleOf(said, typed)
}

/** "mon-fri" is "mon to fri", "7 a.m." is "7am", "every 2 hours" one word. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/\b([ap])\.\s?m\b\.?/g, '$1m')
    .replace(/(\d)\s+(am|pm|o['’]clock)\b/g, '$1$2')
    .replace(/\bbusiness days?\b|\bworking days?\b/g, 'weekday')
    .replace(/\b(?:every|each) (\d{1,2}) (hour|minute|min)s?\b/g, ' step:$1:$2 ')
    .replace(/\b(?:every|each) (?:half(?: an)? hour)\b/g, ' step:30:minute ')
    .replace(/\b(?:every|each) hour\b/g, ' hourly ')
    .replace(/\b(?:through|until|till)\b|[–—-]/g, ' to ')
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^\(|[.)]$/g, ''))
    .filter((word) => word !== '')
}

function hear(word: string, said: Said, typed: string): void {
  if (fillers.has(word)) return
  if (word === 'to') {
    said.range = true
    return
  }
  const step = /^step:(\d+):(hour|min)/.exec(word)
  if (step) {
    said.step = Number(step[1]) * (step[2] === 'hour' ? 60 : 1)
    return
  }
  const plural = word.replace(/s$/, '')
  const group = groups.get(plural)
  if (group) {
    for (const day of group) said.weekdays.add(day)
    return
  }
  if (rhythms.includes(word)) {
    said.rhythms.add(word)
    return
  }
  const weekday = named(plural, weekdayNames)
  const minute = clocks.get(word) ?? readTime(word)
  const day = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)
  const nth = day ? Number(day[1]) : ordinals.indexOf(word)
  const month = named(word, monthNames)
  if (weekday >= 0) put('weekdays', weekday, said, 7)
  else if (minute !== undefined) put('minutes', minute, said, 1440)
  else if (nth >= 0 && nth <= 31 && !(day && nth === 0)) put('days', nth, said, 32)
  else if (month >= 0) put('months', month + 1, said, 13)
  else throw notUnderstood(word, typed)
}

function notUnderstood(word: string, typed: string): UserError {
  const meant = nearest(word, [
    ...groups.keys(),
    ...rhythms,
    ...weekdayNames.map((name) => name.toLowerCase()),
    ...monthNames.map((name) => name.toLowerCase()),
    ...clocks.keys(),
    ...ordinals,
  ])
  return new UserError(
    `“${word}” in “${typed}” is not understood.${meant ? ` Did you mean “${meant}”?` : ''} Write when like this: ${examples}.`,
  )
}

/** Adds a value, and after "to" all between the last one and it; a week goes round, "Saturday to Monday". */
function put(
  kind: 'minutes' | 'weekdays' | 'days' | 'months',
  value: number,
  said: Said,
  round: number,
): void {
  // A range of times says when an hourly digest begins and ends; it is filled in by its step at the end.
  if (said.range && said.last === kind && kind !== 'minutes')
    for (let at = said.value; at !== value; at = (at + 1) % round) said[kind].add(at)
  said[kind].add(value)
  said.range = kind === 'minutes' && said.range
  said.last = kind
  said.value = value
}

/** The index of a name that the word is, or is at least the first three letters of. */
const named = (word: string, names: readonly string[]): number =>
  word.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(word))

/** "9", "9:00", "9.30", "7am", "17h". */
function readTime(word: string): number | undefined {
  const match = /^(\d{1,2})(?:[:.]([0-5]\d))?(am|pm|h|o['’]clock)?$/.exec(word)
  if (!match) return undefined
  const [, hour = '', minute = '00', half] = match
  const hours = Number(hour)
  if (half === 'am' || half === 'pm')
    return hours < 1 || hours > 12
      ? undefined
      : ((hours % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minute)
  return hours > 23 ? undefined : hours * 60 + Number(minute)
}

function scheduleOf(said: Said, typed: string): Schedule {
  const sorted = (numbers: ReadonlySet<number>): readonly number[] => [...numbers].sort((a, b) => a - b)
  const step = said.rhythms.has('hourly') ? 60 : said.step
  const minutes = step === undefined ? sorted(said.minutes) : stepped(step, sorted(said.minutes), typed)
  if (minutes.length === 0)
    throw new UserError(`At what time? “${typed}” names none. Write for example ${examples}.`)
  const weekdays = said.rhythms.has('weekly') && said.weekdays.size === 0 ? [1] : sorted(said.weekdays)
  const days = said.rhythms.has('monthly') && said.days.size === 0 ? [1] : sorted(said.days)
  if (weekdays.length > 0 && days.length > 0)
    throw new UserError(
      `“${typed}” names days of the week and days of the month. Make two digests of it, or write a cron expression, which takes either.`,
    )
  const months = sorted(said.months)
  return {
    times: minutes.map(timeOf),
    ...(weekdays.length === 0 || weekdays.length === 7 ? {} : { weekdays }),
    ...(days.length === 0 ? {} : { days }),
    ...(months.length === 0 || months.length === 12 ? {} : { months }),
  }
}

/** All times of a day that are so far apart, between the first and the last one said. */
function stepped(step: number, said: readonly number[], typed: string): readonly number[] {
  if (step < 1 || step > 720 || 1440 % step !== 0)
    throw new UserError(
      `“${typed}” does not divide a day. Ask for every 15, 20 or 30 minutes, or every 1, 2, 3, 4, 6, 8 or 12 hours.`,
    )
  const [first = 0, last = 1439] = said
  const found: number[] = []
  for (let at = first; at <= last; at += step) found.push(at)
  return found
}
