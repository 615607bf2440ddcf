import { anywhere } from '../language/pattern.ts'
import type { Published } from '../model/article.ts'
import { type Day, dayPattern, otherDay, readDay } from './dateline/days.ts'
import { isChangeAlone, publishedWords, withoutLabels } from './dateline/said.ts'
import { type Moment, readTime, zoneName } from './dateline/times.ts'

/**
 * A publication date, the sentence that refuses it, the day of an update or a correction with the sentence that says so, or
 * nothing where the words are no date at all.
 */
export type Reading =
  | {
      readonly kind: 'date'
      readonly published: Published
      /** The day that the same words may mean as well, "2021-12-06". */
      readonly or?: string | undefined
    }
  | { readonly kind: 'impossible'; readonly sentence: string }
  | { readonly kind: 'change'; readonly published: Published; readonly sentence: string }
  | { readonly kind: 'none' }

const none: Reading = { kind: 'none' }

/** Papers exist since 1605 (the Relation of Strasbourg); an earlier date is a default value or a slip. */
const firstPaper = 1605

const hour = 3600_000
/** A day ahead of the clock is that of tomorrow's paper, printed where it is tomorrow already. */
const dayAhead = 48 * hour
/** A moment with its zone can only be ahead by what two clocks differ. */
const momentAhead = hour

/** What databases write where nobody gave a date: the first moment of .NET, of MySQL and of Unix. */
const unset = /^(?:0001-01-01|0000-00-00|1970-01-01)(?:[T ]00:00(?::00)?(?:\.0+)?(?:Z|[+-]00:?00)?)?$/

/**
 * Reads a date that stands alone: ISO 8601 in any precision, RFC 2822, seconds since 1970, or words. Where it says of
 * several dates what each of them is, the publication's counts.
 */
export function readPublished(value: string, from: Published['from'], now: Date = new Date()): Reading {
  const reading = readMoment(value, from, now)
  return reading.kind === 'date' && isChangeAlone(value) ? asChange(reading.published, value) : reading
}

/** The day of an update, a correction or an embargo, which is none of publication. @param words those that say so */
export function asChange(published: Published, words: string): Extract<Reading, { kind: 'change' }> {
  const shown = words.trim().replace(/\s+/g, ' ').slice(0, 60)
  const sentence = `Only another day than that of publication is known ("${shown}"); the article has no date.`
  return { kind: 'change', published, sentence }
}

function readMoment(value: string, from: Published['from'], now: Date): Reading {
  const words = publishedWords(value)
  if (unset.test(words)) return none
  const year = /^(\d{4,})$/.exec(words)
  if (year?.[1] !== undefined && year[1].length === 4)
    return checked({ year: Number(year[1]) }, value, from, now)
  const month = /^(\d{4})-(\d{2})$/.exec(words)
  if (month !== null) return checked({ year: Number(month[1]), month: Number(month[2]) }, value, from, now)
  const time = readTime(value.trim()) ?? readTime(words)
  if (time === 'impossible') return impossible(value, 'there is no such day or time')
  if (time !== undefined) return timed(time, value, from, now)
  const day = readDay(words)
  if (day === undefined) return none
  const other = otherDay(words)
  const or = other === undefined ? none : checked(other, value, from, now)
  const reading = checked(day, value, from, now)
  // A day that lies ahead cannot be meant, nor one that is written otherwise than the day beside it.
  if (or.kind === 'date' && (reading.kind === 'impossible' || slashedDayFirst.test(value))) return or
  return reading.kind === 'date' && or.kind === 'date' ? { ...reading, or: or.published.date } : reading
}

/** "28/12/2021" has no month first. */
const slashedDayFirst = /(?<!\d)(?:1[3-9]|2\d|3[01])\/\d{1,2}\/\d{2}/

const slashedMonthFirst = /(?<!\d)\d{1,2}\/(?:1[3-9]|2\d|3[01])\/\d{2}/

/** True for the days of one file, some of which can only have the day first and none the month. */
export const haveDayFirst = (days: readonly string[]): boolean =>
  days.some((day) => slashedDayFirst.test(day)) && !days.some((day) => slashedMonthFirst.test(day))

