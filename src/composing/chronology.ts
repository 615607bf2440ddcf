import { independentSources } from '../article.ts'
import { type Excerpt, quoteFrom, type Statement, someExcerpts } from '../briefing.ts'
import { showDate } from '../reading/dates.ts'
import type { Dated } from '../reading/finding.ts'
import { likeness, weighStems } from '../reading/likeness.ts'
import { stemSet } from '../reading/words.ts'
import { type ReadArticle, sentenceOf } from '../reading.ts'
import { dateKind } from './comparing/values.ts'
import { happeningNamed } from './happening.ts'

const mostEvents = 24

/** Of two sentences with one date less must be in common than of any two, for them to tell one event. */
const samePart = 0.42
const sameWhole = 0.2

/** An article of more dates than these is a book or a table; each is set beside the others. */
const mostDates = 400

interface Event {
  readonly dated: Dated
  readonly excerpt: Excerpt
  readonly stems: ReadonlySet<string>
}

/**
 * The dated sentences of a dossier in the order of their dates; sentences of one date that tell the same are one
 * event. Where there are too many, those nearest to the topic and of most sources stay.
 */
export function datedEvents(readings: readonly ReadArticle[], topic: string): readonly Statement[] {
  const wanted = stemSet(topic)
  const events = readings.flatMap((reading) => eventsOf(reading, wanted))
  const weight = weighStems(events.map(({ stems }) => stems))
  const byDate = Map.groupBy(events, ({ dated }) => `${dated.from}/${dated.to}`)
  const scored = [...byDate.values()]
    .flatMap((same) => together(same, weight))
    .map((group) => {
      const held =
        wanted.size === 0 ? 1 : [...wanted].filter((stem) => group[0].stems.has(stem)).length / wanted.size
      return { group, score: held + 0.25 * independentSources(group.map(({ excerpt }) => excerpt.article)) }
    })
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, mostEvents)
    .sort((a, b) => order(a.group[0].dated, b.group[0].dated))
    .flatMap(({ group }): readonly Statement[] => {
      const excerpts = someExcerpts(group.map(({ excerpt }) => excerpt))
      return excerpts ? [{ text: excerpts[0].quote, excerpts, when: showDate(group[0].dated) }] : []
    })
}

const order = (a: Dated, b: Dated): number => a.from.localeCompare(b.from) || a.to.localeCompare(b.to)

/** What a sentence dates: once for each of its dates, save those that only say which election or how long. */
function eventsOf(reading: ReadArticle, wanted: ReadonlySet<string>): readonly Event[] {
  const { article, findings } = reading
  const placed = findings.dates
    .slice(0, mostDates)
    .map((dated) => ({ dated, span: sentenceOf(reading, dated.start) }))
  const seen = new Set<string>()
  return placed.flatMap(({ dated, span }): readonly Event[] => {
    const inSentence = placed.filter((other) => other.span.start === span.start)
    const told = inSentence.some((other) => dateKind(article.text, other.dated) === 'when')
    const end = told && dateKind(article.text, dated) !== 'when'
    const key = `${span.start}:${dated.from}/${dated.to}`
    if (end || seen.has(key) || namesAnother(article.text, dated, wanted)) return []
    seen.add(key)
    const excerpt = quoteFrom(article, span.start, span.end)
    return [{ dated, excerpt, stems: stemSet(excerpt.quote) }]
  })
}

/** The date is the name of something that is not what is told. */
function namesAnother(text: string, dated: Dated, wanted: ReadonlySet<string>): boolean {
  const named = happeningNamed(text, dated)
  return named !== undefined && !stemSet(named).isSubsetOf(wanted)
}

/** Sentences of one date, those that tell one event together. */
function together(
  events: readonly Event[],
  weight: (stem: string) => number,
): readonly (readonly [Event, ...Event[]])[] {
  const groups: [Event, ...Event[]][] = []
  for (const event of events) {
    const group = groups.find((known) =>
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
