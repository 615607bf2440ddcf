import { type Chrono, casual, GB, type ParsedResult } from 'chrono-node/en'
import { addDays, dayPeriod, isoDay, monthPeriod, type Period } from '../../language/calendar.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Span } from '../../language/span.ts'
import { anyMonth, monthStarts, months, weekdays } from '../../language/vocabulary.ts'
import type { Dated } from '../../model/finding.ts'
import { monthNumber, writesDayFirst } from '../dateline/days.ts'
import { weekdayNumber } from './counted.ts'
import { shortYear, withoutCounts } from './counts.ts'
import type { Reference } from './reference.ts'
import { isAhead, isDone, wasMeant, wasMoved } from './tense.ts'
import { windows } from './windows.ts'

const holiday = /\b(?:Black|Good|Bloody|Ash|Super|Palm|Easter|Giving|Cyber|Ruby|Freaky)\s$/
const paper = /^ (?:Times|Night|Mirror|Express|Mail|Telegraph|Herald|Post|Tribune|Chronicle|school|School)\b/
const leading = oneOf`
  in, since, by, until, till, last, next, this, early, late, mid, mid-, of, from, to, through, during, before, after,
  between, and, throughout, around, coming, until early, previous`
const beforeMonth = pattern('iu')`(?:^|[^\p{L}])${leading}[ -]$`

/** "Each Sunday", "the fourth Thursday of November", "Dec. 5 that year": a day, and not one counted from here. */
const repeated =
  /(?:^|[^\p{L}])(?:first|second|third|fourth|fifth|each|every|any|most|another|that|following|same) $/iu
const yearly = /\b(?:each|every) $/i
const elsewhere = /^,? (?:(?:of )?that year|(?:of )?the same year|of each year|each year|every year)\b/
const placed = pattern()`^the \S+ (?:after|before) |^.{0,4}\S+ of (?:each|every|that|${months}\b)`

/** Times of day and relative words ("two days later") would be counted from an instant that we do not give. */
const kept = new Set([
  'ISOFormatParser',
  'SlashDateFormatParser',
  'ENYearMonthDayParser',
  'ENYearMonthNameParser',
  'ENMonthNameParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
  'ENWeekdayParser',
])
const monthFirst = restricted(casual)
const dayFirst = restricted(GB)

function restricted(chrono: Chrono): Chrono {
  const copy = chrono.clone()
  copy.parsers = copy.parsers.filter((parser) => kept.has(parser.constructor.name))
  if (copy.parsers.length !== kept.size)
    throw new Error('chrono names its parsers otherwise; src/reading/dates/days.ts must be changed')
  // "By the end of January" is no 31st of January.
  copy.refiners = copy.refiners.filter((refiner) => refiner.constructor.name !== 'ENEndOfPeriodRefiner')
  return copy
}

/** Chrono asks for an instant; its guesses from it are never used. */
const nowhere = { instant: new Date(Date.UTC(2000, 0, 15, 12)), timezone: 0 }

/** Days, weekdays and months that chrono finds, with no field that the text does not give or make certain. */
export function readDays(text: string, reference: Reference | undefined): readonly Dated[] {
  const reader = writesDayFirst(text) ? dayFirst : monthFirst
  const found: Dated[] = []
  for (const { start, end } of windows(text))
    for (const result of reader.parse(plain(text.slice(start, end)), nowhere)) {
      for (const { span, parts } of apart(text, trimmed(result, start), result)) {
        const period = behind(
          found.at(-1),
          span,
          text,
          resolve(text, span.start, span.end, parts, reference),
          reference,
        )
        if (period !== undefined && span.start >= (found.at(-1)?.end ?? 0)) found.push({ ...span, ...period })
      }
    }
  return found
}

