import { oneOf, pattern } from '../../language/pattern.ts'
import type { Dated } from '../../model/finding.ts'
import { readDates } from '../../reading/dates.ts'
import type { Filters } from './line.ts'

/** Words of time at the end of what was typed, as filters, with the words before them. */
export interface Narrowed {
  readonly rest: string
  readonly filters: Filters
  /** The words themselves: "in 2020". */
  readonly words: string
}

const prepositions = oneOf`
  since, after, from, between, until, till, before, up to, by, in, on, during, for, of, as of`
const lead = pattern('i')`
  (?:^|\s)((?:and\s+|or\s+|only\s+|just\s+)?(?:ever\s+)?
  ${prepositions}?\s*(?:the\s+)?(?:end of\s+|beginning of\s+|start of\s+)?)$`

/**
 * @param now what "last year" counts from
 * @param newest the day that a bare "December" is the last one before, where the conversation is about older news
 */
export function periodIn(typed: string, now: Date, newest?: string): Narrowed | undefined {
  const counted = /\b(?:last|this|next|past|ago|yesterday|today)\b/i.test(typed)
  const today = (counted ? undefined : newest) ?? now.toISOString().slice(0, 10)
  const dates = readDates(typed, { date: today, precision: 'day', from: 'meta' })
  const last = dates.at(-1)
  if (!last || last.end < typed.length) return undefined
  const before = dates.at(-2)
  const pair =
    before && /^\s*(?:and|to|until|till|through|-|–)\s*$/i.test(typed.slice(before.end, last.start))
  const first = pair ? before : last
  const opening = lead.exec(typed.slice(0, first.start))
  const words = opening?.[1] ?? ''
  const start = first.start - words.length
  return {
    rest: typed.slice(0, start).trim(),
    words: typed.slice(start).trim(),
    filters: pair ? { since: cut(first), until: cut(last, 'to') } : filtersOf(words, last),
  }
}

function filtersOf(words: string, date: Dated): Filters {
  if (/\b(?:since|from|as of)\b/i.test(words)) return { since: cut(date) }
  if (/\bafter\b/i.test(words)) return { since: moved(date.to, 1) }
  if (/\b(?:until|till|up to|by)\b/i.test(words)) return { until: cut(date, 'to') }
  if (/\bbefore\b/i.test(words)) return { until: moved(date.from, -1) }
  return { since: cut(date), until: cut(date, 'to') }
}

/** A whole year or month is written as such. */
function cut(date: Dated, end: 'from' | 'to' = 'from'): string {
  return date[end].slice(0, date.precision === 'year' ? 4 : date.precision === 'month' ? 7 : 10)
}

const moved = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
