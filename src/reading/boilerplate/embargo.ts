import { anywhere, oneOf, pattern } from '../../language/pattern.ts'
import { anyMonth, weekdays } from '../../language/vocabulary.ts'
import type { Mark, Published } from '../../model/article.ts'
import { dayPattern, findDays } from '../dateline/days.ts'
import { readTime, zoneName } from '../dateline/times.ts'

const using = '(?:publication|publish(?:ed)?|releas(?:ed?|ing)|broadcast(?:ing)?|used?)'
const bound = oneOf`
  (strictly )?(under )?(a )?(strict )?embargo(ed)?, hold for release, not (for|to be) ${using}( or ${using})*, do not ${using}`
const until = pattern('is')`\b${bound}\b(.*)$`
const opening = pattern('is')`^[\W_]*${bound}(?!\w)(.*)$`
/** What stands between a label and the next thing that is said. */
const joint = /[.!?;:*)\]|]+\s+|\s[–—-]+\s|\n/
/** Words around a day and an hour; with them an embargo says when it ends, and nothing else. */
const around = anywhere('gi')`
  [ap]\.m\.?, [ap]m,   until, till?, to, for, before, after, from, on, at, by, of, the, an?, and, or, not, do, be, must, may, strictly, hours?, hrs?, h, o['’]clock,
  local, standard, daylight, summer, time, noon, midday, midnight, today, tomorrow, tonight, further, notice, embargo(ed)?, st, nd, rd, th,
  ${using}, eastern, central, mountain, pacific, [ECMP]T, ${anyMonth}, ${weekdays}`

/** Whether a line binds whoever uses the story, and tells nothing of its own: "EMBARGOED until Thursday 6 May: …", and not "Embargo on salt". */
export function isEmbargo(line: string): boolean {
  const told = opening.exec(line)?.[1]
  if (told === undefined) return false
  const first = told.split(joint).find((part) => /[\p{L}\p{N}]/u.test(part))
  const rest = first
    ?.replace(dayPattern, '')
    .replace(zoneName, '')
    .replace(/\d[\d:.,]*/g, ' ')
    .replace(around, '')
  return rest === undefined || !/\p{L}/u.test(rest)
}
const clock = pattern('i')`
  \b(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s?(?<half>[ap])\.?m\b
  |\b(?<hour24>\d{1,2})[:.](?<minute24>\d{2})\b
  |\b(?<four>[0-2]\d[0-5]\d)\s?(?:hrs|hours|h|GMT|UTC|BST|C?ET)\b
  |\b(?<named>noon|midday)\b`
const weekday = pattern('i')`\b${weekdays}\b`
const dayMs = 24 * 3600_000
const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * When an embargo ends, in ISO 8601, by the notice's own words. A day without a year, or a weekday, is the next one after
 * the article's; a day without an hour binds to its end, and an hour without a zone is Greenwich's. Nothing where the
 * words name neither a day nor an hour.
 */
export function embargoEnd(words: string, published: Published): string | undefined {
  const told = until.exec(words)?.[1]
  const from = Date.parse(published.date.slice(0, 10))
  if (told === undefined || Number.isNaN(from)) return undefined
  const time = clock.exec(told)?.groups
  const day = dayIn(told, from) ?? (time === undefined ? undefined : from)
  if (day === undefined) return undefined
  const date = new Date(day).toISOString().slice(0, 10)
  if (time === undefined) return embargoEndOf(date)
  const [hour, minute] = hourOf(time)
  const zone = told.replace(/\b([ECMP])T\b/, '$1ST').match(zoneName)?.[0] ?? 'UTC'
  const moment = readTime(`${date} ${hour}:${minute} ${zone}`)
  return embargoEndOf(moment === undefined || moment === 'impossible' ? date : moment.iso)
}

/** @param date a day, which binds to its end, or a moment, both in ISO 8601 */
export function embargoEndOf(date: string): string {
  const at = Date.parse(date)
  return new Date(date.length > 10 ? at : at + dayMs).toISOString()
}

/** The start of the day that is named, in milliseconds since 1970. */
function dayIn(words: string, from: number): number | undefined {
  const [day] = findDays(words)
  if (day?.month !== undefined && day.day !== undefined) {
    const start = new Date(from)
    const year = day.year ?? start.getUTCFullYear()
    const named = Date.UTC(year, day.month - 1, day.day)
    return day.year === undefined && named < from ? Date.UTC(year + 1, day.month - 1, day.day) : named
  }
  const name = weekday.exec(words)?.[0].toLowerCase()
  if (name === undefined) return undefined
  return from + ((names.indexOf(name) - new Date(from).getUTCDay() + 7) % 7) * dayMs
}

function hourOf(time: Readonly<Record<string, string | undefined>>): readonly [string, string] {
  if (time.named !== undefined) return ['12', '00']
  if (time.four !== undefined) return [time.four.slice(0, 2), time.four.slice(2)]
  if (time.hour24 !== undefined) return [time.hour24, time.minute24 ?? '00']
  const hour = (Number(time.hour) % 12) + (time.half?.toLowerCase() === 'p' ? 12 : 0)
  return [String(hour), time.minute ?? '00']
}

/** Embargoes are of hours or days; one whose end nobody names is over so many days after the article's. */
const longestDays = 30

/** A notice as it binds the article: an embargo with its end. */
export function bindingFrom(mark: Mark, published: Published): Mark {
  if (mark.kind !== 'embargoed' || mark.until !== undefined) return mark
  const last = Date.parse(published.date.slice(0, 10)) + longestDays * dayMs
  return { ...mark, until: embargoEnd(mark.words, published) ?? new Date(last).toISOString() }
}
