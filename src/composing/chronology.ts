import { asks, leansBack } from '../language/leaning.ts'
import { meaningsIn } from '../language/meanings.ts'
import { showDate } from '../language/show-date.ts'
import type { Span } from '../language/span.ts'
import { independentSources } from '../model/article.ts'
import { type Excerpt, quoteFrom, type Statement, someExcerpts } from '../model/briefing.ts'
import type { Dated } from '../model/finding.ts'
import { type ReadArticle, sentenceAt, sentenceOf } from '../model/reading.ts'
import { likeness, weighStems } from '../reading/likeness.ts'
import { isNote } from '../reading/notes.ts'
import { standsTo } from '../reading/saying.ts'
import { dateKind } from './comparing/values.ts'
import { happeningNamed } from './happening.ts'

const mostEvents = 24

/** Of two sentences with one date less must be in common than of any two, for them to tell one event. */
const samePart = 0.42
const sameWhole = 0.2

/** An article of more dated sentences than these is a book or a table; each is set beside the others. */
const mostSentences = 400

/** Of more sentences than these on one event the first are laid side by side. */
const mostTold = 12

/** An event is left out that has less of the topic than this share of what the best one has. */
const leastOfBest = 0.3
/** What the sentence before holds tells what one is about, half as surely. */
const heldBefore = 0.5

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
  const events = readings.flatMap((reading) => eventsOf(reading, wanted))
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
  const least = leastOfBest * Math.max(0, ...scored.map(({ held }) => held))
  return scored
    .filter(({ held }) => held >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostEvents)
    .sort((a, b) => order(a.group[0].dated, b.group[0].dated))
    .flatMap(({ group }): readonly Statement[] => {
      const [said, ...others] = bestBorneOut(group)
      const excerpts = someExcerpts([said, ...others].map(({ excerpt }) => excerpt))
      return excerpts ? [{ text: said.excerpt.quote, excerpts, when: daysOf(said).join('; ') }] : []
    })
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
function eventsOf(reading: ReadArticle, wanted: ReadonlySet<string>): readonly Event[] {
  const { article, findings } = reading
  const bySentence = Map.groupBy(findings.dates, ({ start }) => sentenceOf(reading, start).start)
  const told = [...bySentence].flatMap(([start, dates]) => {
    // "Officials said on Tuesday" dates the report, where the sentence has another date.
    const own = dates.filter(
      (dated) => !reporting.test(article.text.slice(Math.max(start, dated.start - 24), dated.start)),
    )
    const happened = (own.length > 0 ? own : dates).filter(
      (dated) => dateKind(article.text, dated) === 'when',
    )
    const once = new Map(
      (happened.length > 0 ? happened : dates)
        .filter((dated) => !namesAnother(article.text, dated, wanted))
        .map((dated) => [`${dated.from}/${dated.to}`, dated]),
    )
    const { end } = sentenceOf(reading, start)
    const note = isNote(article.text.slice(start, end)) || asks(article.text.slice(start, end))
    return once.size === 0 || note ? [] : [{ start, end, dates: [...once.values()] }]
  })
  const near = told.length <= mostSentences ? told : nearest(article.text, told, wanted)
  return near.flatMap(({ start, end, dates }) => {
    const excerpt = quoteFrom(article, start, end)
    const stems = meaningsIn(excerpt.quote)
    const before = reading.sentences[sentenceAt(reading.sentences, start) - 1]
    // Only what goes back to the sentence before is about what that is about.
    const led =
      before && leansBack(excerpt.quote)
        ? meaningsIn(article.text.slice(before.start, before.end))
        : new Set<string>()
    const held = [...wanted].map((stem) => (stems.has(stem) ? 1 : led.has(stem) ? heldBefore : 0))
    const about = wanted.size === 0 ? 1 : held.reduce<number>((sum, n) => sum + n, 0) / wanted.size
    const [told, ...others] = [...dates].sort(byExactness)
    const also = others.filter(({ precision }) => precision === told?.precision)
    return told ? [{ dated: told, also, excerpt, stems, about }] : []
  })
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
function namesAnother(text: string, dated: Dated, wanted: ReadonlySet<string>): boolean {
  const named = happeningNamed(text, dated)
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
