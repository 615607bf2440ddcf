import { nearest } from '../../language/nearest.ts'
import { UserError } from '../../model/errors.ts'
import { monthNames, ordinals, weekdayNames } from '../words.ts'
import { withoutExceptions } from './except.ts'
import { hoursIn } from './hours.ts'

/** A word of what somebody wrote about when. */
export type Token =
  | { readonly kind: 'and' | 'to' | 'at' }
  /** Minutes since midnight. */
  | { readonly kind: 'time'; readonly value: number }
  /** A bare number: an hour, or beside a month a day of it. */
  | { readonly kind: 'number'; readonly value: number }
  /** 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly value: number }
  | { readonly kind: 'group'; readonly value: readonly number[] }
  /** "first", "15th"; 0 is "last". */
  | { readonly kind: 'ordinal'; readonly value: number }
  /** 1 is January. */
  | { readonly kind: 'month'; readonly value: number }
  /** The working day nearest to a day of the month; 0 is the last one. */
  | { readonly kind: 'near'; readonly value: number }
  | { readonly kind: 'rhythm'; readonly value: 'daily' | 'weekly' | 'monthly' }
  /** Minutes between two digests: "every 2 hours". */
  | { readonly kind: 'step'; readonly value: number }
  | { readonly kind: 'turns'; readonly value: number; readonly unit: 'day' | 'week' }

const fillers = new Set('every each on of the in only from sharp'.split(' '))
const groups: ReadonlyMap<string, readonly number[]> = new Map([
  ['weekday', [1, 2, 3, 4, 5]],
  ['workday', [1, 2, 3, 4, 5]],
  ['weekend', [0, 6]],
])
const clocks: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
])
const rhythms = ['daily', 'weekly', 'monthly'] as const
const weekdayPattern = weekdayNames.map((name) => `${name.slice(0, 3).toLowerCase()}[a-z]*`).join('|')
const counts: Readonly<Record<string, number>> = {
  other: 2,
  two: 2,
  second: 2,
  three: 3,
  third: 3,
  four: 4,
  fourth: 4,
  five: 5,
  fifth: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
}
/** A day of a month comes once a year by itself. */
const quarterly = /\b(?:(?:of the|every|each) (?:quarter|year)(?! past| to)|quarterly|yearly|annually)\b/
const yearly = /\b(?:every|each) year\b|\byearly\b|\bannually\b/
const counted = `(\\d{1,3})(?:st|nd|rd|th)?|${Object.keys(counts).join('|')}`
const often = new RegExp(`\\b(?:every|each) (${counted}) (day|week|month|year|quarter)s?\\b( of\\b)?`, 'g')
const steps = new RegExp(
  `\\b(?:every|each) (\\d{1,3}|${Object.keys(counts).join('|')}) (hour|minute|min)s?\\b`,
  'g',
)
const ambiguous = new RegExp(
  `\\b(?:every|each) (other|second|third|fourth|fifth|[2-5](?:nd|rd|th)) (${weekdayPattern})\\b(?! of\\b)`,
)

const nthDayOfMonth = new RegExp(
  `\\b(?:every|each) (${Object.keys(counts).join('|')}|\\d{1,2}(?:st|nd|rd|th)) day of (?:the|each|every|a) month\\b`,
)
/** "The second to last day": not from the second through to the last. */
const beforeLast = /\b(?:second|third|fourth|fifth|next|\d(?:nd|rd|th))[ -]to[ -](?:the[ -])?last\b/

/** One time alone: "tomorrow", "in 2 hours", "next Monday". */
const units = '(?:minute|min|hour|day|week|month|year)'
const once = new RegExp(
  [
    `\\bin (?:an?|\\d{1,3}|${Object.keys(counts).join('|')}) ${units}s?\\b`,
    `\\b(?:next|this|coming) (?:${weekdayPattern}|${units})\\b`,
    '\\b(?:the day after )?tomorrow\\b|\\b(?:today|tonight|once(?! a\\b))\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b',
  ].join('|'),
)

