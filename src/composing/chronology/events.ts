import { clausesOf } from '../../language/clauses.ts'
import { meaningsIn } from '../../language/meanings.ts'
import type { Span } from '../../language/span.ts'
import { publicationDate } from '../../model/article.ts'
import { type Excerpt, quoteFrom } from '../../model/briefing.ts'
import type { Dated } from '../../model/finding.ts'
import { type ReadArticle, sentenceOf } from '../../model/reading.ts'
import { happeningNamed, thingDated } from '../happening.ts'
import { telling } from '../telling.ts'
import type { Held } from '../topic.ts'
import { whenOf } from './mood.ts'
import { datesOf, deedOf, isTold, type Told, withoutReport } from './told.ts'
import { joiner, unitOf } from './unit.ts'

/** What happened or is to happen at a time, as one sentence of one article tells it. */
export interface Event {
  readonly dated: Dated
  /** All dates that are as exact as that, as shown. */
  readonly when: readonly string[]
  readonly excerpt: Excerpt
  /** Who did what, in one word each, where the clause names somebody. */
  readonly deed: string | undefined
  readonly stems: ReadonlySet<string>
  /** 0 to 1: how much of the topic it holds. */
  readonly about: number
}

/** A sentence with the dates of what it tells. */
export interface Line {
  readonly reading: ReadArticle
  readonly sentence: Span
  readonly dates: readonly Dated[]
  readonly about: number
}

/** What hangs on a sentence about the topic is about it, less surely. */
const heldAround = 0.75

/** The sentences of an article that tell when something was or is to be. */
export function datedLines(reading: ReadArticle, wanted: ReadonlySet<string>, held: Held): readonly Line[] {
  const tells = telling(reading)
  const bySentence = Map.groupBy(reading.findings.dates, ({ start }) => sentenceOf(reading, start).start)
  return [...bySentence].flatMap(([start, all]) => {
    const sentence = sentenceOf(reading, start)
    if (!tells(sentence)) return []
    const dates = all.filter((dated) => !namesAnother(reading.article.text, sentence, dated, wanted))
    return dates.length === 0 ? [] : [{ reading, sentence, dates, about: held(reading, sentence) }]
  })
}

/** "The worst flood since the one of 1953": what something is set beside, and not what is told. */
const since = /\b(?:\p{L}+est|most|first|best|worst|least|only|last)\b[^,.;]*,?[^,.;]*\bsince\b[^,.;]*$/iu

/** The date is the name of something that is not what is told. */
function namesAnother(text: string, sentence: Span, dated: Dated, wanted: ReadonlySet<string>): boolean {
  if (since.test(text.slice(sentence.start, dated.start))) return true
  const named = happeningNamed(text, dated) ?? thingDated(text, sentence, dated)
  return named !== undefined && !meaningsIn(named).isSubsetOf(wanted)
}

/** What a sentence dates, clause by clause: each event with the words that tell it. */
export function eventsOf({ reading, sentence, dates, about }: Line, held: Held): readonly Event[] {
  const { article } = reading
  const words = article.text.slice(sentence.start, sentence.end)
  const clauses = clausesOf(words)
  const day = publicationDate(article)?.slice(0, 10) ?? ''
  const placed = dates.map((dated): Told => {
    const at = { start: dated.start - sentence.start, end: dated.end - sentence.start }
    return { dated, at, unit: unitOf(words, clauses, at) }
  })
  const told = withoutReport(words, placed).filter((one) => isTold(words, one, one.dated.to < day))
  const groups = [
    ...Map.groupBy(told, ({ unit }) => (unit ? `${unit.words.start}-${unit.words.end}` : '')).values(),
  ]
  return groups.flatMap((group): readonly Event[] => {
    const [first, ...others] = datesOf(article.text, group)
    if (!first) return []
    const { start, end } = shownOf(words, group, groups)
    const excerpt = quoteFrom(article, sentence.start + start, sentence.start + end)
    const own = held(reading, excerpt)
    return [
      {
        dated: first.dated,
        when: [...new Set([first, ...others].map((one) => whenOf(words, one.unit, one, day)))],
        deed: first.unit && deedOf(words, first.unit),
        excerpt,
        stems: meaningsIn(excerpt.quote),
        about: Math.max(own, excerpt.quote === words ? about : heldAround * about),
      },
    ]
  })
}

/** The words that tell an event: the whole sentence where it tells no other and its own words would leave out who it was. */
function shownOf(sentence: string, group: readonly Told[], groups: readonly (readonly Told[])[]): Span {
  const whole = { start: 0, end: sentence.length }
  const unit = group[0]?.unit
  if (!unit) return whole
  if (unit.kind === 'all') return withoutJoined(sentence, group, groups)
  const isAlone = groups.every((other) => other === group || other[0]?.unit?.kind !== 'all')
  if (unit.kind === 'opening') return isAlone ? whole : unit.words
  if (groups.length > 1) return unit.words
  const words = sentence.slice(unit.words.start, unit.words.end)
  const isBare = nobody.test(words) || !/\s\S+\s/.test(words)
  return isBare || unit.kind === 'joined' || words.length > mostly * sentence.length ? whole : unit.words
}

const nobody = /^\W*(?:he|she|it|they|who|which)\b/i
/** Words that are more of a sentence than this are hardly a part of it. */
const mostly = 0.7

/** A sentence without what is joined to it and dated by itself. */
function withoutJoined(sentence: string, group: readonly Told[], groups: readonly (readonly Told[])[]): Span {
  const at = {
    start: Math.min(...group.map(({ at }) => at.start)),
    end: Math.max(...group.map(({ at }) => at.end)),
  }
  const joined = groups.flatMap(([one]) => (one?.unit?.kind === 'joined' ? [one.unit.words] : []))
  const before = Math.max(0, ...joined.filter(({ end }) => end <= at.start).map(({ end }) => end))
  const after = Math.min(
    sentence.length,
    ...joined.filter(({ start }) => start >= at.end).map(({ start }) => start),
  )
  const start = before + (before > 0 ? (joiner.exec(sentence.slice(before))?.[0].length ?? 0) : 0)
  const end = after === sentence.length ? after : sentence.slice(0, after).replace(joining, '').length
  return { start, end }
}

const joining = /[,;]?\s*(?:and|but|or|yet|so|then|while)?\s*$/i
