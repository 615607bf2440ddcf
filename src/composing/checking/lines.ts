import { kindOfUnit } from '../../language/concepts.ts'
import { meaningOf } from '../../language/meanings.ts'
import { showDate } from '../../language/show-date.ts'
import type { Span } from '../../language/span.ts'
import { verbIn } from '../../language/verbs.ts'
import type { Dated, Findings, Person, Quantity } from '../../model/finding.ts'
import { inOrder, inside, type ReadArticle } from '../../model/reading.ts'
import { readFindings } from '../../reading/findings.ts'
import { agree, showQuantity } from '../../reading/quantities.ts'
import { inBaseUnit } from '../comparing/dimension.ts'
import { scoresIn } from '../comparing/scores.ts'
import { dateKind, isPart } from '../comparing/values.ts'
import { type CountApart, countsApart, mayCount } from './apart.ts'
import { type Term, termsOf } from './terms.ts'
import { timesIn, timesOf } from './times.ts'
import { withWholeNames } from './whole-names.ts'

/** A number or a date of a sentence. */
export interface Fact extends Span {
  /** Only facts of one kind can differ: a currency, a counted noun, "until", "when". */
  readonly kind: string
  readonly shown: string
  readonly quantity?: Quantity | undefined
  readonly dated?: Dated | undefined
  /** A time by its name alone, "June", which no other of its kind agrees with. */
  readonly time?: string | undefined
  /** What a number that stands apart from it may count. */
  readonly of?: ReadonlySet<string> | undefined
  readonly most?: number | undefined
  /** Of a score or a vote. */
  readonly numbers?: readonly number[] | undefined
}

/** What stands for a pronoun. */
export interface Meant {
  readonly words: string
  readonly person?: Person | undefined
  /** Of “they”. */
  readonly isSeveral?: boolean
  /** Where the sentence that tells it begins. */
  readonly from: number
}

/** A sentence laid out for being compared with a claim. */
export interface Line {
  readonly span: Span
  readonly text: string
  readonly terms: readonly Term[]
  readonly concepts: ReadonlySet<string>
  readonly facts: readonly Fact[]
  readonly clauses: readonly Span[]
  /** Those of its terms that name a person. */
  readonly people: readonly Term[]
  /** As it stands in its article, where this has names for its pronouns; its own offsets are then of itself alone. */
  readonly written?: Line
  /** Whom its pronouns mean, by where they stand as it is written. */
  readonly meant?: ReadonlyMap<number, Meant>
  /** Where the sentence begins that names the first of them. */
  readonly from?: number
}

/** A sentence as it stands in its article. */
export const asWritten = (line: Line): Line => line.written ?? line

/** The facts of an article, for those of a sentence that may be told by names. */
export const factsAsWritten = (line: Line, facts: readonly Fact[]): readonly Fact[] =>
  line.written?.facts.length === line.facts.length
    ? facts.flatMap((fact) => line.written?.facts[line.facts.indexOf(fact)] ?? [])
    : line.written
      ? []
      : facts

const known = new WeakMap<ReadArticle, readonly Line[]>()

/** The sentences of an article, laid out once. */
export function linesOf(reading: ReadArticle): readonly Line[] {
  const made = known.get(reading)
  if (made) return made
  const lines = withWholeNames(
    reading.sentences.map((span) => lineOf(reading.article.text, span, reading.findings)),
  )
  known.set(reading, lines)
  return lines
}

const titles = new WeakMap<ReadArticle, Line>()

/** The headline, laid out like a sentence; numbers in it are not compared. */
export function titleOf(reading: ReadArticle): Line {
  const { title } = reading.article
  const made =
    titles.get(reading) ?? lineOf(title, { start: 0, end: title.length }, readFindings('', '', undefined))
  titles.set(reading, made)
  return made
}

/** What is found in an article, each kind in the order of the text. */
interface InTurn {
  readonly quantities: readonly Quantity[]
  readonly dates: readonly Dated[]
  readonly persons: readonly Span[]
  readonly names: readonly Span[]
}

const sorted = new WeakMap<Findings, InTurn>()

