import { certaintyOf } from '../../language/certainty.ts'
import { eventsOf } from '../../language/events.ts'
import { anywhere } from '../../language/pattern.ts'
import { showDate } from '../../language/show-date.ts'
import { isVerbForm, verbIn } from '../../language/verbs.ts'
import { type Excerpt, quoteFrom, type Statement, someExcerpts } from '../../model/briefing.ts'
import type { Dated } from '../../model/finding.ts'
import { inside, type ReadArticle } from '../../model/reading.ts'
import type { Steps } from '../../model/steps.ts'
import { asStated, supposedBy } from '../../reading/question/statement.ts'
import { inTurn } from '../../runtime/turn.ts'
import { type Claim, claimOf } from '../checking/claim.ts'
import { judge } from '../checking/judging.ts'
import { type Line, linesOf, titleOf } from '../checking/lines.ts'
import { dateKind } from '../comparing/values.ts'
import { thingDated } from '../happening.ts'

/** An event's date with the sentence that tells the event. */
interface Day {
  readonly dated: Dated
  readonly excerpt: Excerpt
  /** The word that makes it a plan, "scheduled"; "" for what is told as having happened. */
  readonly hedge: string
}

/** What a when-question asks for, beside some articles. */
export interface Event {
  /**
   * When it happened: the dates of the sentences that bear out, as a claim is borne out, that it did or that it is
   * planned. Dates that can both be right are one answer; what happened goes before plans.
   */
  readonly days: readonly Statement[]
  /** Whether an excerpt of these articles speaks of it: of what is done, and of all that is named. */
  readonly isToldIn: (excerpt: Excerpt) => boolean
  /** Whether an excerpt may speak of it in other words: all that is named stands there, or before it where it goes on from that. */
  readonly mayBeToldIn: (excerpt: Excerpt) => boolean
}

/**
 * Undefined for a question that asks for no event's date.
 * @param mayDate whether an article may give the date: one that lacks a name of the question tells of something else
 */
export async function findEvent(
  question: string,
  readings: readonly ReadArticle[],
  mayDate: (reading: ReadArticle) => boolean,
): Promise<Event | undefined> {
  const event = eventIn(question)
  if (event === undefined) return undefined
  const asked = claimOf({ text: asStated(event) })
  // What is asked to come has no date that it happened on.
  const ahead = /\b(?:will|would)\b/.test(event)
  const days: Day[] = []
  for (const reading of readings.filter(mayDate)) {
    const found = await inTurn(daysIn(asked, reading))
    days.push(...found.filter(({ hedge }) => !ahead || hedge !== ''))
  }
  // "Take place" tells nothing of what does.
  const isLight = asked.deed === undefined || asked.deed.sort === 'faint'
  const needed = asked.line.terms.filter((term) => term.sort === 'name' || term === asked.deed)
  const deeds = new Set(eventsOf(asked.line.text).map(({ deed }) => deed))
  const isToldBy =
    (terms: typeof needed): Event['isToldIn'] =>
    ({ article, start, end }) => {
      const reading = readings.find((one) => one.article.id === article.id)
      const all = reading ? linesOf(reading) : []
      const lines = all.filter(({ span }) => span.start < end && span.end > start)
      // “It goes on sale on 21 June” is told of whatever the sentences before name.
      const isOfBefore = lines.every(({ text }) => goesOnFrom.test(text))
      const before = isOfBefore ? all.filter(({ span }) => span.end <= start).slice(-mostBefore) : []
      const isDone = lines.some(({ text }) => eventsOf(text).some((event) => deeds.has(event.deed)))
      // A title tells of what its article's sentences date: “Ferry refloated”, “Tugs pulled it off on Saturday”.
      const title = reading && titleOf(reading)
      return terms.every(
        (term) =>
          (term === asked.deed && isDone) ||
          [...(title ? [title] : []), ...before, ...lines].some(({ concepts }) => concepts.has(term.concept)),
      )
    }
  return {
    // A year that the question gives itself is no answer to it.
    days: tellDays(
      days.filter(({ dated }) => dated.precision !== 'year' || !question.includes(dated.from.slice(0, 4))),
    ),
    // "Takes the oath" may be told in other words.
    isToldIn: isLight ? () => true : isToldBy(needed),
    mayBeToldIn: isToldBy(needed.filter(({ sort }) => sort === 'name')),
  }
}

const goesOnFrom = /^(?:it|its|they|their|he|his|she|her|this|these|both)\b/i
/** Sentences before one that names nobody in which whom it tells of is named. */
const mostBefore = 2

function tellDays(days: readonly Day[]): readonly Statement[] {
  const groups: [Day, ...Day[]][] = []
  for (const day of [...days].sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const same = groups.find((group) => group.every((other) => agree(day.dated, other.dated)))
    if (same) same.push(day)
    else groups.push([day])
  }
  const facts = (group: readonly Day[]): number => group.filter(({ hedge }) => hedge === '').length
  return groups
    .sort((a, b) => facts(b) - facts(a) || b.length - a.length)
    .flatMap((group): readonly Statement[] => {
      const happened = group.filter(({ hedge }) => hedge === '')
      const told = happened.length > 0 ? happened : group
      const excerpts = someExcerpts(told.map(({ excerpt }) => excerpt))
      const text = [...new Set(told.map(({ dated }) => showDate(dated)))].join('; ')
      const [{ hedge } = { hedge: '' }] = told
      return excerpts ? [{ text, excerpts, ...(hedge === '' ? {} : { hedge }) }] : []
    })
}

