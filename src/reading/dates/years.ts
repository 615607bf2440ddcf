import { yearPeriod } from '../../language/calendar.ts'
import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { monthStarts } from '../../language/vocabulary.ts'
import type { Dated } from '../../model/finding.ts'
import { isPlural } from '../quantities/nouns.ts'
import { isMeasure } from '../quantities/units.ts'

const month = String.raw`${monthStarts}\p{L}*\.?`

/** "2018", "2018-2021", "2018-19", "1990s", "the ’90s". */
const yearPattern = /\b(1[5-9]\d\d|20\d\d)(?:(s)\b|[-–—/](1[5-9]\d\d|20\d\d|\d\d)\b)?(?!\d)|[’'‘](\d0)s\b/g

const leading = oneOf`
  in, since, until, till, of, by, from, to, before, after, during, between, and, circa, through, around, as of, late,
  early, mid, for, year, the, a, an, its, his, her, their, our, this, last, ago`
const preposition = pattern('iu')`(?:^|[^\p{L}])${leading}[ -]?\(?$`
const numbered = oneOf`
  No\., Nos?, Flight, Route, Room, Highway, Section, Page, Windows, Office, Server, Resolution, Bill, Box, Article`
const label = pattern('u')`(?:^|[^\p{L}])(?:${numbered}|over|than|nearly|almost|least|up to|some) $`
const numberedThing = pattern(
  'i',
)`\b${oneOf`section, page, room, flight, route, model, number, suite, lot, unit`} $`

/** "1980 Alder Grove Avenue": a house, and not "the 2011 Wall Street protests", in which a year is told. */
const street = pattern('u')`
  ^ (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}’'.]* ){1,3}${oneOf`
    Street, St, Avenue, Ave, Road, Rd, Boulevard, Blvd, Drive, Lane, Terrace, Parkway, Highway`}(?![\p{L}-])`
const yearlong = pattern(
  'i',
)`(?:^|[^a-z])(?:${oneOf`in, since, until, till, by, during, before, after, year, the, an?, this, last`}|[a-z]+[’']s) $`
/** "Trades at 1987": a price or a height, and not "at 2019 levels". */
const priced = /\bat $/i

/** What a year so long ago is told with, as a count or a price is not. */
const longAgo = pattern('i')`
  \b${oneOf`in, since, until, till, of, by, before, after, during, circa, around, year, the, early, late, mid`}[ -]\(?$
  |\b(?:from|between) $|\b1\d{3} (?:to|and|or) $`
const earliestPlain = 1700
/** "Spider-Ace 2099", "the Dracon 2000": a year that is far ahead, or a round one, is a part of the name before it. */
const farAhead = 2040
const named = pattern('u')`(?:^|[^\p{L}-])(?!${oneOf`
  In, Since, Until, By, From, To, Before, After, During, Between, And, Through, The, A, Of, Year, Circa, Early, Late,
  Around, For, Summer, Spring, Autumn, Fall, Winter`}\b)(?!${month} )\p{Lu}[\p{L}-]+ $`

const amount =
  /^ (?:hours|hrs|GMT|UTC|million|billion|crore|lakh|per ?cent|people|troops|dollars|euros|rupees)\b/

/** Nouns that a year stands before without counting them. */
const happenings = whole()`
  elections, games, figures, polls, protests, talks, estimates, sanctions, riots, floods, attacks, results, data, levels,
  prices, accords, rules, reforms, guidelines, bombings, wars, strikes, finals, playoffs, primaries, midterms, olympics,
  awards, oscars, models, taxes, sales, earnings, hearings, killings, clashes, seasons, headlines, reports, amendments,
  changes, laws, elections’, hostilities, fires, wildfires, negotiations, events, numbers, statistics, projections,
  exports, imports, revenues, profits`

/** The years that stand for themselves; those of "December 2021" belong to the month before them. */
export function readYears(text: string): readonly Dated[] {
  const found: Dated[] = []
  for (const match of text.matchAll(yearPattern)) {
    const start = match.index
    const end = start + match[0].length
    const period = periodOf(match)
    if (period === undefined || !standsAlone(text, start, end)) continue
    if (match[4] !== undefined && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) continue
    if (match[0].length === 4 && !isYear(text, start, end)) continue
    found.push({ start, end, ...period })
  }
  return found
}

function periodOf([, year, decade, last, short]: RegExpMatchArray) {
  // "the ’90s" are of the twentieth century up to the thirties, of which a paper may speak either way.
  if (short !== undefined)
    return Number(short) >= 30 ? yearPeriod(1900 + Number(short), 1909 + Number(short)) : undefined
  const first = Number(year)
  // "The 1800s" are a century, "the 2000s" a decade.
  if (decade !== undefined && first % 100 === 0 && first < 2000) return yearPeriod(first, first + 99)
  if (decade !== undefined) return year?.endsWith('0') ? yearPeriod(first, first + 9) : undefined
  if (last === undefined) return yearPeriod(first)
  const to = last.length === 2 ? Math.floor(first / 100) * 100 + Number(last) : Number(last)
  // "2021-12" is a month, "2021-05" may be one; a range goes forward.
  return to > first && (last.length === 4 || to === first + 1) ? yearPeriod(first, to) : undefined
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  if (/[$€£₹¥#/.:=@&+_\p{N}]/u.test(before)) return false
  if (before === ',' && /\d/.test(text.charAt(start - 2))) return false
  if (/[ \u00a0]/.test(before) && /[$€£₹¥]/.test(text.charAt(start - 2))) return false
  if (
    /[-–—]/.test(before) &&
    !/(?:^|[^\p{L}])(?:mid|pre|post|early|late)-$|[\s)]?[–—]$/iu.test(
      text.slice(Math.max(0, start - 7), start),
    )
  )
    return false
  return (
    !/^(?:[.,:]\d|[%_=@&/°]|[-–—]\d|-?\p{L}|[’']\p{L}{2})/u.test(text.slice(end, end + 3)) ||
    /^-\p{Ll}{4}/u.test(text.slice(end, end + 5))
  )
}

/** The year of "31 February 2021" belongs to a day that no calendar has. */
const dayBefore = pattern('iu')`(?:\d(?:st|nd|rd|th)? (?:of )?${month}|${month} \d{1,2}(?:st|nd|rd|th)?),? $`

/** Four digits that count what follows are no year: "2018 rifles", "over 2000 people", "1500 metres". */
function isYear(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  if (label.test(before) || dayBefore.test(text.slice(Math.max(0, start - 22), start))) return false
  const after = text.slice(end, end + 60)
  const next = /^[ \u00a0]([\p{L}’'-]+)/u.exec(after)?.[1] ?? ''
  if (isOther(before, Number(text.slice(start, end)), after)) return false
  if (isMeasure(next) || amount.test(text.slice(end, end + 12))) return false
  const introduced = preposition.test(before) || /[’']s $/.test(before)
  const old = Number(text.slice(start, end)) < 1900
  if (old && !introduced) return false
  return introduced || happenings.test(next) || !(/^\p{Ll}/u.test(next) && isPlural(next))
}

/** A number of an address, a price, a count of long ago or a part of a name: "1600 Alder Avenue", "at 1987", "Astral 2077". */
function isOther(before: string, number: number, after: string): boolean {
  if (numberedThing.test(before)) return true
  if (street.test(after)) return number < earliestPlain || !yearlong.test(before)
  if (priced.test(before))
    return !/^ (?:\p{Lu}|[’'])/u.test(after) && !happenings.test(/\p{L}+/u.exec(after)?.[0] ?? '')
  if (number < earliestPlain) return !longAgo.test(before)
  return (number === 2000 || number > farAhead) && named.test(before)
}