function inTurn(findings: Findings): InTurn {
  const known = sorted.get(findings)
  if (known) return known
  const { quantities, dates, people, organisations } = findings
  const persons = people.flatMap(({ mentions }) => mentions)
  const bodies = organisations.flatMap(({ mentions }) => mentions)
  const made = {
    quantities: inOrder(quantities),
    dates: inOrder(dates),
    persons: inOrder(persons),
    names: inOrder([...persons, ...bodies]),
  }
  sorted.set(findings, made)
  return made
}

export function lineOf(text: string, span: Span, findings: Findings): Line {
  const parts = inTurn(findings)
  const scores = scoresIn(text.slice(span.start, span.end)).map((one) => ({
    ...one,
    start: span.start + one.start,
    end: span.start + one.end,
  }))
  const quantities = inside(parts.quantities, span).filter(
    (one) => !scores.some(({ start, end }) => start <= one.start && one.start < end),
  )
  const dates = inside(parts.dates, span)
  const persons = inside(parts.persons, span)
  const names = inside(parts.names, span)
  const counts = countsApart(
    text.slice(span.start, span.end),
    [...quantities, ...dates, ...scores].map(({ start, end }) => ({
      start: start - span.start,
      end: end - span.start,
    })),
  ).map((count) => ({ ...count, start: span.start + count.start, end: span.start + count.end }))
  const terms = termsOf(text, span, [...quantities, ...counts], [...dates, ...scores], names)
  const facts: Fact[] = [
    ...quantities.map((told) => {
      const quantity = inBaseUnit(told, text.slice(told.end, span.end))
      return {
        kind: kindOfUnit(quantity.unit) + (isPart(text, told) ? ', part' : ''),
        shown: showQuantity(quantity.value === told.value ? quantity : told),
        quantity,
        start: told.start,
        end: told.end,
      }
    }),
    ...dates.map((dated) => ({
      kind: kindOfDate(text, span, dated),
      shown: showDate(dated),
      dated,
      start: dated.start,
      end: dated.end,
    })),
    ...counts.map(factOf),
    ...scores.map(({ kind, numbers, ...at }) => ({
      ...at,
      kind,
      shown: text.slice(at.start, at.end),
      numbers,
    })),
    ...namedTimes(text, span, dates),
  ]
  return {
    span,
    text: text.slice(span.start, span.end),
    terms,
    // "The Order of St. Olav" is an order too.
    concepts: new Set(
      terms.flatMap(({ concept, sort }) => (sort === 'name' ? [concept, meaningOf(concept)] : [concept])),
    ),
    facts,
    clauses: clausesOf(text.slice(span.start, span.end), span.start),
    people: terms.filter(
      (term) =>
        term.sort === 'name' && persons.some(({ start, end }) => start <= term.start && term.end <= end),
    ),
  }
}

const factOf = ({ of, most, ...quantity }: CountApart): Fact => ({
  kind: 'apart',
  shown: showQuantity(quantity),
  quantity,
  of,
  most,
  start: quantity.start,
  end: quantity.end,
})

/** The times of a sentence by their names, and those that its dates come to; each once. */
function namedTimes(text: string, { start, end }: Span, dates: readonly Dated[]): readonly Fact[] {
  const named = timesIn(text.slice(start, end)).map((time) => ({
    ...time,
    start: start + time.start,
    end: start + time.end,
  }))
  const dated = dates
    .flatMap(timesOf)
    .filter(
      ({ kind, start: at }) => !named.some((one) => one.kind === kind && one.start <= at && at < one.end),
    )
  // A month by its name is no length of time.
  return [...named, ...dated].map(({ name, kind, ...time }) => ({
    ...time,
    kind: `${kind} by name`,
    shown: name,
    time: name,
  }))
}

/** "Extended to 2030" is until then, and "by mid-2023" by then. */
function kindOfDate(text: string, { start }: Span, dated: Dated): string {
  const lead = text.slice(start, dated.start)
  if (/\b(?:extend|renew|prolong|run|last)\w*\b[^.;]*\bto\s+(?:the end of\s+)?$/i.test(lead)) return 'until'
  return /\bby\s+(?:mid|early|late)[-\s]$/i.test(lead) ? 'by' : dateKind(text, dated)
}