/** The year, month or day itself as a publication date, or why it cannot be one. */
export function checked(day: Day, words: string, from: Published['from'], now: Date): Reading {
  const { year, month, day: date } = day
  if (year === undefined) return none
  const first = new Date(Date.UTC(year, (month ?? 1) - 1, date ?? 1))
  first.setUTCFullYear(year)
  if (month !== undefined && (month < 1 || month > 12)) return impossible(words, 'there is no such month')
  if (date !== undefined && first.getUTCDate() !== date) return impossible(words, 'there is no such day')
  const bad = outside(first, now, dayAhead)
  if (bad !== undefined) return impossible(words, bad)
  const iso = first.toISOString()
  if (month === undefined)
    return { kind: 'date', published: { date: iso.slice(0, 4), precision: 'year', from } }
  if (date === undefined)
    return { kind: 'date', published: { date: iso.slice(0, 7), precision: 'month', from } }
  return { kind: 'date', published: { date: iso.slice(0, 10), precision: 'day', from } }
}

function timed({ time, iso }: Moment, words: string, from: Published['from'], now: Date): Reading {
  const bad = outside(time, now, /(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? momentAhead : dayAhead)
  if (bad !== undefined) return impossible(words, bad)
  return { kind: 'date', published: { date: iso, precision: 'time', from } }
}

function outside(time: Date, now: Date, ahead: number): string | undefined {
  if (time.getTime() > now.getTime() + ahead) return 'it lies in the future'
  if (time.getUTCFullYear() < firstPaper) return `it is older than the first newspaper (${firstPaper})`
  return undefined
}

function impossible(words: string, why: string): Reading {
  const shown = words.trim().slice(0, 60)
  const sentence = `The publication date "${shown}" cannot be right: ${why}. Correct it or take it out.`
  return { kind: 'impossible', sentence }
}

const besideDates = anywhere('gi')`
  (mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?, at, on, by, (eastern|central|mountain|pacific|atlantic|greenwich|indian?|japan|local) (standard |daylight |mean |summer )?time, [ECMP]T, hrs`

/** A number alone may count anything; a moment that a machine wrote has its year, its month and its clock. */
const ofMachine = /\d{4}.*\d:\d\d|\d:\d\d.*\d{4}/
/** Beside a day; alone an hour may head an entry of a story that grows. */
const hourAlone = /\b\d{1,4}\s*[ap]\.?m\b\.?/gi
const longHour = /\b\d{3,4}\s*[ap]\.?m\b\.?/gi
const zoneAhead = /\b(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d\d)?\b/gi

/** True for a line that is nothing but a date, with or without "Updated:" or a time before or after it. */
export function isDateLine(line: string): boolean {
  if (line.length > longestLine || !/\d/.test(line)) return false
  const words = withoutLabels(line)
  if (ofMachine.test(words) && typeof readTime(words.trim()) === 'object') return true
  const rest = words
    .replace(/^\d{1,2}([./-])\d{1,2}\1\d{2}$|^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$/, '')
    .replace(dayPattern, '')
    .replace(/\b\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d{1,6})?)?\s*(?:[ap]\.?m\.?)?\s*/gi, '')
    .replace(/\d{4}/.test(line) ? hourAlone : longHour, '')
    .replace(zoneAhead, '')
    .replace(zoneName, '')
    .replace(besideDates, '')
    .replace(/\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/g, '')
  return !/[\p{L}\p{N}]/u.test(rest)
}

/** A date with its time, its zone and what is said of it is not longer, in characters. */
const longestLine = 90

/** The first of these that is a date of publication at all, possible or not; else the first of a change. */
export function firstPublished(
  values: readonly string[],
  from: Published['from'],
  now: Date = new Date(),
): Reading {
  const told = values.map((value) => readPublished(value, from, now)).filter(({ kind }) => kind !== 'none')
  return told.find(({ kind }) => kind !== 'change') ?? told[0] ?? none
}
