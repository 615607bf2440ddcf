import type { Span } from '../../language/span.ts'
import type { Dated } from '../../model/finding.ts'

/** A time that a sentence tells by its name alone: "in June", "on Tuesday", "in winter", "on 5 June". */
export interface Time extends Span {
  readonly kind: 'month' | 'day' | 'weekday' | 'season' | 'century'
  readonly name: string
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const month = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(${months})(?: (\\d{1,2})(?!\\d|,\\d))?(?![\\p{L}\\d])`,
  'gu',
)
/** "May" and "March" are months behind these, or beside a day. */
const dating =
  /\b(?:in|on|of|by|since|until|till|from|to|last|next|this|early|late|mid|every|and|before|after|during)[ -]$/i
const weekday = /(?<!\p{L})(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?(?!\p{L})/gu
const season =
  /(?<=\b(?:in|the|this|last|next|every|each|of|during|by|early|late|mid)[ -](?:the )?)(spring|summer|autumn|winter)\b/giu
const century = /\b(\d{1,2}th|first|second|third|fourth|[a-z]+(?:th|nd|st))[ -]century\b/giu

/** The times that some words name, in no order. */
export function timesIn(text: string): readonly Time[] {
  const named = (pattern: RegExp, kind: Time['kind']): readonly Time[] =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: name = '', index }) => ({
      kind,
      name: name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
      start: index,
      end: index + whole.length,
    }))
  return [
    ...monthsIn(text),
    ...named(weekday, 'weekday'),
    ...named(season, 'season'),
    ...named(century, 'century'),
  ]
}

const monthsIn = (text: string): readonly Time[] =>
  [...text.matchAll(month)].flatMap(
    ({ 0: whole, 1: before, 2: name = '', 3: after, index }): readonly Time[] => {
      const day = before ?? after
      if (/^Ma/.test(name) && day === undefined && !dating.test(text.slice(0, index))) return []
      const span = { start: index, end: index + whole.length }
      const found: Time = { ...span, kind: 'month', name }
      return day === undefined ? [found] : [found, { ...span, kind: 'day', name: `${Number(day)} ${name}` }]
    },
  )

const utc = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' })

/** The times that a date which was read comes to: "on Monday" is of a month too. */
export function timesOf({ from, to, precision, start, end }: Dated): readonly Time[] {
  if (from.slice(0, 7) !== to.slice(0, 7) || from.length < 7) return []
  const span = { start, end }
  const name = utc(`${from.slice(0, 7)}-01`, { month: 'long' })
  const ofMonth: Time = { ...span, kind: 'month', name }
  if (precision !== 'day' || from !== to) return [ofMonth]
  return [
    ofMonth,
    { ...span, kind: 'day', name: `${Number(from.slice(8, 10))} ${name}` },
    { ...span, kind: 'weekday', name: utc(from, { weekday: 'long' }) },
  ]
}