/** @throws UserError that names the word which is not understood */
export function tokensOf(text: string, typed: string, examples: string): readonly Token[] {
  const [alone] = once.exec(text) ?? []
  if (alone)
    throw new UserError(
      `“${alone}” is one time alone, and a digest comes again and again. Write when like this: ${examples}.`,
    )
  const [both, unit] = /\bbi-?(week|month)ly\b/.exec(text) ?? []
  if (both)
    throw new UserError(`“${both}” may be meant in two ways. Write “every 2 ${unit}s”, or “twice a ${unit}”.`)
  const [twoWays, which = '', weekday = ''] = ambiguous.exec(text) ?? []
  if (twoWays) {
    const day = weekdayNames[named(weekday.replace(/s$/, ''), weekdayNames)] ?? weekday
    const count = counts[which] ?? Number.parseInt(which, 10)
    throw new UserError(
      `“${twoWays}” may be meant in two ways. Write “every ${count} weeks on ${day}”, or “${ordinals[count]} ${day} of the month”.`,
    )
  }
  const [dayOf, nth = ''] = nthDayOfMonth.exec(text) ?? []
  if (dayOf) {
    const count = counts[nth] ?? Number.parseInt(nth, 10)
    throw new UserError(
      `“${dayOf}” may be meant in two ways. Write “every ${count} days”, or “${nth} of the month”.`,
    )
  }
  const [fromEnd] = beforeLast.exec(text) ?? []
  if (fromEnd)
    throw new UserError(
      `“${fromEnd}” is not understood. Days are counted from the first of a month; of those at its end there is “last”.`,
    )
  return joined(withoutExceptions(text, typed), typed)
    .split(/\s+/)
    .map((word) => word.replace(/^\(|[.)]$/g, ''))
    .filter((word) => word !== '' && !fillers.has(word))
    .map((word) => tokenOf(word, typed, examples))
}

/** "The third day of the month"; every third day is another thing. */
const dayOfMonth = new RegExp(
  `(?<!\\b(?:every|each) )\\b(${ordinals.slice(0, 6).join('|')}|\\d{1,2}(?:st|nd|rd|th)) day\\b(?! of the (?:quarter|year))`,
  'g',
)

const anyMonth = `(?:${monthNames.map((name) => name.slice(0, 3).toLowerCase()).join('|')})[a-z]*`
const namesMonth = new RegExp(`\\b${anyMonth} \\d|\\d(?:st|nd|rd|th)? (?:of )?${anyMonth}`)

/** What belongs together as one word: "7 a.m." is "7am", "every 2 hours" is "step:120", a comma is "and". */
function joined(text: string, typed: string): string {
  const dated = namesMonth.test(text) ? text.replace(yearly, ' ') : text
  const [long] = quarterly.exec(dated) ?? []
  if (long !== undefined) throw tooLong(long, typed)
  return hoursIn(dated.replace(/(?<=\s)@\s?(?=\d)/g, 'at '))
    .replace(/\bbusiness days?\b|\bworking days?\b/g, 'weekday')
    .replace(/\b(start|beginning|end) of (?=(?:the|each|every) month\b)/g, (_, which) =>
      which === 'end' ? 'last of ' : '1st of ',
    )
    .replace(/\b(?:of|in) (?:the|each|every|a) month\b/g, ' of ')
    .replace(/\bweekday nearest (?:to )?(?:the )?(\d{1,2})(?:st|nd|rd|th)\b/g, ' near:$1 ')
    .replace(/\b(first|last) weekday\b/g, (_, which) => ` near:${which === 'first' ? 1 : 0} `)
    .replace(dayOfMonth, '$1')
    .replace(steps, (_, n: string, unit) => ` step:${(counts[n] ?? Number(n)) * (unit === 'hour' ? 60 : 1)} `)
    .replace(/\b(?:every|each) half(?: an)? hour\b/g, ' step:30 ')
    .replace(/\b(?:every|each) hour\b|\bhourly\b/g, ' step:60 ')
    .replace(/\bfortnightly\b/g, ' turns:2:week ')
    .replace(/\balternate (?=[a-z])/g, 'every 2 weeks on ')
    .replace(often, (all, count, digits, unit, of) =>
      turns(all, Number(digits ?? counts[count] ?? 0), unit, of !== undefined, typed),
    )
    .replace(/\b(?:every|each|once a|per) (day|week|month)\b/g, (_, unit) =>
      unit === 'day' ? ' daily ' : ` ${unit}ly `,
    )
    .replace(/\bbetween (\S+) and (\S+)/g, '$1 to $2')
    .replace(/\b(?:through|until|till)\b|[–—-]/g, ' to ')
    .replace(/\band\b|[,;&+]|(?<=[a-z])\/(?=[a-z])/g, ' and ')
}