/** "From May 27 to June 4, then July 8 to 16", told in November: behind a day to come, in its sentence, another is to come too. */
function behind(
  last: Dated | undefined,
  { start, end }: Span,
  text: string,
  period: Period | undefined,
  reference: Reference | undefined,
): Period | undefined {
  const today = reference?.day === undefined ? undefined : isoDay(reference.day)
  if (!period || !last || !today || last.from <= today || period.to >= today) return period
  const isBare = !/\d{4}/.test(text.slice(start, end)) && /\d/.test(text.slice(start, end))
  const between = text.slice(last.end, start)
  if (!isBare || between.length > farthestBefore || /[.!?;]\s|\n|\b(?:last|since)\b/.test(between))
    return period
  const [from, to] = [period.from, period.to].map((day) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`)
  return from !== undefined && to !== undefined && from > last.from ? { ...period, from, to } : period
}

/**
 * "May. 9, 2019": a full stop that shortens nothing; "Nov 20-Dec 10": two days, and not the 20th of a December. Every offset
 * stays.
 */
const plain = (text: string): string =>
  withoutCounts(text.replace(/\bMay\.(?=\s\d)/g, 'May ').replace(spanned, '–'))
const spanned = pattern('g')`(?<=\b${anyMonth}\.?\s\d{1,2})[-/](?=${anyMonth}\b)`

/** Chrono's spans may hold the preposition before and the comma after. */
function trimmed({ index, text }: ParsedResult, offset: number) {
  const lead = /^(?:(?:on|in|at|of|by|the)\s+)*/i.exec(text)?.[0].length ?? 0
  const tail = /[\s,;:]*$/.exec(text)?.[0].length ?? 0
  return { start: offset + index + lead, end: offset + index + text.length - tail }
}

interface Ends {
  readonly start: ParsedResult['start']
  readonly end?: ParsedResult['end'] | undefined
}

/** A range; or its two ends, where the second took the place of the first. */
function apart(text: string, span: Span, { start, end }: Ends): readonly { span: Span; parts: Ends }[] {
  const before = text.slice(Math.max(0, span.start - 70), span.start)
  const middle = /^(.+?)\s+(?:to|until)\s+/i.exec(text.slice(span.start, span.end))
  if (!end || !middle?.[1] || !wasMoved.test(before)) return [{ span, parts: { start, end } }]
  return [
    { span: { start: span.start, end: span.start + middle[1].length }, parts: { start } },
    { span: { start: span.start + middle[0].length, end: span.end }, parts: { start: end } },
  ]
}

function resolve(
  text: string,
  start: number,
  end: number,
  result: Ends,
  reference: Reference | undefined,
): Period | undefined {
  const words = text.slice(start, end)
  // "9/11" and "24/7" have names of their own; "Sun" alone is a newspaper; "5 pm" is no day.
  if (/^\d{1,2}[/.-]\d{1,2}$/.test(words) || !namesDay(words)) return undefined
  if (/[\p{L}\p{N}$€£₹_@#/-]/u.test(text.charAt(start - 1)) && !/^[^\d]/.test(words)) return undefined
  const first = one(text, start, end, result.start, reference, sharedYear(result))
  if (first === undefined || !result.end) return first
  // "Monday to Friday" are opening hours.
  if (!result.end.isCertain('month')) return result.end.isCertain('weekday') ? undefined : first
  const last = one(text, start, end, result.end, reference)
  if (last === undefined || last.to >= first.from)
    return last === undefined ? first : { ...first, to: last.to }
  // "November 20 to January 5" ends in the next year.
  const later = `${Number(last.to.slice(0, 4)) + 1}${last.to.slice(4)}`
  return later >= first.from && !result.end.isCertain('year') ? { ...first, to: later } : first
}

/** "January to March 2021" gives its year once. */
function sharedYear({ end }: Ends): number | null {
  return end?.isCertain('year') && end.isCertain('month') ? end.get('year') : null
}

/** "May", "march" and "sun" in lower case are no months and no day. */
const calendarWord = pattern()`
  \d{4}
  |${weekdays}
  |\b${oneOf`${monthStarts}, [jJ]an, [fF]eb, [aA]pr, [jJ]un, [jJ]ul, JAN, FEB, MAR, APR, JU, AUG, SEP, OCT, NOV, DEC`}`

function namesDay(words: string): boolean {
  return calendarWord.test(words)
}

function one(
  text: string,
  start: number,
  end: number,
  parts: ParsedResult['start'],
  reference: Reference | undefined,
  shared: number | null = null,
): Period | undefined {
  const written = certain(parts, 'year') ?? shared ?? listedYear(text.slice(end, end + farthestYear), parts)
  const year = written ?? (reference ? shortYear(text.slice(end, end + 6), reference.year) : null) ?? null
  const [month, day, weekday] = [certain(parts, 'month'), certain(parts, 'day'), certain(parts, 'weekday')]
  if (month === null)
    return weekday === null ? undefined : weekdayPeriod(text, start, end, weekday, reference)
  if (year !== null) return day === null ? monthOf(text, start, year, month) : dayPeriod(year, month, day)
  const told = yearTold(text.slice(end, end + 14), reference)
  if (told !== undefined) return day === null ? monthPeriod(told, month) : dayPeriod(told, month, day)
  if (elsewhere.test(text.slice(end, end + 20)) || yearly.test(text.slice(Math.max(0, start - 7), start)))
    return undefined
  if (day !== null) {
    const isListed = isEntry(text, start, end)
    const listed = isListed ? headingYear(text, start) : undefined
    if (listed !== undefined) return dayPeriod(listed, month, day)
    const turn = isListed ? 'done' : turnOf(text, start, end)
    const found = nearestDay(turn, month, day, weekday, reference)
    return turn !== 'ahead' && weekday === null && isOfOldStory(text, start, found, reference)
      ? undefined
      : found
  }
  return bareMonth(text, start, end, month, reference)
}

function turnOf(text: string, start: number, end: number): 'ahead' | 'done' | 'open' {
  if (isAhead(text, start, end)) return 'ahead'
  return isDone(text, start) ? 'done' : 'open'
}

/** "Nov. 3: The gate is opened": an entry of a chronicle, which tells in the present what was. */
const isEntry = (text: string, start: number, end: number): boolean =>
  /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(Math.max(0, start - 6), start)) &&
  /^[*_]*\s?[:–—](?!\d)(?!.{0,200}\b(?:will|due|scheduled|expected)\b)/u.test(text.slice(end, end + 210))

/** The year that the last line before an entry is headed by: "2020", "2020: The year of the flood". */
function headingYear(text: string, start: number): number | undefined {
  const year = [...text.slice(Math.max(0, start - farthestHeading), start).matchAll(yearHeading)].at(-1)?.[1]
  return year === undefined ? undefined : Number(year)
}
const yearHeading = pattern('gu')`
  (?:^|\n)[^\p{L}\p{N}\n]*((?:1[5-9]|20)\d\d)(?:[*_]*\s?[:–—][^\n.]{0,80}|[*_]*)(?=\n)`
/** Characters of the entries of a year. */
const farthestHeading = 6000

/**
 * "In 1981 four friends set out. On 27 August …", told in September of 2021: a day behind a year long gone is of that year's
 * story, or one just before the article; of one that is not of the last days nobody can tell.
 */
function isOfOldStory(
  text: string,
  start: number,
  found: Period | undefined,
  reference: Reference | undefined,
): boolean {
  if (found === undefined || reference?.about === undefined) return false
  const age = (reference.about.getTime() - Date.parse(found.from)) / 86_400_000
  if (age >= 0 && age <= fresh) return false
  // "Two girls were born on Sept. 29": somebody's birthday, which is of no year by itself.
  if (birth.test(text.slice(Math.max(0, start - farthestBefore), start))) return true
  const [here = '', before = ''] = text
    .slice(Math.max(0, start - farthestStory), start)
    .split(/\n\s*\n/)
    .toReversed()
  const year = [...`${before}\n${here}`.matchAll(yearOfStory)].at(-1)?.[1]
  return year !== undefined && Number(year) <= reference.year - fewestYears
}
const birth = /\bborn\b[^.;]*$/
/** Days that news goes back to without naming the year, whatever it has told before. */
const fresh = 10
/** Characters back to the year of a story, in the same paragraph or the one before. */
const farthestStory = 400
const fewestYears = 2
const yearOfStory = pattern('giu')`
  \b(?:${oneOf`in, of, by, since, until, during, early, late, mid, spring, summer, autumn, fall, winter`}|\p{L}+ \d{1,2},|${anyMonth})
  \s((?:1[5-9]|20)\d\d)\b`

/** "In May and June of 2022": the year that is told once behind the last of several; "in December and January 2022" goes over it. */
function listedYear(after: string, parts: ParsedResult['start']): number | null {
  const { month: last, year } = listed.exec(after)?.groups ?? {}
  const month = certain(parts, 'month')
  if (last === undefined || year === undefined || month === null) return null
  return Number(year) - Number(month > monthNumber(last))
}
const listed = pattern('u')`
  ^(?:,\s(?:\d{1,2}\s)?${anyMonth}\.?(?:\s\d{1,2})?)*,?\s(?:and|or)\s(?:(?:in|on)\s)?(?:\d{1,2}\s)?
  (?<month>${anyMonth})\.?(?:\s\d{1,2},)?(?:\sof)?\s(?<year>\d{4})\b`
/** Characters of three more months and their year. */
const farthestYear = 60

/** What was written itself, and is not only implied. */
const certain = (parts: ParsedResult['start'], part: 'year' | 'month' | 'day' | 'weekday'): number | null =>
  parts.isCertain(part) ? parts.get(part) : null

/** "March last year", "5 May of next year". */
function yearTold(after: string, reference: Reference | undefined): number | undefined {
  const turn = /^,? (?:of )?(last|this|next) year\b/.exec(after)?.[1]
  if (turn === undefined || reference === undefined) return undefined
  return reference.year + (turn === 'last' ? -1 : turn === 'next' ? 1 : 0)
}

/** Chrono leaves the 31st of "31 February 2021" out: it is an impossible day and no month. */
function monthOf(text: string, start: number, year: number, month: number): Period | undefined {
  return /\d(?:st|nd|rd|th)?(?: of)? $/.test(text.slice(Math.max(0, start - 9), start))
    ? undefined
    : monthPeriod(year, month)
}

function weekdayPeriod(
  text: string,
  start: number,
  end: number,
  weekday: number,
  reference: Reference | undefined,
): Period | undefined {
  if (reference?.day === undefined) return undefined
  if (holiday.test(text.slice(Math.max(0, start - 9), start)) || paper.test(text.slice(end, end + 12)))
    return undefined
  if (
    repeated.test(text.slice(Math.max(0, start - 11), start)) ||
    placed.test(text.slice(Math.max(0, start - 4), end + 14))
  )
    return undefined
  // "On Friday and Saturday, March 17-18, 2023": of the days that are written behind them.
  if (withWritten.test(text.slice(end, end + farthestWritten))) return undefined
  const words = text.slice(start, end)
  const first = sequel.exec(text.slice(Math.max(0, start - farthestBefore), start))
  if (first?.[1] !== undefined) {
    const at = start - first[0].length
    const base = weekdayPeriod(text, at, at + first[1].length, weekdayNumber(first[1]), reference)
    const gap = ((weekday - weekdayNumber(first[1]) + 6) % 7) + 1
    return base && period(addDays(new Date(`${base.from}T00:00:00Z`), gap))
  }
  // "Will keep her post after a meeting Monday": the day of the meeting, which may be over, or of what is to come.
  if (isAhead(text, start, end) && afterThing.test(text.slice(Math.max(0, start - farthestThing), start)))
    return undefined
  const published = reference.day.getUTCDay()
  const back = (published - weekday + 7) % 7
  // "Last Thursday", written on a Friday, is that of the week before; weeks begin on Sunday, and the last one is the one just gone.
  if (/^last\b/i.test(words))
    return period(addDays(reference.day, weekday === 0 ? -(published || 7) : weekday - published - 7))
  if (/^next\b/i.test(words)) return period(addDays(reference.day, back === 0 ? 7 : 7 - back))
  return period(addDays(reference.day, back !== 0 && isAhead(text, start, end) ? 7 - back : -back))
}

const afterThing = /\b(?:after|following)\s(?:an?|the|his|her|its|their)\s(?:\p{L}+\s){1,3}$/iu
const farthestThing = 60

const withWritten = pattern()`^(?:,? (?:and|to|through|or) ${weekdays})+,? (?:${anyMonth}\b|\d{1,2} ${anyMonth}\b)`
const farthestWritten = 40

/** "Came on Tuesday, days before the hearing on Friday": the second is counted from the first. */
const farthestBefore = 90
const sequel = pattern(
  'i',
)`\b(${weekdays})\b[^.;:“”"]*?\b(?:before|ahead\sof)\b(?:(?!\b${weekdays}\b)[^.;:“”"])*$`

function period(day: Date): Period | undefined {
  const iso = isoDay(day)
  return iso === undefined ? undefined : { from: iso, to: iso, precision: 'day' }
}

/** News looks further back than ahead: a day without a year lies in the eight months before it or the four after. */
const daysBack = 245

function nearestDay(
  turn: 'ahead' | 'done' | 'open',
  month: number,
  day: number,
  weekday: number | null,
  reference: Reference | undefined,
): Period | undefined {
  const about = reference?.about
  // "Sept. 11" by itself is the name of a day in 2001.
  if (about === undefined || (month === 9 && day === 11 && weekday === null)) return undefined
  const earliest = addDays(about, turn === 'ahead' ? -31 : -daysBack).getTime()
  const years = [-1, 0, 1].map((shift) => about.getUTCFullYear() + shift)
  const days = years.map((year) => dayPeriod(year, month, day)).filter((candidate) => candidate !== undefined)
  // "Monday, December 6" is true of one year in six or so; that settles it.
  const same = days.filter(({ from }) => weekday !== null && new Date(from).getUTCDay() === weekday)
  const [only] = same
  if (only !== undefined) return only
  const nearest = days.find(({ from }) => new Date(from).getTime() >= earliest)
  // "They walked out on 3 October", told in June, was last year.
  const isLater = nearest !== undefined && new Date(nearest.from).getTime() > about.getTime()
  return turn === 'done' && isLater
    ? days.findLast(({ from }) => new Date(from).getTime() <= about.getTime())
    : nearest
}

/** "The town of March", "from April Moss": a month's word that is a place's or a person's name. */
function isName(text: string, start: number, end: number): boolean {
  return (
    /\b(?:town|city|village|port|district|county|parish|hamlet|river)\s+of\s$/i.test(
      text.slice(Math.max(0, start - 20), start),
    ) ||
    (/^(?:April|May|June|August|January)$/.test(text.slice(start, end)) &&
      /^\s\p{Lu}\p{Ll}+/u.test(text.slice(end, end + 12)))
  )
}

function bareMonth(
  text: string,
  start: number,
  end: number,
  month: number,
  reference: Reference | undefined,
): Period | undefined {
  const before = text.slice(Math.max(0, start - 14), start)
  if (reference?.month === undefined || !beforeMonth.test(before) || isName(text, start, end))
    return undefined
  const here = reference.month
  if (/\blast $/i.test(before)) return monthPeriod(month < here ? reference.year : reference.year - 1, month)
  if (/\bnext $/i.test(before)) return monthPeriod(month > here ? reference.year : reference.year + 1, month)
  if (/\bthis $/i.test(before)) return monthPeriod(reference.year, month)
  if (month === here) return monthPeriod(reference.year, month)
  // What was to be "in November" may be over or not: the nearest one.
  if (wasMeant.test(text.slice(Math.max(0, start - 60), start)))
    return monthPeriod(reference.year + Math.round((here - month) / 12), month)
  if (isAhead(text, start, end)) return monthPeriod(month > here ? reference.year : reference.year + 1, month)
  return monthPeriod(month < here ? reference.year : reference.year - 1, month)
}
