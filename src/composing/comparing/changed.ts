import { oneOf, pattern } from '../../language/pattern.ts'
import { showDate } from '../../language/show-date.ts'
import type { Article } from '../../model/article.ts'
import { publicationDate } from '../../model/article.ts'
import { type Conflict, quoteFrom, type Statement } from '../../model/briefing.ts'
import type { ReadArticle } from '../../model/reading.ts'
import { isAhead } from './direct.ts'
import { happeningOf } from './happening.ts'
import { isStatement } from './statements.ts'
import { mostChanges, mostDaysApart } from './thresholds.ts'
import { type Value, valuesOf } from './values.ts'

/** What an earlier report gives, and a later one anew. */
export interface Change {
  readonly before: Value
  readonly after: Value
}

/**
 * What a later report gives anew, in its own words: a toll that "has risen to 21", a day that something "will now" be.
 * Papers do not differ there, and one paper alone may have both.
 */
export function changesIn(readings: readonly ReadArticle[]): readonly Change[] {
  const values = readings
    .flatMap((reading) => [...valuesOf(reading, true), ...tollsIn(reading)])
    .filter(({ excerpt }) => dayOf(excerpt.article) !== '')
  const byKind = Map.groupBy(values, kindOf)
  const found: Change[] = []
  const isNew = (value: Value): boolean => isAnew(value) || isRunning(value)
  for (const after of values.filter((value) => isNew(value) && isStatement(value.excerpt.quote))) {
    const earlier = byKind.get(kindOf(after)) ?? []
    const [before] = earlier
      .filter(
        (value) =>
          isEarlier(value, after) &&
          isStatement(value.excerpt.quote) &&
          !isAnew(value) &&
          (isAnew(after) || isBelow(value, after)) &&
          !value.agrees(after) &&
          isOfSame(value, after) &&
          // Of two in one sentence nobody knows which has changed.
          !earlier.some(
            (other) =>
              other !== value &&
              other.excerpt.start === value.excerpt.start &&
              other.excerpt.article === value.excerpt.article,
          ),
      )
      .sort((a, b) => dayOf(b.excerpt.article).localeCompare(dayOf(a.excerpt.article)))
    const isTold = found.some((one) => one.after.shown === after.shown && one.before.shown === before?.shown)
    if (before && !isTold) found.push({ before, after })
  }
  return found.slice(0, mostChanges)
}

/** Both reports of each change, the earlier first, in their own words under their days. */
export const changedStatements = (changes: readonly Change[]): readonly Statement[] =>
  changes.flatMap(({ before, after }) =>
    [before, after].map(({ excerpt }) => ({
      text: excerpt.quote,
      when: showDate({ from: dayOf(excerpt.article), to: dayOf(excerpt.article), precision: 'day' }),
      excerpts: [excerpt],
    })),
  )

/** The differences that are more than what a later report changed. */
export const unchanged = (differing: readonly Conflict[], changes: readonly Change[]): readonly Conflict[] =>
  differing.filter(
    ({ values }) =>
      !changes.some((change) =>
        values.every(({ value }) => value === change.before.shown || value === change.after.shown),
      ),
  )

const about = '(?: at least| more than| about)?'
const grown = oneOf`ris(en|es), rose, climb(ed|s), jump(ed|s), grown, grew, increased, stands, stood`
const count = String.raw`(\d[\d,]*)(?![\d.,]*\s?(?:%|per))`
const toll = pattern('i')`\b(?:death )?toll\b[^.;]{0,90}?\b${grown}\b(?: to| at)${about} ${count}`

/** "The toll has risen to 21": of those who were killed, without the word. */
function tollsIn({ article, sentences }: ReadArticle): readonly Value[] {
  return sentences.flatMap(({ start, end }): readonly Value[] => {
    const quote = article.text.slice(start, end)
    const found = toll.exec(quote)
    if (!found?.[1]) return []
    const at = start + found.index + found[0].length - found[1].length
    const shown = found[1]
    const number = Number(shown.replaceAll(',', ''))
    return [
      {
        excerpt: quoteFrom(article, start, end),
        kind: 'kill',
        shown,
        at: { start: at, end: at + shown.length },
        context: new Map(),
        fate: 'kill',
        agrees: ({ quantity }) => quantity?.value === number,
      },
    ]
  })
}

