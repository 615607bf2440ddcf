import { pattern } from '../../language/pattern.ts'
import { anyMonth, weekdays } from '../../language/vocabulary.ts'
/** A calendar day, as far as words give it. */
export interface Day {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const name = String.raw`${anyMonth}\.?`

/** "December 6, 2021", "Dec 6", "6th of December 2021", "12/7/2021", "7.12.2021", "2021-12-06", in running text. */
export const dayPattern = pattern('gi')`
  \b(?:(?<md>${name})\s+(?<d1>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<y1>\d{4}))?
  |(?<d2>\d{1,2})(?:st|nd|rd|th)?(?:\s+|\s+(?:day\s+)?of\s+|-)(?<dm>${name})(?:(?:,?\s+|-)(?<y2>\d{4}))?
  |(?<n1>\d{1,2})(?<mark>[/.])(?<n2>\d{1,2})\k<mark>(?<y3>\d{4})
  |(?<y4>\d{4})[-/.](?<m4>\d{2})[-/.](?<d4>\d{2})
  |(?<mo>${name})\s+(?<y5>\d{4}))\b`

/** "Friday, Nov. 17", "3 May 2024:": a line that is a day and nothing else. */
export const dayLine = pattern('gmu')`
  ^[^\p{L}\p{N}\n]*(?:${weekdays},? )?(?:${name} \d{1,2}|\d{1,2} ${name})(?:st|nd|rd|th)?(?:,? \d{4})?[^\p{L}\p{N}\n]*$`

/** Every day that a text names, in order, with where it stands. */
export function findDays(text: string): readonly (Day & { readonly start: number; readonly end: number })[] {
  const dayFirst = writesDayFirst(text)
  return [...text.matchAll(dayPattern)].map((match) => ({
    ...fromGroups(match.groups ?? {}, dayFirst),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** What stands for a day where nothing but a date is expected, and would be a number in running text. */
const alone: readonly RegExp[] = [
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})\b/,
  /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日/,
  pattern('i')`^(?:[a-z]{3,9}\.?,?\s+)?(?<d>\d{1,2})[-\s](?<name>${name})[-\s](?:['’])?(?<y>\d{2}|\d{4})\b`,
  pattern('i')`^(?:[a-z]{3,9}\.?,?\s+)?(?<name>${name})\s(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s['’]?(?<y>\d{2})$`,
]
const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})\b/
/** The 44th day of a year, as some programs count. */
const ofTheYear = /^(\d{4})-(\d{3})$/
const week = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/i

/** The first day in these words, or undefined where there is none. Dots and dashes have the day first. */
export function readDay(words: string): Day | undefined {
  for (const one of alone) {
    const { y, m, d, name: word } = one.exec(words)?.groups ?? {}
    if (y === undefined) continue
    return { year: fullYear(y), month: word === undefined ? Number(m) : monthNumber(word), day: Number(d) }
  }
  const [, first, mark, second, year] = numbers.exec(words) ?? []
  if (year !== undefined) return slashed(Number(first), Number(second), fullYear(year), mark !== '/')
  const [, ofYear, number, weekday] = week.exec(words) ?? []
  if (ofYear !== undefined) return weekDay(Number(ofYear), Number(number), Number(weekday ?? 1))
  const [, counted, count] = ofTheYear.exec(words) ?? []
  if (counted !== undefined && Number(count) > 0 && Number(count) <= 366)
    return countedDay(Number(counted), Number(count))
  const [found] = findDays(words)
  return found === undefined ? undefined : { year: found.year, month: found.month, day: found.day }
}

/** The day that the same words mean on the other side of the Atlantic: "06/12/2021" is one in June and one in December. */
export function otherDay(words: string): Day | undefined {
  const [, first, mark, second, year] = numbers.exec(words) ?? []
  if (year === undefined || mark !== '/' || first === second) return undefined
  if (Number(first) > 12 || Number(second) > 12) return undefined
  return { year: fullYear(year), month: Number(second), day: Number(first) }
}

/** Two digits are a year of the last hundred. */
function fullYear(digits: string, now: Date = new Date()): number {
  if (digits.length === 4) return Number(digits)
  const year = 2000 + Number(digits)
  return year > now.getUTCFullYear() + 1 ? year - 100 : year
}

/** 1 to 12, by the first three letters of its English name; 0 for any other word. */
export function monthNumber(word: string): number {
  return months.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** ISO 8601: the first week of a year is the one with the fourth of January. */
function weekDay(year: number, number: number, weekday: number): Day {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const date = new Date(
    Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (number - 1) * 7 + weekday - 1),
  )
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function countedDay(year: number, count: number): Day {
  const date = new Date(Date.UTC(year, 0, count))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function fromGroups(groups: Record<string, string | undefined>, dayFirst: boolean): Day {
  if (groups.n1 !== undefined)
    return slashed(Number(groups.n1), Number(groups.n2), Number(groups.y3), dayFirst || groups.mark === '.')
  const year = groups.y1 ?? groups.y2 ?? groups.y4 ?? groups.y5
  const day = groups.d1 ?? groups.d2 ?? groups.d4
  const word = groups.md ?? groups.dm ?? groups.mo
  return {
    year: year === undefined ? undefined : Number(year),
    month: word === undefined ? Number(groups.m4) : monthNumber(word),
    day: day === undefined ? undefined : Number(day),
  }
}

/** "12/7/2021" is the seventh of December (American) unless the first number or the rest of the text says otherwise. */
function slashed(first: number, second: number, year: number, dayFirst: boolean): Day {
  const flipped = first > 12 || (dayFirst && second <= 12)
  return flipped ? { year, month: second, day: first } : { year, month: first, day: second }
}

/** A text that writes "6 December" and never "December 6" is not American. */
export function writesDayFirst(text: string): boolean {
  return dayBefore.test(text) && !dayAfter.test(text)
}

const dayBefore = pattern('i')`\b\d{1,2}\s+${name}\b`
const dayAfter = pattern('i')`\b${name}\s+\d{1,2}\b(?!\d)`
