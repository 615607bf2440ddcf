import { leansBack } from '../language/leaning.ts'
import { meaningsIn } from '../language/meanings.ts'
import { showDate } from '../language/show-date.ts'
import type { Span } from '../language/span.ts'
import { independentSources, publicationDate } from '../model/article.ts'
import { type Excerpt, quoteFrom, type Statement, someExcerpts } from '../model/briefing.ts'
import type { Dated } from '../model/finding.ts'
import { type ReadArticle, sentenceAt, sentenceOf } from '../model/reading.ts'
import { likeness, weighStems } from '../reading/likeness.ts'
import { standsTo } from '../reading/saying.ts'
import { dateKind } from './comparing/values.ts'
import { deedAt, happeningNamed, isTold, thingDated } from './happening.ts'
import { telling } from './telling.ts'
import { type Held, holding } from './topic.ts'

const mostEvents = 24

/** Of two sentences with one date less must be in common than of any two, for them to tell one event. */
const samePart = 0.42
const sameWhole = 0.2

/** An article of more dated sentences than these is a book or a table; each is set beside the others. */
const mostSentences = 400

/** Of more sentences than these on one event the first are laid side by side. */
const mostTold = 12

/** An event is left out that has less of the topic than this share of what the best one has. */
const leastOfBest = 0.5
const half = 0.5
/** What the sentence before holds tells what one is about, less surely. */
const heldBefore = 0.6

interface Event {
  readonly dated: Dated
  /** Dates of the sentence that are as exact as that. */
  readonly also: readonly Dated[]
  readonly excerpt: Excerpt
  readonly stems: ReadonlySet<string>
  /** 0 to 1: how much of the topic the sentence holds. */
  readonly about: number
}

/**
 * The dated sentences of a dossier in the order of their dates; sentences of one date that tell the same are one
 * event. Where there are too many, those nearest to the topic and of most sources stay.
 */
export function datedEvents(readings: readonly ReadArticle[], topic: string): readonly Statement[] {
  const wanted = meaningsIn(topic)
  const held = holding(topic, readings, meaningsIn)
  const events = readings.flatMap((reading) => eventsOf(reading, wanted, held))
  const weight = weighStems(events.map(({ stems }) => stems))
  // Only what may be of one day is set side by side: by the year, then by whether the dates meet.
  const byYear = Map.groupBy(events, ({ dated }) => dated.from.slice(0, 4))
  const scored = [...byYear.values()]
    .flatMap((same) => together(same, weight))
    .map((group) => {
      const held = Math.max(...group.map(({ about }) => about))
      const sources = independentSources(group.map(({ excerpt }) => excerpt.article))
      return { group, held, score: held + 0.25 * sources }
    })
  const best = Math.max(0, ...scored.map(({ held }) => held))
  // Of a name half is another name: "Harbour Trust" is not told by what has "Harbour".
  if (best <= half && topic.split(/\s+/).every((word) => /^\p{Lu}/u.test(word))) return []
  const shown = scored
    .filter(({ held }) => held >= leastOfBest * best)
    .sort((a, b) => b.score - a.score)
    .values()
    .filter(({ group }) => isEvent(group[0]))
    .take(mostEvents)
    .toArray()
  return onceEach(shown)
    .toSorted((a, b) => order(a.group[0].dated, b.group[0].dated))
    .flatMap(({ group }): readonly Statement[] => {
      const [said, ...others] = bestBorneOut(group)
      const excerpts = someExcerpts([said, ...others].map(({ excerpt }) => excerpt))
      return excerpts ? [{ text: said.excerpt.quote, excerpts, when: daysOf(said).join('; ') }] : []
    })
}

interface Scored {
  readonly group: readonly [Event, ...Event[]]
}

/** Groups of one day in which the same one did the same are one event, however much else their sentences tell. */
function onceEach(shown: readonly Scored[]): readonly Scored[] {
  const same = Map.groupBy(shown, ({ group: [{ dated, excerpt }] }, at) => {
    const span = { start: dated.start - excerpt.start, end: dated.end - excerpt.start }
    const deed = dated.precision === 'day' ? deedAt(excerpt.quote, span) : undefined
    return deed === undefined ? `${at}` : `${dated.from} ${deed}`
  })
  return [...same.values()].flatMap(([first, ...others]): readonly Scored[] =>
    first ? [{ group: [...first.group, ...others.flatMap(({ group }) => group)] }] : [],
  )
}

/** By the grammar of its sentence; asked only of those that would be shown, as a tree takes its time. */
function isEvent({ dated, excerpt }: Event): boolean {
  const at = { start: dated.start - excerpt.start, end: dated.end - excerpt.start }
  const day = publicationDate(excerpt.article)?.slice(0, 10)
  return isTold(excerpt.quote, at, day !== undefined && dated.to < day)
}

const daysOf = ({ dated, also }: Event): readonly string[] => [dated, ...also].map(showDate)

/** Of the sentences that date an event as exactly as its first, the one that most of the others bear out, with those. */
function bestBorneOut(group: readonly [Event, ...Event[]]): readonly [Event, ...Event[]] {
  const [first] = group
  const exact = group.filter(({ dated }) => showDate(dated) === showDate(first.dated)).slice(0, mostTold)
  const told = exact.map((event): [Event, ...Event[]] => [
    event,
    ...exact.filter((other) => other !== event && bearsOut(event, other)),
  ])
  return told.reduce((best, one) => (one.length > best.length ? one : best), told[0] ?? [first])
}

