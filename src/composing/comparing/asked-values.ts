import { conceptOf } from '../../language/concepts.ts'
import { eventsOf } from '../../language/events.ts'
import { meaningOf, meaningsIn } from '../../language/meanings.ts'
import { oneOf, pattern } from '../../language/pattern.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import { contentWords, stemOf } from '../../language/words.ts'
import { type Article, publicationDate } from '../../model/article.ts'
import { type Conflict, type Statement, someExcerpts } from '../../model/briefing.ts'
import { type ReadArticle, sentenceAt } from '../../model/reading.ts'
import { isMoney } from '../../reading/quantities.ts'
import { telling } from '../telling.ts'
import { daysApart } from '../topic/articles.ts'
import { namesIn } from './happening.ts'
import { storyOf } from './story.ts'
import { mostArticlesAsked, mostDaysOfOne, mostSentencesAsked } from './thresholds.ts'
import { type Value, valuesOf } from './values.ts'

/** A topic of which one value is asked for: "the ferry fire" and how many died, "the new toll" and when it starts. */
export interface AskedValue {
  readonly topic: string
  /** What befell those who are counted, or `date`. */
  readonly kind: 'kill' | 'hurt' | 'date'
  /** As it was asked: "death toll". */
  readonly label: string
  /** What is done on the day that is asked for. */
  readonly deeds: ReadonlySet<string>
}

const dead = oneOf`
  death toll, death count, deaths, dead, casualties, fatalities, people killed, number of (deaths|dead|people killed|victims)`
const hurt = oneOf`injuries, injured, wounded, number of (injured|wounded|people injured)`
const day = oneOf`start, starting, effective, release, launch, opening, premiere, closing, end, departure, arrival`
const value = `(?<dead>${dead})|(?<hurt>${hurt})|(?<day>${day}) date`
const behind = pattern('i')`^(?<topic>.+?)(?:[’']s)? (?:${value})$`
const before = pattern('i')`^(?:the )?(?:${value}) (?:of|from|in|for) (?<topic>.+)$`

/** Deeds of the days that are asked for by a noun. */
const deedsOf: Readonly<Record<string, string>> = {
  start: 'start begin take effect impose launch open commence',
  release: 'release premiere launch publish debut come',
  opening: 'open begin start',
  closing: 'close end shut finish expire',
  arrival: 'arrive come land dock reach',
  departure: 'leave depart sail launch',
}
const sameDay: Readonly<Record<string, string>> = {
  starting: 'start',
  effective: 'start',
  launch: 'release',
  premiere: 'release',
  end: 'closing',
}

/** What one value of a topic is asked for by these words; undefined where they are a topic alone. */
export function valueAskedIn(text: string): AskedValue | undefined {
  const { topic, dead, hurt, day } = (behind.exec(text) ?? before.exec(text))?.groups ?? {}
  const label = dead ?? hurt ?? (day === undefined ? undefined : `${day} date`)
  if (topic === undefined || label === undefined || meaningsIn(topic).size === 0) return undefined
  const noun = day?.toLowerCase() ?? ''
  const verbs = deedsOf[sameDay[noun] ?? noun] ?? ''
  return {
    topic,
    label: label.toLowerCase(),
    kind: day === undefined ? (dead === undefined ? 'hurt' : 'kill') : 'date',
    deeds: new Set(verbs.split(' ').map((verb) => meaningOf(stemOf(verb)))),
  }
}

/** What each article gives as the value that is asked for. */
export interface Given {
  readonly article: Article
  readonly values: readonly Value[]
}

/** The values of the kind that is asked for, of each article that gives one of the topic, by the days of the articles. */
export function valuesAsked(readings: readonly ReadArticle[], asked: AskedValue): readonly Given[] {
  const given = readings.flatMap((reading): readonly Given[] => {
    const values = givenIn(reading, asked)
    return values.length > 0 ? [{ article: reading.article, values }] : []
  })
  return ofOneTime(given, meaningsIn(asked.topic))
    .slice(0, mostArticlesAsked)
    .toSorted((a, b) => dayOf(a.article).localeCompare(dayOf(b.article)))
}