/** Whether two facts can both be right; a number that counts nothing agrees by its value. */
export function factsAgree(one: Fact, other: Fact): boolean {
  if (one.time !== undefined || other.time !== undefined)
    return one.kind === other.kind && one.time === other.time
  if (one.numbers || other.numbers)
    return one.kind === other.kind && one.numbers?.toSorted().join() === other.numbers?.toSorted().join()
  if (one.dated && other.dated) return one.dated.from <= other.dated.to && other.dated.from <= one.dated.to
  return one.quantity && other.quantity ? countsAgree(one, one.quantity, other, other.quantity) : false
}

function countsAgree(one: Fact, a: Quantity, other: Fact, b: Quantity): boolean {
  const apart = countedApart(one, other)
  if (apart !== undefined)
    return apart && (isWithin(one, other) || isWithin(other, one) || agree(unitless(a), unitless(b)))
  const [days, others] = [daysIn(one, a), daysIn(other, b)]
  if (one.kind !== other.kind && days !== undefined && others !== undefined)
    return agree(
      { value: days, unit: '', modifier: a.modifier },
      { value: others, unit: '', modifier: b.modifier },
    )
  if (one.kind !== other.kind && !isMoney(one) && !isMoney(other))
    return a.value === b.value && a.modifier === b.modifier
  return one.kind === other.kind && agree(unitless(a), unitless(b))
}

/** 371 days are more than a year, and seven hours no seven days. */
const daysIn = ({ kind }: Fact, { value }: Quantity): number | undefined => {
  const each = daysOf.get(kind)
  return each === undefined ? undefined : each * value
}
const daysOf = new Map([
  ['second', 1 / 86_400],
  ['minute', 1 / 1_440],
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
  ['month', 30.4],
  ['year', 365.25],
])

/** 430 is “hundreds”. */
const isWithin = ({ quantity: vague, most = 0 }: Fact, { quantity, most: other }: Fact): boolean =>
  other === undefined &&
  vague !== undefined &&
  quantity !== undefined &&
  vague.value <= quantity.value &&
  quantity.value < most

const unitless = (quantity: Quantity): Quantity => ({ ...quantity, unit: '' })

/** Whether two numbers count the same where one stands apart from what it counts, or counts nothing; else undefined. */
function countedApart(one: Fact, other: Fact): boolean | undefined {
  if (one.of && other.of) return !one.of.isDisjointFrom(other.of)
  if (one.of) return mayCount({ of: one.of }, other.kind)
  if (other.of) return mayCount({ of: other.of }, one.kind)
  const [noun, ...more] = [one.kind, other.kind].filter((kind) => kind !== '')
  return noun !== undefined && more.length === 0 && /^\p{Ll}{3}/u.test(noun) ? true : undefined
}

const isMoney = ({ kind }: Fact): boolean => /^[A-Z]{3}/.test(kind)

/** What parts clauses; "and" does before a verb with an object, "… and lets the president …". */
const joints =
  /[,;:]\s+|\s[–—-]\s|\s(?:but|while|which|although|though|because|after|whereas)\s|\sand\s(?=\p{Ll}+(?:s|ed)\s+(?:the|an?|its|his|her|their|that|to)\s)/gu

/** The clauses of a sentence; a part without a verb ("…, the capital, …") goes with what it stands beside. */
function clausesOf(text: string, start: number): readonly Span[] {
  const cuts = [...text.matchAll(joints)].map(({ index }) => index)
  const edges = [0, ...cuts, text.length]
  const found: { start: number; end: number }[] = []
  for (const [at, end] of edges.slice(1).entries()) {
    const from = edges[at] ?? 0
    const last = found.at(-1)
    const bare = !verbIn(text.slice(from, end))
    if (last && (bare || !verbIn(text.slice(last.start - start, last.end - start)))) last.end = start + end
    else found.push({ start: start + from, end: start + end })
  }
  return found
}

/** The clause of a line that holds an offset, as a span of the article. */
export const clauseAt = ({ span, clauses }: Line, offset: number): Span =>
  clauses.find(({ start, end }) => offset >= start && offset < end) ?? span
