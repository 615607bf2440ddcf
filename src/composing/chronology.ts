import { meaningsIn } from '../language/meanings.ts'
import { independentSources, publicationDate } from '../model/article.ts'
import { type Statement, someExcerpts } from '../model/briefing.ts'
import type { ReadArticle } from '../model/reading.ts'
import { inSteps, type Steps } from '../model/steps.ts'
import { withoutBackground } from './chronology/background.ts'
import { bearing, heldByItself } from './chronology/bearing.ts'
import { central } from './chronology/central.ts'
import { changedOf, withoutCounted, written } from './chronology/changed.ts'
import { datedLines, type Event, eventsOf, type Line } from './chronology/events.ts'
import { bestBorneOut, byDay, together } from './chronology/grouping.ts'
import { isDatedBy, leadOf, newsOf, withoutIdle } from './chronology/lead.ts'
import { passed } from './chronology/overtaken.ts'
import { isOfMany } from './chronology/story.ts'
import { isThisYear } from './chronology/told.ts'
import { toldOn } from './chronology/told-on.ts'
import { coreOf } from './topic/course.ts'

const mostEvents = 24

/** A tree takes some two milliseconds; of more sentences than these those that hold most of the topic are read. */
const mostLines = 60

/** An event is left out that has no more of the topic than this share of what the best one has. */
const leastOfBest = 0.5
const half = 0.5

/**
 * The dated events of a dossier in the order of their dates, each with the words that tell it; what is told more than once
 * is one event. A year gone by is told where its sentence or the beginning of its article has the topic: it is mostly
 * somebody's past. Where there are too many, those nearest to the topic and of most sources stay.
 */
export function* datedEvents(readings: readonly ReadArticle[], topic: string): Steps<readonly Statement[]> {
  const wanted = meaningsIn(topic)
  const held = bearing(topic, readings)
  const lines: Line[] = []
  for (const reading of readings) lines.push(...(yield* datedLines(reading, wanted, held)))
  const core = meaningsIn(coreOf(topic, readings) ?? topic)
  const told = (yield* inSteps(nearest(lines), (line) => eventsOf(line, held, wanted, core))).flat()
  const events = yield* byDay(
    withoutLoose(
      withoutCounted(told).filter(
        (event) => !isVague(event) || event.about >= heldByItself || isOn(event, wanted),
      ),
    ),
    firstOf(readings),
  )
  const news = (yield* inSteps(readings, (reading) => newsOf(reading, core, wanted, held) ?? [])).flat()
  yield
  const { surely, perhaps } = changedOf(told)
  const leads = withoutIdle(
    news
      .filter((one) => !isDatedBy(one, events) && !surely.has(one.reading.article))
      .flatMap((one) => {
        const event = leadOf(one, held, perhaps.has(one.reading.article))
        return event ? [{ event, isDeed: one.isDeed }] : []
      }),
    events,
  )
  yield
  const scored = together(events, leads, wanted).map((group) => {
    const about = Math.max(...group.map(({ about }) => about))
    return {
      group,
      about,
      score: about + 0.25 * independentSources(group.map(({ excerpt }) => excerpt.article)),
    }
  })
  const best = Math.max(0, ...scored.map(({ about }) => about))
  // Of a name half is another name: "Harbour Trust" is not told by what has "Harbour".
  if (best <= half && topic.split(/\s+/).every((word) => /^\p{Lu}/u.test(word))) return []
  yield
  const newest =
    readings
      .flatMap(({ article, findings: { dates } }) => [undefined, ...dates].map((one) => toldOn(article, one)))
      .sort()
      .at(-1) ?? ''
  const near = scored
    .filter(({ about }) => about > leastOfBest * best)
    .sort((a, b) => b.score - a.score)
    .map(({ group }) => group)
  return (
    wanted.size === 0
      ? near.slice(0, mostEvents)
      : central(withoutBackground(near, readings, topic), readings, topic, news)
  )
    .toSorted(([a], [b]) => order(a, b))
    .flatMap((group): readonly Statement[] => {
      const [said, ...others] = bestBorneOut(group)
      const excerpts = someExcerpts([said, ...others].map(({ excerpt }) => excerpt))
      return excerpts
        ? [{ text: said.text, excerpts, when: said.when.map((one) => passed(one, said, newest)).join('; ') }]
        : []
    })
}

const firstOf = (readings: readonly ReadArticle[]): string =>
  readings.flatMap(({ article }) => publicationDate(article)?.slice(0, 10) ?? []).sort()[0] ?? ''

/** Events without what is only of “this year”, or of the year in which it is told, where enough is dated more closely. */
function withoutLoose(events: readonly Event[]): readonly Event[] {
  const closer = events.filter((event) => !isThisYear(written(event)) && !isOfOwnYear(event))
  return closer.length >= enough ? closer : events
}
const enough = 3
/** “In 2023”, told in it; not “by 2023” nor “2023 (expected)”. */
const isOfOwnYear = ({ dated, when, excerpt: { article } }: Event): boolean =>
  dated.precision === 'year' &&
  when.every((one) => /^\d{4}$/.test(one) && publicationDate(article)?.startsWith(one) === true)

/** A year alone that is gone by, or is told on a page of many stories. */
const isVague = ({ dated, excerpt: { article } }: Event): boolean =>
  dated.precision === 'year' && (isOfMany(article) || dated.to < (publicationDate(article) ?? ''))

/** Whether an article begins with anything of the topic. */
const isOn = ({ excerpt: { article } }: Event, wanted: ReadonlySet<string>): boolean =>
  wanted.size === 0 ||
  !meaningsIn(`${article.title} ${article.text.slice(0, beginning)}`).isDisjointFrom(wanted)
const beginning = 400

const order = (a: Event, b: Event): number =>
  firstDay(a).localeCompare(firstDay(b)) || a.dated.to.localeCompare(b.dated.to)
/** News of which only the month is sure stands where its article does. */
const firstDay = ({ dated, excerpt }: Event): string =>
  dated.start === dated.end && dated.precision === 'month'
    ? (publicationDate(excerpt.article)?.slice(0, 10) ?? dated.from)
    : dated.from

/** The lines that hold most of the topic, each wording once for all articles that have it. */
function nearest(lines: readonly Line[]): readonly Line[] {
  const byWords = Map.groupBy(lines, ({ reading, sentence }) =>
    reading.article.text.slice(sentence.start, sentence.end),
  )
  return [...byWords.values()]
    .sort((a, b) => (b[0]?.about ?? 0) - (a[0]?.about ?? 0))
    .slice(0, mostLines)
    .flat()
}