const bearsOut = (event: Event, other: Event): boolean =>
  new Set(daysOf(event)).isSubsetOf(new Set(daysOf(other))) &&
  standsTo(event.excerpt.quote, other.excerpt.quote) === 'bears out'

const order = (a: Dated, b: Dated): number => a.from.localeCompare(b.from) || a.to.localeCompare(b.to)

/**
 * What a sentence dates: once for each of its dates, save those that only say which election or how long. Of a book's
 * sentences those that hold most of the topic.
 */
function eventsOf(reading: ReadArticle, wanted: ReadonlySet<string>, held: Held): readonly Event[] {
  const { article, findings } = reading
  const tells = telling(reading)
  const bySentence = Map.groupBy(findings.dates, ({ start }) => sentenceOf(reading, start).start)
  const told = [...bySentence].flatMap(([start, dates]) => {
    const { end } = sentenceOf(reading, start)
    if (!tells({ start, end })) return []
    const once = datesOf(article, { start, end }, dates, wanted)
    return once.length === 0 ? [] : [{ start, end, dates: once }]
  })
  const near = told.length <= mostSentences ? told : nearest(article.text, told, wanted)
  return near.flatMap(({ start, end, dates }) => {
    const excerpt = quoteFrom(article, start, end)
    const before = reading.sentences[sentenceAt(reading.sentences, start) - 1]
    // Only what goes back to the sentence before is about what that is about.
    const led = before && leansBack(excerpt.quote) ? heldBefore * held(reading, before) : 0
    const about = Math.max(held(reading, { start, end }), led)
    const [told, ...others] = [...dates].sort(byExactness)
    const also = others.filter(({ precision }) => precision === told?.precision)
    return told ? [{ dated: told, also, excerpt, stems: meaningsIn(excerpt.quote), about }] : []
  })
}

/** The dates of what a sentence tells, each once: not of its background, nor of the report where another is told. */
function datesOf(
  { text }: ReadArticle['article'],
  sentence: Span,
  dates: readonly Dated[],
  wanted: ReadonlySet<string>,
): readonly Dated[] {
  const front = dates.filter((dated) => !namesAnother(text, sentence, dated, wanted))
  // "Officials said on Tuesday" dates the report, where the sentence has another date.
  const own = front.filter(
    (dated) => !reporting.test(text.slice(Math.max(sentence.start, dated.start - 24), dated.start)),
  )
  const told = own.length > 0 ? own : front
  const happened = told.filter((dated) => dateKind(text, dated) === 'when')
  const kept = happened.length > 0 ? happened : told
  return [...new Map(kept.map((dated) => [`${dated.from}/${dated.to}`, dated])).values()]
}

const reporting = /\b(?:said|says|told \p{L}+|announced|reported|added)\s+(?:on\s+)?$/iu

const exactness = ['time', 'day', 'month', 'year']

/** A sentence tells one event: of its dates the most exact, then the first; the others are its background. */
const byExactness = (a: Dated, b: Dated): number =>
  exactness.indexOf(a.precision) - exactness.indexOf(b.precision) || a.start - b.start

function nearest<T extends Span>(
  text: string,
  told: readonly T[],
  wanted: ReadonlySet<string>,
): readonly T[] {
  const held = ({ start, end }: T): number => meaningsIn(text.slice(start, end)).intersection(wanted).size
  return told
    .map((one) => ({ one, held: held(one) }))
    .sort((a, b) => b.held - a.held)
    .slice(0, mostSentences)
    .map(({ one }) => one)
}

/** The date is the name of something that is not what is told. */
function namesAnother(text: string, sentence: Span, dated: Dated, wanted: ReadonlySet<string>): boolean {
  const named = happeningNamed(text, dated) ?? thingDated(text, sentence, dated)
  return named !== undefined && !meaningsIn(named).isSubsetOf(wanted)
}

/** Whether two dates may be one: "14 Dec 2020" is in "Dec 2020"; a year alone is in itself only. */
function meet(a: Dated, b: Dated): boolean {
  if (a.from === b.from && a.to === b.to) return true
  if (a.precision === 'year' || b.precision === 'year') return false
  return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to)
}

/** Sentences of dates that meet, those that tell one event together; the most exact first, then those that stand alone. */
function together(
  events: readonly Event[],
  weight: (stem: string) => number,
): readonly (readonly [Event, ...Event[]])[] {
  const groups: [Event, ...Event[]][] = []
  const ordered = [...events].sort(
    (a, b) =>
      byExactness({ ...a.dated, start: 0 }, { ...b.dated, start: 0 }) ||
      Number(leansBack(a.excerpt.quote)) - Number(leansBack(b.excerpt.quote)),
  )
  for (const event of ordered) {
    const group = groups.find(
      (known) =>
        known.every(({ dated }) => meet(dated, event.dated)) &&
        known.some(({ stems }) => {
          const { part, whole } = likeness(stems, event.stems, weight)
          return part >= samePart && whole >= sameWhole
        }),
    )
    if (group) group.push(event)
    else groups.push([event])
  }
  return groups
}