const lengthOf = ({ dated: { from, to } }: Day): number => Date.parse(to) - Date.parse(from)
const agree = (a: Dated, b: Dated): boolean => a.from <= b.to && b.from <= a.to

const asksWhen = /^(?:(?:since )?when|(?:in |on |since )?(?:what|which) (?:year|month|day|date))\s/i

/** What a question asks the date of; undefined for another question. */
const eventIn = (question: string): string | undefined =>
  asksWhen.test(question.trim()) ? supposedBy(question) : undefined

function* daysIn(claim: Claim, reading: ReadArticle): Steps<readonly Day[]> {
  const lines = new Map(linesOf(reading).map((line) => [line.span.end, line]))
  function* bearing(certainty: Claim['certainty']): Steps<readonly Line[]> {
    const judged = yield* judge({ ...claim, certainty, worded: [] }, reading, '')
    return judged.flatMap(({ verdict, excerpt }) =>
      verdict === 'supports' ? (lines.get(excerpt.end) ?? []) : [],
    )
  }
  const happened = yield* bearing('fact')
  const names = claim.line.terms.filter(({ sort }) => sort === 'name')
  return (yield* bearing('planned')).flatMap((line): readonly Day[] => {
    const dated = dateOf(claim, line, reading)
    if (!dated || wasMeant(line, dated)) return []
    // “Built after the flood of 1990” tells of another flood than the one that is named.
    const isNamed = names.every(({ concept }) => line.concepts.has(concept))
    if (!isNamed && thingDated(reading.article.text, line.span, dated) !== undefined) return []
    const hedge = happened.includes(line) ? '' : certaintyOf(line.text).hedge
    return [{ dated, hedge, excerpt: quoteFrom(reading.article, line.span.start, line.span.end) }]
  })
}

const meant = /\b(?:was|were|had been) (?:due|supposed|meant|scheduled|set|expected|planned) to [^.;,]*$/i
const otherwise = anywhere('i')`not, n['’]t, but, instead, now, delayed, postponed, put off, later than`

/** “The pool, which was due to open on 3 May, is not ready”: when something was to be that did not come to be then. */
function wasMeant({ text, span }: Line, { start, end }: Dated): boolean {
  const [before, after] = [text.slice(0, start - span.start), text.slice(end - span.start)]
  return meant.test(before) && otherwise.test(after)
}

/** The date that stands by the deed: no other verb stands between, nor right before the date. */
function dateOf(
  { deed, line: claim }: Claim,
  line: Line,
  { article, findings }: ReadArticle,
): Dated | undefined {
  const { text } = article
  const deeds = line.terms.filter(({ concept }) => concept === deed?.concept)
  const places = deeds.length > 0 ? deeds : line.terms.filter(({ concept }) => claim.concepts.has(concept))
  const opening = line.span.start + (verbIn(line.text)?.end ?? 0)
  return inside(findings.dates, line.span).find((dated) => {
    if (dateKind(text, dated) !== 'when' || isTiedElsewhere(text, line, dated, deed)) return false
    // The date of a dateline is the day of what the sentence itself tells, which its first verb does.
    const ofReport = isDateline(text, line.span.start, dated.end)
    return places.some(({ start, end }) => {
      const isBehind = end <= dated.start
      const between = isBehind ? text.slice(end, dated.start) : text.slice(dated.end, start)
      // "It arrived on Sunday and will lift off on June 5": a day that closes another deed's clause is that deed's.
      if (!isBehind && nextClause.test(between) && verbIn(text.slice(line.span.start, dated.start)))
        return false
      const apart = verbIn(between.replace(auxiliaries, ''))
      // "On Monday they imposed sanctions": what is done may be told by a noun, and the verb only governs that.
      const governs =
        apart &&
        start > dated.start &&
        !isVerbForm(text.slice(start, end)) &&
        governing.test(between.slice(apart.end))
      return (!apart || governs || deeds.length === 0) && (!ofReport || start <= opening + reach)
    })
  })
}

const nextClause = /^,?\s+(?:and|but|then)\s/

/** "Has begun to receive": the deed is this many characters from the first verb at most. */
const reach = 12
const governing = /^(?:\s+[\p{L}-]+){0,2}\s+$/u
const auxiliaries = /(?:\s+(?:has|have|had|was|were|is|are|been|be|being|will|would|did|also|not))+\s*$/
const dateline = /^\P{Ll}*\p{Lu}[\p{Lu}\s.,]*,?\s+\p{Lu}\p{Ll}+\.?\s\d{1,2}\s*[-–—(]/u

/** Whether what ends there is the day of the report, in front of the sentence that begins at `start`. */
export const isDateline = (text: string, start: number, end: number): boolean =>
  dateline.test(text.slice(start, end + 3))

/** "Ordered in 2018" is when it was ordered, whatever else the sentence tells. */
function isTiedElsewhere(text: string, { terms }: Line, { start }: Dated, deed: Claim['deed']): boolean {
  const lead = /(\p{Ll}+)\s+(?:(?:in|on|since|from)\s+)?$/u.exec(text.slice(Math.max(0, start - 30), start))
  const word = lead?.[1] ?? ''
  const at = start - (lead?.[0].length ?? 0)
  const same = terms.some((term) => term.start === at && term.concept === deed?.concept)
  return !same && /(?:ed|en|wn|ught|old|ade|uilt|eld|ent)$/.test(word) && isVerbForm(word)
}