/** Those of the time of which most tell; of another only what has the whole topic in its own words: there are other storms. */
function ofOneTime(given: readonly Given[], topic: ReadonlySet<string>): readonly Given[] {
  const runs: Given[][] = []
  for (const one of given.toSorted((a, b) => dayOf(a.article).localeCompare(dayOf(b.article)))) {
    const last = runs.at(-1)?.at(-1)
    if (last && !(daysApart(last.article, one.article) > mostDaysOfOne)) runs.at(-1)?.push(one)
    else runs.push([one])
  }
  const most = runs.reduce<readonly Given[]>((best, run) => (run.length >= best.length ? run : best), [])
  return given.flatMap((one): readonly Given[] => {
    if (most.includes(one)) return [one]
    const values = one.values.filter(({ excerpt }) => topic.isSubsetOf(meaningsIn(excerpt.quote)))
    return values.length > 0 ? [{ ...one, values }] : []
  })
}

const dayOf = (article: Article): string => publicationDate(article)?.slice(0, 10) ?? ''

function givenIn(reading: ReadArticle, asked: AskedValue): readonly Value[] {
  const tells = telling(reading)
  const topic = meaningsIn(asked.topic)
  const isOf = asked.kind === 'date' ? isDayOf : isFateOf
  const all = valuesOf(reading, true).filter((value) => isOf(value, asked))
  const own = all.filter(
    (value) =>
      tells(value.excerpt) &&
      isOnTopic(reading, value, all, asked, topic) &&
      !isByOther(value, topic) &&
      !isOfOtherYear(value),
  )
  // Two sentences tell the whole and what is newer; the largest numbers are of the whole.
  const bySentence = [...Map.groupBy(own, ({ excerpt }) => excerpt.start).values()]
  const largest = bySentence.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostSentencesAsked)
  return bySentence.filter((one) => largest.includes(one)).flat()
}

/**
 * Whether a value is of the topic: all of its article is, its sentence has half of it, or the one before has all of it and gives no
 * such value itself, as another's would follow. A day wants the title, or the whole of the topic beside it.
 */
function isOnTopic(
  reading: ReadArticle,
  { excerpt: { quote, start } }: Value,
  all: readonly Value[],
  { kind }: AskedValue,
  topic: ReadonlySet<string>,
): boolean {
  const { article, sentences } = reading
  const own = meaningsIn(quote).intersection(topic).size
  if (kind === 'date') return own === topic.size || topic.isSubsetOf(meaningsIn(article.title))
  const { names, words } = storyOf(reading)
  const before = sentences[sentenceAt(sentences, start) - 1]
  const isBehind = before !== undefined && !all.some(({ excerpt }) => excerpt.start === before.start)
  return (
    topic.isSubsetOf(names.union(words)) ||
    own >= topic.size / 2 ||
    (isBehind && topic.isSubsetOf(meaningsIn(article.text.slice(before.start, before.end))))
  )
}

const sizeOf = (values: readonly Value[]): number =>
  Math.max(...values.map(({ quantity }) => quantity?.value ?? 0))

/** What is told beside a year long gone is of something else: "the worst since the fire that killed 40 in 1987". */
function isOfOtherYear({ excerpt: { quote, start, article }, at }: Value): boolean {
  const [from, to] = [quote.lastIndexOf(',', at.start - start), quote.indexOf(',', at.end - start)]
  const part = quote.slice(from + 1, to < 0 ? quote.length : to)
  return (part.match(year) ?? []).some((one) => Number(one) < Number(dayOf(article).slice(0, 4)) - 1)
}
const year = /\b(?:1[89]|20)\d\d\b/g

/** Characters between a number and the word that tells what befell those who are counted. */
const nearFate = 60

