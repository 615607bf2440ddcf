import {
  addDays,
  dayPeriod,
  monthPeriod,
  type Period,
  weekPeriod,
  yearPeriod,
} from '../../language/calendar.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import type { Dated } from '../../model/finding.ts'
import type { Reference } from './reference.ts'

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const relative = pattern('gi')`
  \b(?:(?<turn>last|this|next|past|coming) (?<unit>year|month|week|decade)\b(?![-])
  |(?<ending>end of the|end of this|year)[ -](?:year|end)\b
  |(?<day>today|yesterday|tomorrow)\b
  |(?<count>a|an|${numbers.slice(1).join('|')}|\d{1,3}) (?<span>year|month|week|day)s? ago\b)`

/** "Nearly 20 years ago" is no year, and "over the last year" is twelve months that end today. */
const about = oneOf`
  nearly, almost, about, around, over, than, some, roughly, approximately,
  (over|in|during|for|of|throughout|the) the, the`
const vague = pattern('iu')`(?:^|[^\p{L}])${about} $`

/** What is told from the article's own date; without one there is nothing to count from. */
export function readRelative(text: string, reference: Reference | undefined): readonly Dated[] {
  if (reference === undefined) return []
  const found: Dated[] = []
  for (const match of text.matchAll(relative)) {
    const start = match.index
    const end = start + match[0].length
    const period = resolve(text, start, match.groups ?? {}, reference)
    if (period !== undefined) found.push({ start, end, ...period })
  }
  return found
}

function resolve(
  text: string,
  start: number,
  groups: Record<string, string | undefined>,
  reference: Reference,
): Period | undefined {
  const before = text.slice(Math.max(0, start - 18), start)
  if (groups.turn !== undefined) {
    // "Ten years ago this week" is not this week.
    if (/\bago\s$/.test(before)) return undefined
    const turn = groups.turn.toLowerCase()
    return turnOf(turn, groups.unit?.toLowerCase() ?? '', vague.test(before), reference)
  }
  if (groups.ending !== undefined)
    return groups.ending.toLowerCase() === 'year' && !/-/.test(text.slice(start, start + 5))
      ? undefined
      : yearPeriod(reference.year)
  if (groups.day !== undefined) return named(text, start, groups.day, reference)
  return vague.test(before)
    ? undefined
    : agoOf(groups.count ?? '', groups.span?.toLowerCase() ?? '', reference)
}

function turnOf(turn: string, unit: string, vaguely: boolean, reference: Reference): Period | undefined {
  const { year, month, day } = reference
  if (unit === 'decade') return decadeOf(turn, year)
  // "The last year of the war" and "the past month" are not the ones of the calendar.
  if (vaguely || turn === 'past' || turn === 'coming') return undefined
  const shift = turn === 'last' ? -1 : turn === 'next' ? 1 : 0
  if (unit === 'year') return yearPeriod(year + shift)
  if (unit === 'month') return month === undefined ? undefined : monthPeriod(year, month + shift)
  return day === undefined ? undefined : weekPeriod(addDays(day, shift * 7))
}

/** "The next decade" is the ten years to come, "this decade" the one that the calendar has. */
function decadeOf(turn: string, year: number): Period | undefined {
  if (turn === 'next' || turn === 'coming') return yearPeriod(year + 1, year + 10)
  if (turn === 'last' || turn === 'past') return yearPeriod(year - 10, year - 1)
  return yearPeriod(Math.floor(year / 10) * 10, Math.floor(year / 10) * 10 + 9)
}

/** "A brighter tomorrow", "where the firm is today": the times to come, or these. */
const times = oneOf`a, new, better, brighter, greener, safer, every, our`
const isNoDay = pattern(
  'i',
)`\b${times}\s$|\b(?:where|what|than|as|that)\b[^,.;]{1,60}\s(?:is|are|stands?|looks?)\s$`

/** "The chain today has a tenth of the trade": how things are. */
const isNow =
  /^\s+(?:has|have|(?:is|are)(?! (?:to|set|due|expected|\p{Ll}+ing)\b)|comes?|stands?|costs?|makes?|lives?|remains?)\b/u

/** "USA Today" and "India Today" are papers. */
function named(text: string, start: number, word: string, { day }: Reference): Period | undefined {
  if (day === undefined) return undefined
  if (
    /^\p{Lu}/u.test(text.charAt(start)) &&
    /\p{Lu}\p{L}*\s$/u.test(text.slice(Math.max(0, start - 16), start))
  )
    return undefined
  if (/^[’']s/.test(text.slice(start + word.length, start + word.length + 2))) return undefined
  const before = text.slice(Math.max(0, start - 80), start)
  if (isNoDay.test(before) || (/^today$/i.test(word) && isNow.test(text.slice(start + word.length))))
    return undefined
  const lower = word.toLowerCase()
  return exact(addDays(day, lower === 'yesterday' ? -1 : lower === 'tomorrow' ? 1 : 0))
}

/** "A" and "one" are 1, "two" and "2" are 2. */
export function inWords(words: string): number {
  const lower = words.toLowerCase()
  return /^\d/.test(lower) ? Number(lower) : Math.max(1, numbers.indexOf(lower))
}

function agoOf(words: string, unit: string, { year, month, day }: Reference): Period | undefined {
  const count = inWords(words)
  if (unit === 'year') return yearPeriod(year - count)
  if (unit === 'month') return month === undefined ? undefined : monthPeriod(year, month - count)
  if (day === undefined) return undefined
  return unit === 'week' ? weekPeriod(addDays(day, -7 * count)) : exact(addDays(day, -count))
}

export function exact(day: Date): Period | undefined {
  return dayPeriod(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}