/** Those who were killed are counted as people, dead or by the number alone. */
const kindOf = ({ kind, fate, dated }: Value): string =>
  dated
    ? 'date'
    : fate !== '' && /^(?:|person|people|victim|life|worker|passenger|soldier)$/.test(kind)
      ? fate
      : kind

const dayOf = (article: Article): string => publicationDate(article)?.slice(0, 10) ?? ''

/** What ends right before a number that took another's place: "has risen to", "cut its offer to". */
const altered = oneOf`
  ris(en|es), rose, climb(ed|s), grew, grown, increas(ed|es), rais(ed|es), revis(ed|es), cuts?, lower(ed|s), reduc(ed|es),
  chang(ed|es)`
const anewBefore = pattern('i')`\b${altered} (?:[^.;,]{0,50} )?(?:to|at)${about} $`
/** And before a day: what will now be then, or was put off to it. */
const moved = oneOf`(will|is|are to) now, now (set|due|expected), put (off|back), pushed back, brought forward`
/** Not “the deferred payments”. */
const adjoined = oneOf`the, a, an, its, their, his, her, any, such, with, of, for, in`
const putOff = String.raw`(?<!\b${adjoined} )${oneOf`postponed, delayed, rescheduled, deferred`}`
const movedBefore = pattern('i')`\b(?:${moved}|${putOff})\b[^.;]{0,60}\b(?:to|in|on|until|for|at) (?:the )?$`
const reach = 110

function isAnew({ excerpt: { quote, start }, at, dated, kind, fate }: Value): boolean {
  const before = quote.slice(Math.max(0, at.start - start - reach), at.start - start)
  if (dated) return movedBefore.test(before)
  if (kind === 'kill') return true
  return (
    anewBefore.test(before) && (fate !== '' || /^[A-Z]{3}$|^%$|^(?:job|worker|person|people)$/.test(kind))
  )
}

/** “Two million have fled so far”: what is counted up to the day of its article, and is more the next time. */
const soFar = pattern('i')`\b${oneOf`so far, to date, until now, since, as of`}\b`
const isRunning = ({ excerpt: { quote }, kind, dated, quantity }: Value): boolean =>
  !dated && quantity !== undefined && /^\p{Ll}{3,}$/u.test(kind) && !timely.test(kind) && soFar.test(quote)
const timely = /^(?:year|month|week|day|hour|minute|second|time|share)$/
const isBelow = ({ quantity: a }: Value, { quantity: b }: Value): boolean =>
  a !== undefined && b !== undefined && a.value < b.value

function isEarlier({ excerpt: a }: Value, { excerpt: b }: Value): boolean {
  const days = (Date.parse(dayOf(b.article)) - Date.parse(dayOf(a.article))) / 86_400_000
  return days > 0 && days <= mostDaysApart
}

const fewestShared = 3
const fewestRest = 2

/** Both name the same, share what they tell of it, and neither tells of another year or somebody else. */
function isOfSame(a: Value, b: Value): boolean {
  const [one, other] = [happeningOf(a.excerpt, a.at), happeningOf(b.excerpt, b.at)]
  const names = one.names.intersection(other.words)
  const shared = [...one.words].filter((word) => other.words.has(word))
  // What is moved was told as ahead.
  if (a.dated && !isAhead(a)) return false
  if (a.fate !== b.fate) return false
  const apart = one.years.size > 0 && other.years.size > 0 && one.years.isDisjointFrom(other.years)
  const rest = shared.filter((word) => !names.has(word))
  return (
    !apart && names.size > 0 && rest.length >= fewestRest && shared.length >= fewestShared && isOfSize(a, b)
  )
}

const mostRatio = 5

/** A sum ten times another is of another thing, whatever stands around both. */
function isOfSize({ quantity: a }: Value, { quantity: b }: Value): boolean {
  if (!a || !b) return true
  const [low, high] = [a.value, b.value].sort((one, other) => one - other)
  return low !== undefined && high !== undefined && low > 0 && high / low <= mostRatio
}