const tooLong = (words: string, typed: string): UserError =>
  new UserError(
    `“${words}” in “${typed}” is not understood. Name the days and the months, for example “1st of January and July at 9:00”.`,
  )

function turns(all: string, count: number, unit: string, of: boolean, typed: string): string {
  if (of || (unit !== 'day' && unit !== 'week')) throw tooLong(all, typed)
  if (count === 1) return unit === 'day' ? ' daily ' : ' weekly '
  const most = unit === 'day' ? 366 : 52
  if (count < 1 || count > most)
    throw new UserError(`“${all}” is out of range. Ask for one every 1 to ${most} ${unit}s.`)
  return ` turns:${count}:${unit} `
}

function tokenOf(word: string, typed: string, examples: string): Token {
  if (word === 'and' || word === 'to' || word === 'at') return { kind: word }
  const token = markedToken(word) ?? howOften(word) ?? hourToken(word) ?? dayToken(word)
  if (!token) throw notUnderstood(word, typed, examples)
  return token
}

/** What the words before it were put into: "step:30", "near:-1", "turns:2:week". */
function markedToken(word: string): Token | undefined {
  const [, kind, value, count, unit] = /^(step|near):(\d+)$|^turns:(\d+):(day|week)$/.exec(word) ?? []
  if (kind === 'step' || kind === 'near') return { kind, value: Number(value) }
  return count === undefined
    ? undefined
    : { kind: 'turns', value: Number(count), unit: unit === 'day' ? 'day' : 'week' }
}

function howOften(word: string): Token | undefined {
  const rhythm = rhythms.find((name) => name === word)
  if (rhythm) return { kind: 'rhythm', value: rhythm }
  const group = groups.get(word.replace(/s$/, ''))
  return group && { kind: 'group', value: group }
}

function hourToken(word: string): Token | undefined {
  if (/^\d{1,2}$/.test(word)) return { kind: 'number', value: Number(word) }
  const time = clocks.get(word) ?? readTime(word)
  return time === undefined ? undefined : { kind: 'time', value: time }
}

/** A day of the week or of the month, or a month. */
function dayToken(word: string): Token | undefined {
  const weekday = named(word.replace(/s$/, ''), weekdayNames)
  if (weekday >= 0) return { kind: 'weekday', value: weekday }
  const day = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)
  const nth = day ? Number(day[1]) : ordinals.indexOf(word)
  if (nth >= 0 && nth <= 31 && !(day && nth === 0)) return { kind: 'ordinal', value: nth }
  const month = named(word, monthNames)
  return month < 0 ? undefined : { kind: 'month', value: month + 1 }
}

function notUnderstood(word: string, typed: string, examples: string): UserError {
  const names = [...weekdayNames, ...monthNames].map((name) => name.toLowerCase())
  const meant = nearest(word, [
    ...groups.keys(),
    ...rhythms,
    'hourly',
    ...names,
    ...clocks.keys(),
    ...ordinals,
  ])
  return new UserError(
    `“${word}” in “${typed}” is not understood.${meant ? ` Did you mean “${meant}”?` : ''} Write when like this: ${examples}.`,
  )
}

/** The index of a name that the word is, or is at least the first three letters of. */
const named = (word: string, names: readonly string[]): number =>
  word.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(word))

/** "9:00", "9.30", "7am", "17h"; a bare number may be another thing. */
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