/** Whether a word of the fate that is asked for stands nearer to this number than to any other of its sentence. */
function isFateOf(value: Value, { kind }: AskedValue): boolean {
  const { excerpt, at, quantity } = value
  if (!quantity || isMoney(quantity.unit) || /^(?:%|year|day|hour|mile|mph|percent)/.test(quantity.unit))
    return false
  const { quote, start } = excerpt
  const own = { start: at.start - start, end: at.end - start }
  const gaps = contentWords(quote)
    .filter(({ stem }) => conceptOf(stem) === stemOf(kind))
    .map((word) =>
      word.start >= own.end ? [own.end, word.start] : [word.end, Math.max(word.end, own.start)],
    )
    .toSorted(([a = 0, b = 0], [c = 0, d = 0]) => b - a - (d - c))
  const [[from = 0, to = quote.length] = []] = gaps
  // Behind another number it is that one's: "more than 100 deaths and 1.6 million without power".
  return to - from <= nearFate && !/\d/.test(quote.slice(from, to))
}

/** Whether somebody is named who did it, and is not of the topic: what a reprisal cost is not the toll of the raid. */
function isByOther({ excerpt: { quote, start }, at }: Value, topic: ReadonlySet<string>): boolean {
  const isHeld = (span: Span | undefined): boolean =>
    span !== undefined && span.start <= at.start - start && at.end - start <= span.end
  return eventsOf(quote).some(({ doer, bearer }) => {
    const words = doer && isHeld(bearer) ? quote.slice(doer.start, doer.end) : ''
    const names = namesIn(` ${words}`)
    return names.size > 0 && names.union(meaningsIn(words)).isDisjointFrom(topic)
  })
}

/** Characters between a deed and the day of it. */
const nearDeed = 60

/** Whether a day is that of the deed that is asked for: it stands behind its verb, or opens the sentence. */
function isDayOf({ excerpt: { quote, start }, at, dated, kind }: Value, { deeds }: AskedValue): boolean {
  if (!dated || kind !== 'when' || dated.precision !== 'day' || dated.from !== dated.to) return false
  const own = at.start - start
  const lead = quote.slice(Math.max(0, own - nearDeed), own)
  const behind = /^.*(?:[,;:]\s(?!\p{Lu}?\d)|\bthat\b)/su.exec(lead.replace(/, $/, ''))?.[0].length ?? 0
  const isDone = (words: string): boolean =>
    contentWords(words).some(({ stem }) => deeds.has(meaningOf(stem)))
  return (
    isDone(lead.slice(behind)) || (opens.test(quote.slice(0, own)) && isDone(quote.slice(at.end - start)))
  )
}
const opens = /^\W*(?:(?:on|from|starting|beginning|effective)\s)?(?:\w+day,?\s)?$/i

/** Each sentence that gives the value, under the day of its article. */
export const givenByDay = (given: readonly Given[]): readonly Statement[] =>
  given.flatMap(({ article, values }) => {
    const day = dayOf(article)
    const when = day === '' ? undefined : showDate({ from: day, to: day, precision: 'day' })
    return [...Map.groupBy(values, ({ excerpt }) => excerpt.start).values()].flatMap(([first]) =>
      first ? [{ text: first.excerpt.quote, excerpts: [first.excerpt] as const, when }] : [],
    )
  })

/** The days that articles give otherwise, each with all that give it; nothing where all give one. */
export function daysGiven(given: readonly Given[], { label }: AskedValue): readonly Conflict[] {
  const sides = new Map<string, Value[]>()
  for (const value of given.flatMap(({ values }) => values)) {
    const known = [...sides.values()].find(([one]) => one?.agrees(value))
    if (known) known.push(value)
    else sides.set(value.shown, [value])
  }
  const values = [...sides.entries()].flatMap(([shown, same]) => {
    const excerpts = someExcerpts(same.map(({ excerpt }) => excerpt))
    return excerpts ? [{ value: shown, excerpts }] : []
  })
  return values.length > 1 ? [{ about: label, values }] : []
}

/** Whether articles give the value otherwise: the largest number of each does not agree with another's. */
export function areGivenOtherwise(given: readonly Given[]): boolean {
  const largest = given.flatMap(({ values }) => values.toSorted((a, b) => sizeOf([b]) - sizeOf([a]))[0] ?? [])
  return largest.some((one, at) => largest.slice(at + 1).some((other) => !one.agrees(other)))
}
